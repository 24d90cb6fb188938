package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.connect;
import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static dev.goenv.probes.internal.diagnosis.Cases.lookupFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.HostsLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SinkholedRuleTest {
    @Test
    void judge_zeroAddress_named() {
        Cases cases = Cases.https("proxy.golang.org")
                .passed(
                        "dns:proxy.golang.org",
                        dns("proxy.golang.org", "A", "192.0.2.53:53", Result.ADDRESSES, "0.0.0.0"))
                .ends(
                        "tcp:proxy.golang.org:443",
                        "dial tcp",
                        connect("proxy.golang.org", "0.0.0.0", 443, ConnectAttempt.Result.REFUSED));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR dns.sinkholed (proxy.golang.org) [tcp:proxy.golang.org:443, dns:proxy.golang.org]
                        A DNS filter blocks proxy.golang.org
                        The DNS server answers for proxy.golang.org with nothing that leads there, as filters do \
                        (Pi-hole, Umbrella, parental control). Go connects to what it is told and fails.
                        - 192.0.2.53:53 on proxy.golang.org (A): 0.0.0.0, after 20 ms.
                        - 1 of 1 address refused: 0.0.0.0:443 in 1 ms.
                        * allow-in-filter, OTHERS: Have proxy.golang.org allowed in the DNS filter
                            Ask the owner of 192.0.2.53:53 to allow proxy.golang.org.
                        * use-http-proxy, USER: Name the HTTP proxy of this network to go
                            If this network leads outside through an HTTP proxy, set HTTPS_PROXY and HTTP_PROXY \
                        to it (http://HOST:PORT) in the OS environment; go reads no other proxy settings.
                        * use-other-goproxy, USER: Use a module proxy that is reachable from here
                            Set GOPROXY to a module proxy that this network reaches, such as the one of your \
                        organisation: go env -w GOPROXY=https://HOST/PATH,direct
                        """);
    }

    @Test
    void judge_loopbackForPublicHost_named() {
        assertThat(new SinkholedRule()
                        .judge(Cases.https("proxy.golang.org")
                                .passed(
                                        "dns:proxy.golang.org",
                                        dns("proxy.golang.org", "A", "192.0.2.53:53", Result.ADDRESSES, "127.0.0.1"))
                                .ends(
                                        "tcp:proxy.golang.org:443",
                                        "dial tcp",
                                        connect("proxy.golang.org", "127.0.0.1", 443, ConnectAttempt.Result.REFUSED))
                                .symptom()))
                .isPresent();
    }

    @Test
    void judge_loopbackForInternalHost_isMeant() {
        assertThat(new SinkholedRule()
                        .judge(Cases.https("goproxy.corp")
                                .passed(
                                        "dns:goproxy.corp",
                                        dns("goproxy.corp", "A", "192.0.2.53:53", Result.ADDRESSES, "127.0.0.1"))
                                .ends(
                                        "tcp:goproxy.corp:443",
                                        "dial tcp",
                                        connect("goproxy.corp", "127.0.0.1", 443, ConnectAttempt.Result.REFUSED))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_hostsFile_isAnotherCause() {
        assertThat(new SinkholedRule()
                        .judge(Cases.https("proxy.golang.org")
                                .passed(
                                        "dns:proxy.golang.org",
                                        new HostsLine("proxy.golang.org", "0.0.0.0", "/etc/hosts", 3),
                                        dns("proxy.golang.org", "A", "192.0.2.53:53", Result.ADDRESSES, "0.0.0.0"))
                                .ends(
                                        "tcp:proxy.golang.org:443",
                                        "dial tcp",
                                        connect("proxy.golang.org", "0.0.0.0", 443, ConnectAttempt.Result.REFUSED))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_oneRealAddress_isAnotherCause() {
        assertThat(new SinkholedRule()
                        .judge(Cases.https("proxy.golang.org")
                                .passed(
                                        "dns:proxy.golang.org",
                                        dns(
                                                "proxy.golang.org",
                                                "A",
                                                "192.0.2.53:53",
                                                Result.ADDRESSES,
                                                "0.0.0.0",
                                                "142.250.1.1"))
                                .ends(
                                        "tcp:proxy.golang.org:443",
                                        "dial tcp",
                                        connect("proxy.golang.org", "0.0.0.0", 443, ConnectAttempt.Result.REFUSED))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_extendedErrorBlocked_namedAtTheName() {
        DnsAnswer blocked = new DnsAnswer(
                "proxy.golang.org",
                "A",
                "192.0.2.53:53",
                Result.NXDOMAIN,
                List.of(),
                Optional.of("Blocked (15)"),
                Duration.ofMillis(3));
        assertThat(CauseRules.judge(lookupFails("proxy.golang.org", blocked).symptom())
                        .orElseThrow()
                        .code())
                .isEqualTo(SinkholedRule.CODE);
    }

    @Test
    void judge_otherExtendedError_isAnotherCause() {
        DnsAnswer bogus = new DnsAnswer(
                "proxy.golang.org",
                "A",
                "192.0.2.53:53",
                Result.SERVFAIL,
                List.of(),
                Optional.of("DNSSEC Bogus (6)"),
                Duration.ofMillis(3));
        assertThat(new SinkholedRule()
                        .judge(lookupFails("proxy.golang.org", bogus).symptom()))
                .isEmpty();
    }
}
