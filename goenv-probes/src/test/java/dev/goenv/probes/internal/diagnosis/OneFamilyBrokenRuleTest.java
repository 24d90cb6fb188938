package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.connect;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Examination;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.Outcome;
import org.junit.jupiter.api.Test;

class OneFamilyBrokenRuleTest {
    @Test
    void judge_ipv6TimesOut_warns() {
        Examination seen = Cases.of()
                .probe(
                        "tcp:proxy.golang.org:443",
                        new Outcome.Warning("one family"),
                        connect("proxy.golang.org", "2001:db8::1", 443, ConnectAttempt.Result.TIMEOUT),
                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.CONNECTED))
                .examination();
        assertThat(Told.of(new OneFamilyBrokenRule().judge(seen))).isEqualTo("""
                        WARNING tcp.one-family-broken (IPv6) [tcp:proxy.golang.org:443]
                        IPv6 does not work here, IPv4 does
                        Connections over IPv6 fail, so Go takes IPv4 after about 0.3 s. That is not why anything \
                        fails, but it costs time at every connection.
                        - proxy.golang.org: 1 of 2 addresses did not answer: [2001:db8::1]:443 after 1 ms.
                        - proxy.golang.org: 1 of 2 addresses connected: 192.0.2.1:443 in 1 ms.
                        * repair-family, USER: Repair or switch off IPv6 on this network
                            Ask the owner of the network to repair IPv6, or switch it off on this machine or in \
                        the container.
                        """);
    }

    @Test
    void judge_ipv4Refused_warns() {
        assertThat(new OneFamilyBrokenRule()
                        .judge(Cases.of()
                                .probe(
                                        "tcp:proxy.golang.org:443",
                                        new Outcome.Warning("one family"),
                                        connect(
                                                "proxy.golang.org",
                                                "2001:db8::1",
                                                443,
                                                ConnectAttempt.Result.CONNECTED),
                                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.REFUSED))
                                .examination()))
                .singleElement()
                .satisfies(each -> assertThat(each.subject()).isEqualTo("IPv4"));
    }

    @Test
    void judge_noIpv6OnThisMachine_isInOrder() {
        assertThat(new OneFamilyBrokenRule()
                        .judge(Cases.of()
                                .probe(
                                        "tcp:proxy.golang.org:443",
                                        new Outcome.Warning("one family"),
                                        connect(
                                                "proxy.golang.org",
                                                "2001:db8::1",
                                                443,
                                                ConnectAttempt.Result.NETWORK_UNREACHABLE),
                                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.CONNECTED))
                                .examination()))
                .isEmpty();
    }

    @Test
    void judge_oneOfTwoIpv6Works_isInOrder() {
        assertThat(new OneFamilyBrokenRule()
                        .judge(Cases.of()
                                .probe(
                                        "tcp:proxy.golang.org:443",
                                        new Outcome.Warning("one family"),
                                        connect("proxy.golang.org", "2001:db8::1", 443, ConnectAttempt.Result.TIMEOUT),
                                        connect(
                                                "proxy.golang.org",
                                                "2001:db8::2",
                                                443,
                                                ConnectAttempt.Result.CONNECTED),
                                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.CONNECTED))
                                .examination()))
                .isEmpty();
    }

    @Test
    void judge_nothingConnects_isNotAWarning() {
        assertThat(new OneFamilyBrokenRule()
                        .judge(Cases.of()
                                .probe(
                                        "tcp:proxy.golang.org:443",
                                        new Outcome.Warning("one family"),
                                        connect("proxy.golang.org", "2001:db8::1", 443, ConnectAttempt.Result.TIMEOUT),
                                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.TIMEOUT))
                                .examination()))
                .isEmpty();
    }

    @Test
    void judge_onlyIpv4_isInOrder() {
        assertThat(new OneFamilyBrokenRule()
                        .judge(Cases.of()
                                .probe(
                                        "tcp:proxy.golang.org:443",
                                        new Outcome.Warning("one family"),
                                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.CONNECTED))
                                .examination()))
                .isEmpty();
    }
}
