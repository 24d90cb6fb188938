package dev.goenv.probes.internal.connect;

import dev.goenv.internal.syntax.IpAddress;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.ConnectAttempt.Result;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code tcp:HOST:PORT}: whether any address of a host can be connected to; every address is tried. */
public final class TcpProbe implements Probe {
    private static final Duration GO_LIMIT = Duration.ofSeconds(30);

    private final String host;
    private final int port;
    private final Names names;
    private final Dialer dialer;

    /** A probe of one port of a host, a name or an address. */
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
        return IpAddress.find(host).isPresent() ? List.of() : List.of(DnsProbe.id(host));
    }

    @Override
    public Set<String> contacts() {
        return Set.of(host);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        Names.Lookup lookup = names.lookup(host, context);
        if (lookup.problem().isPresent()) {
            return ProbeResult.of(
                    new Outcome.Failed("dial tcp: " + lookup.problem().get()), lookup.evidence());
        }
        Dialer.Dialed dialed = dialer.dialAll(host, lookup.addresses(), port, context);
        dialed.socket().ifPresent(Sockets::close);
        return ProbeResult.of(outcome(dialed), dialed.attempts());
    }

    private static Outcome outcome(Dialer.Dialed dialed) {
        List<ConnectAttempt> attempts = dialed.attempts();
        if (dialed.problem().isPresent()) {
            return new Outcome.Failed(dialed.problem().get() + limit(attempts));
        }
        List<ConnectAttempt> failed = attempts.stream()
                .filter(attempt -> attempt.result() != Result.CONNECTED)
                .toList();
        String connected = "connected to "
                + attempts.stream()
                        .filter(attempt -> attempt.result() == Result.CONNECTED)
                        .map(ConnectAttempt::address)
                        .collect(Collectors.joining(", "));
        if (failed.stream().allMatch(attempt -> absent(attempt, attempts))) {
            return new Outcome.Passed(connected);
        }
        return new Outcome.Warning(connected + ", but not to "
                + failed.stream()
                        .map(attempt -> attempt.address() + " (" + attempt.detail() + ")")
                        .collect(Collectors.joining(", ")));
    }

    /** A machine without IPv6 has no route to it, finds out at once, and is in order. */
    private static boolean absent(ConnectAttempt failed, List<ConnectAttempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.ipv6() == failed.ipv6())
                .allMatch(attempt -> attempt.result() == Result.NETWORK_UNREACHABLE);
    }

    /** What to add where Go would have waited longer. */
    private static String limit(List<ConnectAttempt> attempts) {
        return attempts.stream()
                .filter(attempt ->
                        attempt.result() == Result.TIMEOUT && attempt.time().compareTo(GO_LIMIT) < 0)
                .findFirst()
                .map(attempt ->
                        " (our limit is " + Limits.text(attempt.time()) + "; go waits " + Limits.text(GO_LIMIT) + ")")
                .orElse("");
    }
}
