package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static dev.goenv.probes.internal.diagnosis.Cases.lookupFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.ResolverSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DnsNoResolverRuleTest {
    @Test
    void judge_closedPort_named() {
        Cases cases =
                lookupFails("goproxy.acme.com", dns("goproxy.acme.com", "A", "127.0.0.53:53", Result.CLOSED_PORT));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR dns.no-resolver (goproxy.acme.com) [dns:goproxy.acme.com]
                        Nobody listens at the DNS server's port
                        The port of the configured server is closed: 127.0.0.53:53. No name can be looked up.
                        - 127.0.0.53:53 on goproxy.acme.com (A): nobody listens there, after 20 ms.
                        * start-resolver, USER: Start the local resolver, or name a server
                            Start it (systemctl restart systemd-resolved), or write a line "nameserver ADDRESS" \
                        into /etc/resolv.conf. In a container: docker run --dns ADDRESS.
                        * show-resolver, PROCESS: Show the resolver and ask it
                            POSIX cat /etc/resolv.conf
                            POSIX resolvectl query goproxy.acme.com
                        """);
    }

    @Test
    void judge_noneConfigured_named() {
        ResolverSettings settings = new ResolverSettings(
                List.of("127.0.0.1:53", "[::1]:53"), List.of(), 1, Duration.ofSeconds(5), 2, "/etc/resolv.conf", false);
        Cases cases = Cases.https("goproxy.acme.com")
                .ends(
                        "dns:goproxy.acme.com",
                        "connection refused",
                        settings,
                        dns("goproxy.acme.com", "A", "127.0.0.1:53", Result.CLOSED_PORT),
                        dns("goproxy.acme.com", "A", "[::1]:53", Result.TIMEOUT));
        assertThat(CauseRules.judge(cases.symptom())
                        .map(each -> each.code() + ": " + each.title() + ". " + each.explanation()))
                .contains(
                        "dns.no-resolver: No DNS server is configured. /etc/resolv.conf names no server, so Go asks this machine itself: 127.0.0.1:53, [::1]:53. No name can be looked up.");
    }

    @Test
    void judge_noneConfiguredButAnswered_isAnotherCause() {
        ResolverSettings settings = new ResolverSettings(
                List.of("127.0.0.1:53"), List.of(), 1, Duration.ofSeconds(5), 2, "/etc/resolv.conf", false);
        Cases cases = Cases.https("goproxy.acme.com")
                .ends(
                        "dns:goproxy.acme.com",
                        "no such host",
                        settings,
                        dns("goproxy.acme.com", "A", "127.0.0.1:53", Result.NXDOMAIN));
        assertThat(new DnsNoResolverRule().judge(cases.symptom())).isEmpty();
    }

    @Test
    void judge_oneOfTwoClosed_isAnotherCause() {
        assertThat(new DnsNoResolverRule()
                        .judge(Cases.https("goproxy.acme.com")
                                .ends(
                                        "dns:goproxy.acme.com",
                                        "timeout",
                                        Cases.resolvers("192.0.2.1:53", "10.0.0.53:53"),
                                        dns("goproxy.acme.com", "A", "192.0.2.1:53", Result.CLOSED_PORT),
                                        dns("goproxy.acme.com", "A", "10.0.0.53:53", Result.TIMEOUT))
                                .symptom()))
                .isEmpty();
    }
}
