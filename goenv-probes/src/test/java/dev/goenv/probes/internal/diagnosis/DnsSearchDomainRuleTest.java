package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static dev.goenv.probes.internal.diagnosis.Cases.lookupFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.ResolverSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DnsSearchDomainRuleTest {
    @Test
    void judge_shortNameWithoutSearch_named() {
        Cases cases = lookupFails("goproxy", dns("goproxy", "A", "192.0.2.53:53", Result.NXDOMAIN));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR dns.search-domain (goproxy) [dns:goproxy]
                        The short name goproxy is not completed by any search domain
                        A name without a dot needs a search domain. None is configured, and goproxy alone does \
                        not exist either.
                        - 192.0.2.53:53 on goproxy (A): no such name (NXDOMAIN), after 20 ms.
                        * full-name, USER: Write the full name of the host
                            Replace goproxy by its full name, such as HOST.corp.example, where it is configured.
                        * search-domain, USER: Add the search domain
                            Add a line such as "search corp.example" to /etc/resolv.conf, or connect to the VPN \
                        that brings it.
                        * show-resolver, PROCESS: Show the resolver and ask it
                            POSIX cat /etc/resolv.conf
                            POSIX resolvectl query goproxy
                        """);
    }

    @Test
    void judge_searchDomainDoesNotHelp_namesIt() {
        ResolverSettings settings = new ResolverSettings(
                List.of("192.0.2.53:53"),
                List.of("corp.example"),
                1,
                Duration.ofSeconds(5),
                2,
                "/etc/resolv.conf",
                true);
        Cases cases = Cases.https("goproxy")
                .ends(
                        "dns:goproxy",
                        "no such host",
                        settings,
                        dns("goproxy.corp.example", "A", "192.0.2.53:53", Result.NXDOMAIN),
                        dns("goproxy", "A", "192.0.2.53:53", Result.NXDOMAIN));
        assertThat(CauseRules.judge(cases.symptom()).orElseThrow().explanation())
                .isEqualTo(
                        "A name without a dot needs a search domain. With corp.example it does not exist, and goproxy alone does not exist either.");
    }

    @Test
    void judge_fullName_isAnotherCause() {
        assertThat(new DnsSearchDomainRule()
                        .judge(lookupFails(
                                        "goproxy.acme.com",
                                        dns("goproxy.acme.com", "A", "192.0.2.53:53", Result.NXDOMAIN))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_shortNameNotAnswered_isAnotherCause() {
        assertThat(new DnsSearchDomainRule()
                        .judge(lookupFails("goproxy", dns("goproxy", "A", "192.0.2.53:53", Result.TIMEOUT))
                                .symptom()))
                .isEmpty();
    }
}
