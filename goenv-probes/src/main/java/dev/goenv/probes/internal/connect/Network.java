package dev.goenv.probes.internal.connect;

import dev.goenv.auth.Credentials;
import dev.goenv.env.HostSystem;
import dev.goenv.http.HttpProxies;
import dev.goenv.http.ProxyDecision;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.internal.syntax.IpAddress;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probe.TrustStore;
import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/**
 * The network of a machine as Go uses it: what all probes of one run share. Safe for several threads; connections are made
 * when they are needed, and nothing is left after {@link #close}.
 */
public final class Network implements Closeable {
    /** Go waits five seconds for a DNS server; whoever watches does not want to. */
    private static final Duration PER_SERVER = Duration.ofSeconds(2);

    private final HttpProxies proxies;
    private final Credentials credentials;
    private final Names names;
    private final Dialer dialer;
    private final GoRoots roots;
    private final LazyTls tls;
    private final Connector connector;
    private final HttpClients clients;
    private final Fetcher fetcher;
    private final List<Network> others = new CopyOnWriteArrayList<>();
    private final SentSecrets sent;

    private Network(HostSystem host, HttpProxies proxies, Credentials credentials, Names names, Dialer dialer) {
        this.proxies = proxies;
        this.credentials = credentials;
        this.names = names;
        this.dialer = dialer;
        this.roots = new GoRoots(host);
        this.tls = new LazyTls(roots, () -> new GoTls(new CertificateJudge(roots, GoDebug.of(host))));
        this.connector = new Connector(names, dialer, tls);
        this.clients = new HttpClients(tls);
        this.sent = new SentSecrets(proxies);
        this.fetcher = new OkHttpFetcher(clients, connector, proxies, credentials, new FileFetch(host), sent);
    }

    /**
     * {@return the network of a machine}
     *
     * @param host whose files and variables tell what Go trusts
     * @param proxies the HTTP proxies of its environment
     * @param credentials what GOAUTH and netrc hold
     * @param resolvers the DNS servers to ask; if there are none, the system of this machine is asked for names
     * @param executor what runs look-ups and connections in parallel; it is not shut down here
     */
    public static Network open(
            HostSystem host,
            HttpProxies proxies,
            Credentials credentials,
            ResolverSettings resolvers,
            Executor executor) {
        Names machine = resolvers.servers().isEmpty()
                ? new SystemNames(executor)
                : new HostNames(host, resolvers, PER_SERVER, executor);
        Names names = new CachedNames(machine);
        return over(host, proxies, credentials, names, new SocketDialer(executor));
    }

    /** {@return the network with other look-ups and connections} */
    static Network over(HostSystem host, HttpProxies proxies, Credentials credentials, Names names, Dialer dialer) {
        return new Network(host, proxies, credentials, names, dialer);
    }

    /**
     * {@return the same network as another program of the machine uses it, such as git}
     *
     * <p>Look-ups and connections are shared. It is closed together with this one.
     *
     * @param host whose variables tell what the program trusts, in Go's way of telling it
     * @param otherProxies the HTTP proxies that the program uses
     */
    public Network as(HostSystem host, HttpProxies otherProxies) {
        Network other = new Network(host, otherProxies, credentials, names, dialer);
        others.add(other);
        return other;
    }

    /** {@return what sends requests} */
    public Fetcher fetcher() {
        return fetcher;
    }

    /** {@return the secrets that were sent: they may come back in any answer} */
    public SentSecrets sent() {
        return sent;
    }

    /** {@return what looks up names, each once} */
    public Names names() {
        return names;
    }

    /** {@return what connects} */
    public Dialer dialer() {
        return dialer;
    }

    /** {@return the roots that Go trusts; they are read at the first call} */
    public TrustStore trust() {
        return roots.store();
    }

    /**
     * {@return the probes that have to pass before Go can send a request for a URL, lowest first}
     *
     * <p>None for a {@code file:} URL, and none for what Go refuses to send at all.
     */
    public List<Probe> way(String url) {
        GoUrl parsed;
        ProxyDecision decision;
        try {
            parsed = GoUrl.parse(url);
            decision = proxies.decide(url);
        } catch (GoSyntaxException e) {
            return List.of();
        }
        boolean http = parsed.scheme().equals("http") || parsed.scheme().equals("https");
        if (!http || parsed.hostname().isEmpty() || decision instanceof ProxyDecision.Refused) {
            return List.of();
        }
        return probes(Ways.of(parsed, decision));
    }

    private List<Probe> probes(Way way) {
        List<Probe> probes = new ArrayList<>();
        if (IpAddress.find(way.firstHost()).isEmpty()) {
            probes.add(new DnsProbe(way.firstHost(), names));
        }
        probes.add(tcp(way.firstHost(), way.firstPort()));
        TlsSteps steps = new TlsSteps(connector, tls);
        if (way.via().isEmpty()) {
            if (way.secure()) {
                probes.add(new TlsProbe(way.host(), way.port(), steps));
            }
            return List.copyOf(probes);
        }
        if (way.secureProxy()) {
            probes.add(new ProxyTlsProbe(way, connector, tls));
        }
        if (way.tunnel()) {
            probes.add(new TunnelProbe(way, connector));
        }
        if (way.secure()) {
            probes.add(new TunnelTlsProbe(way, steps));
        }
        return List.copyOf(probes);
    }

    /** {@return the probe that connects to a host} */
    public Probe tcp(String host, int port) {
        return new TcpProbe(host, port, names, dialer);
    }

    /** {@return the probe that looks a host up} */
    public Probe dns(String host) {
        return new DnsProbe(host, names);
    }

    /** Closes what is kept open. */
    @Override
    public void close() {
        others.forEach(Network::close);
        clients.close();
    }
}
