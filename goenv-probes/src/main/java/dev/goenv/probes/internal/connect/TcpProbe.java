package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.ConnectAttempt.Result;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code tcp:HOST:PORT}: whether any address of a host can be connected to; every address is tried. */
public final class TcpProbe implements Probe {
    private final String host;
    private final int port;
    private final Names names;
    private final Dialer dialer;

    /** A probe of one port of a host. */
    public TcpProbe(String host, int port, Names names, Dialer dialer) {
        this.host = host;
        this.port = port;
        this.names = names;
        this.dialer = dialer;
    }

    /** {@return the id of the probe of a port} */
    public static String id(String host, int port) {
        return "tcp:" + IpText.join(host, port);
    }

    @Override
    public String id() {
        return id(host, port);
    }

    @Override
    public Layer layer() {
        return Layer.TCP;
    }

    @Override
    public String subject() {
        return IpText.join(host, port);
    }

    @Override
    public List<String> dependencies() {
        return List.of(DnsProbe.id(host));
    }

    @Override
    public Set<String> contacts() {
        return Set.of(host);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        Names.Lookup lookup = names.lookup(host, context);
        if (lookup.problem().isPresent()) {
            return ProbeResult.of(new Outcome.Failed("dial tcp: " + lookup.problem().get()), lookup.evidence());
        }
        Dialer.Dialed dialed = dialer.dial(host, lookup.addresses(), port, context);
        dialed.socket().ifPresent(Sockets::close);
        return ProbeResult.of(outcome(dialed), dialed.attempts());
    }

    private static Outcome outcome(Dialer.Dialed dialed) {
        if (dialed.problem().isPresent()) {
            return new Outcome.Failed(dialed.problem().get());
        }
        List<ConnectAttempt> failed = dialed.attempts().stream()
                .filter(attempt -> attempt.result() != Result.CONNECTED)
                .toList();
        if (failed.isEmpty()) {
            return new Outcome.Passed("connected to "
                    + dialed.attempts().stream().map(ConnectAttempt::address).collect(Collectors.joining(", ")));
        }
        return new Outcome.Warning(failed.size() + " of " + dialed.attempts().size() + " addresses do not answer: "
                + failed.stream()
                        .map(attempt -> attempt.address() + " " + attempt.detail())
                        .collect(Collectors.joining(", ")));
    }
}
