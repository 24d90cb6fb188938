package dev.goenv.probes.internal.report;

import dev.goenv.probe.ClockReading;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.CredentialFact;
import dev.goenv.probe.DatabaseAnswer;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HostsLine;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TunnelAnswer;
import java.util.List;

/** Names of hosts in evidence. */
final class HostsOf {
    private HostsOf() {}

    /** {@return the hosts in members that hold nothing else, some with ports} */
    static List<String> evidence(Evidence evidence) {
        if (evidence instanceof ConnectAttempt attempt) {
            return List.of(attempt.host());
        }
        if (evidence instanceof DnsAnswer answer) {
            return List.of(answer.name());
        }
        if (evidence instanceof HostsLine line) {
            return List.of(line.name());
        }
        if (evidence instanceof TlsAttempt attempt) {
            return List.of(attempt.host());
        }
        if (evidence instanceof TunnelAnswer answer) {
            return List.of(answer.proxy(), answer.target());
        }
        if (evidence instanceof CredentialFact fact) {
            return List.of(fact.host());
        }
        if (evidence instanceof DatabaseAnswer answer) {
            return List.of(answer.database());
        }
        if (evidence instanceof ClockReading reading) {
            return List.of(reading.source());
        }
        return evidence instanceof ResolverSettings settings ? settings.search() : List.of();
    }

    /** {@return a host without the port behind it and brackets around it} */
    static String withoutPort(String host) {
        if (host.startsWith("[")) {
            return host.substring(1, Math.max(1, host.indexOf(']')));
        }
        int colon = host.indexOf(':');
        return colon < 0 || colon != host.lastIndexOf(':') ? host : host.substring(0, colon);
    }
}
