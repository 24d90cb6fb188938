package dev.goenv.probes.internal.connect;

import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HostsLine;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ResolverSettings;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Looks up names as Go's own resolver does ({@code goLookupIPCNAMEOrder} in net/dnsclient_unix.go, Go 1.27), and asks every
 * DNS server besides, where Go would have stopped at the first that answers.
 *
 * <p>Hosts file and DNS come in the order of nsswitch.conf, mostly the file first. Then each name of the search list is asked
 * for, until one has addresses. A server that says "no such name" is final for that name; one that fails or is silent leads
 * to the next. "localhost" is a name like others, to Go too. Immutable, safe for several threads.
 */
public final class HostNames implements Names {
    private final HostsFile hosts;
    private final NameOrder order;
    private final AddressOrder addressOrder;
    private final ResolverSettings settings;
    private final OperatingSystem system;
    private final Duration perServer;
    private final Questions questions;

    /**
     * The names of a machine.
     *
     * @param host whose hosts file is read, once
     * @param settings the DNS servers; none where Go asks the system, whose servers can't be known: then only the hosts file
     *     tells something
     * @param perServer how long one server is waited for at most; Go waits {@link ResolverSettings#timeout}
     * @param executor asks servers at the same time
     * @throws IllegalArgumentException if a server is not given as {@code address:port}
     */
    public HostNames(HostSystem host, ResolverSettings settings, Duration perServer, Executor executor) {
        this(host, settings, perServer, executor, AddressOrder.ofThisMachine());
    }

    /** The names of a machine that prefers addresses in another order. */
    HostNames(
            HostSystem host,
            ResolverSettings settings,
            Duration perServer,
            Executor executor,
            AddressOrder addressOrder) {
        this.hosts = HostsFile.read(host);
        this.order = NameOrder.of(host);
        this.addressOrder = addressOrder;
        this.settings = settings;
        this.system = host.operatingSystem();
        this.perServer = perServer;
        DnsTransport transport = DnsTransport.of(settings);
        // As Go, which asks again; more than twice is of no more use.
        int datagrams = Math.min(2, settings.attempts());
        List<DnsExchange> servers = settings.servers().stream()
                .map(server -> new DnsExchange(AddressText.server(server), transport, datagrams))
                .toList();
        this.questions = new Questions(servers, executor);
    }

    @Override
    public Lookup lookup(String host, ProbeContext context) throws InterruptedException {
        Optional<InetAddress> literal = AddressText.parse(host);
        if (literal.isPresent()) {
            return new Lookup(dialled(List.of(literal.get())), List.of(), Optional.empty());
        }
        List<HostsLine> lines = order == NameOrder.DNS ? List.of() : hosts.lines(host);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(settings);
        evidence.addAll(lines);
        List<InetAddress> listed =
                AddressText.parseAll(lines.stream().map(HostsLine::address).toList());
        if (!listed.isEmpty() && order.filesFirst()) {
            // Go asks nobody. What DNS says tells whether the line is out of date; a name of this machine is no matter
            // for it.
            if (order == NameOrder.FILES_DNS && !DomainNames.local(host)) {
                ask(host, evidence, context);
            }
            return new Lookup(dialled(listed), evidence, Optional.empty());
        }
        Lookup found = order == NameOrder.FILES ? missing(host, evidence) : byDns(host, evidence, context);
        return found.addresses().isEmpty() && !listed.isEmpty()
                ? new Lookup(dialled(listed), evidence, Optional.empty())
                : found;
    }

    private Lookup byDns(String host, List<Evidence> evidence, ProbeContext context) throws InterruptedException {
        if (!DomainNames.isDomainName(host)) {
            return missing(host, evidence);
        }
        if (settings.servers().isEmpty()) {
            String problem = "lookup " + host + ": " + settings.source();
            return new Lookup(List.of(), evidence, Optional.of(problem));
        }
        if (DomainNames.toAsk(host, settings).isEmpty()) {
            // A name that DNS is never asked for has no addresses, which is no error until one is needed.
            String problem = "address " + host + ": no suitable address found";
            return new Lookup(List.of(), evidence, Optional.of(problem));
        }
        LookupVerdict verdict = ask(host, evidence, context);
        List<InetAddress> addresses = AddressText.parseAll(verdict.addresses());
        return addresses.isEmpty()
                ? new Lookup(List.of(), evidence, Optional.of(verdict.problem()))
                : new Lookup(dialled(addresses), evidence, Optional.empty());
    }

    private static Lookup missing(String host, List<Evidence> evidence) {
        return new Lookup(List.of(), evidence, Optional.of("lookup " + host + ": no such host"));
    }

    /**
     * Asks every server for each name in turn, until Go would stop. Where all are silent the other names are asked for at once:
     * Go would go through them all, but need not be waited for.
     */
    private LookupVerdict ask(String host, List<Evidence> evidence, ProbeContext context) throws InterruptedException {
        LookupVerdict verdict = new LookupVerdict(host, settings, system != OperatingSystem.MACOS);
        List<String> names = new ArrayList<>(DomainNames.toAsk(host, settings));
        int together = 1;
        while (!names.isEmpty() && !settings.servers().isEmpty() && !verdict.over()) {
            // Time for the rest is kept.
            Duration half = context.remaining().dividedBy(names.size() > together ? 2 : 1);
            Deadline deadline = Deadline.of(half.compareTo(perServer) < 0 ? half : perServer, context);
            if (deadline.passed()) {
                break;
            }
            List<String> now = List.copyOf(names.subList(0, together));
            List<List<DnsReply>> replies = questions.ask(now, deadline, context);
            for (int i = 0; i < now.size() && !verdict.over(); i++) {
                replies.get(i).forEach(reply -> evidence.add(reply.answer()));
                verdict.add(now.get(i), replies.get(i));
            }
            names.subList(0, together).clear();
            boolean silent = replies.get(0).stream().allMatch(DnsReply::silent);
            together = silent ? names.size() : Math.min(1, names.size());
        }
        return verdict;
    }

    /** In Go's order; beside the unspecified address of IPv6 alone it tries that of IPv4 ({@code internetAddrList}). */
    private List<InetAddress> dialled(List<InetAddress> addresses) {
        if (addresses.size() == 1
                && addresses.get(0) instanceof Inet6Address
                && addresses.get(0).isAnyLocalAddress()) {
            return List.of(addresses.get(0), AddressText.parse("0.0.0.0").orElseThrow());
        }
        return addressOrder.sort(addresses);
    }
}
