package dev.goenv.probes.internal.connect;

import dev.goenv.env.HostSystem;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HostsLine;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ResolverSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Looks up names as Go's own resolver does ({@code goLookupIPCNAMEOrder} in net/dnsclient_unix.go, Go 1.27), and asks every
 * DNS server besides, where Go would have stopped at the first that answers.
 *
 * <p>The hosts file decides first. Then each name of the search list is asked for, until one has addresses. A server that
 * says "no such name" is final for that name; one that fails or is silent leads to the next. Immutable, safe for several
 * threads.
 */
public final class HostNames implements Names {
    private final HostsFile hosts;
    private final ResolverSettings settings;
    private final Duration perServer;
    private final Executor executor;

    /**
     * The names of a machine.
     *
     * @param host whose hosts file is read, once
     * @param settings the DNS servers
     * @param perServer how long one server is waited for at most; Go waits {@link ResolverSettings#timeout}
     * @param executor asks servers at the same time
     */
    public HostNames(HostSystem host, ResolverSettings settings, Duration perServer, Executor executor) {
        this.hosts = HostsFile.read(host);
        this.settings = settings;
        this.perServer = perServer;
        this.executor = executor;
    }

    @Override
    public Lookup lookup(String host, ProbeContext context) throws InterruptedException {
        Optional<InetAddress> literal = AddressText.parse(host);
        if (literal.isPresent()) {
            return new Lookup(List.of(literal.get()), List.of(), Optional.empty());
        }
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(settings);
        List<HostsLine> lines = hosts.lines(host);
        evidence.addAll(lines);
        List<InetAddress> listed = addresses(lines.stream().map(HostsLine::address).toList());
        List<String> names = DomainNames.toAsk(host, settings);
        if (!listed.isEmpty()) {
            // Go asks nobody. What DNS says tells whether the line is out of date; a name of this machine is no matter for it.
            if (!DomainNames.local(host)) {
                evidence.addAll(askAll(names.isEmpty() ? host : names.get(0), context));
            }
            return new Lookup(listed, evidence, Optional.empty());
        }
        return byDns(host, names, evidence, context);
    }

    private Lookup byDns(String host, List<String> names, List<Evidence> evidence, ProbeContext context)
            throws InterruptedException {
        Optional<String> problem = Optional.empty();
        for (String name : names) {
            List<DnsAnswer> answers = askAll(name, context);
            evidence.addAll(answers);
            ServerVerdict verdict = ServerVerdict.of(answers, settings.servers());
            if (!verdict.addresses().isEmpty()) {
                return new Lookup(addresses(verdict.addresses()), evidence, Optional.empty());
            }
            if (problem.isEmpty() || name.equals(host)) {
                problem = Optional.of("lookup " + host + verdict.words());
            }
        }
        return new Lookup(List.of(), evidence, Optional.of(problem.orElse("lookup " + host + ": no such host")));
    }

    /** Every server is asked for both kinds of addresses, all at the same time. */
    private List<DnsAnswer> askAll(String name, ProbeContext context) throws InterruptedException {
        Questions questions = new Questions(executor);
        for (String server : settings.servers()) {
            DnsExchange exchange = new DnsExchange(socketAddress(server), perServer);
            questions.ask(exchange, name, org.xbill.DNS.Type.A, context);
            questions.ask(exchange, name, org.xbill.DNS.Type.AAAA, context);
        }
        List<DnsAnswer> answers = questions.answers();
        Stopping.check(context);
        return answers;
    }

    private static InetSocketAddress socketAddress(String server) {
        int colon = server.lastIndexOf(':');
        String host = server.substring(0, colon).toLowerCase(Locale.ROOT).replace("[", "").replace("]", "");
        InetAddress address = AddressText.parse(host)
                .orElseThrow(() -> new IllegalArgumentException("a DNS server is given as address:port, not " + server));
        return new InetSocketAddress(address, Integer.parseInt(server.substring(colon + 1)));
    }

    /** IPv4 before IPv6 where a machine has no way to IPv6 is what RFC 6724 comes to; both are tried in any case. */
    private static List<InetAddress> addresses(List<String> texts) {
        return texts.stream().flatMap(text -> AddressText.parse(text).stream()).toList();
    }
}
