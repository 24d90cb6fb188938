package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.connect;
import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Leg.OnFailure;
import dev.goenv.env.Finding;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DirectoryFact;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    @Test
    void diagnose_everythingWorks_nothing() {
        assertThat(Analysis.diagnose(Cases.of()
                        .leg(
                                Cases.MODULE,
                                Leg.Kind.MODULE_PROXY,
                                "https://proxy.golang.org",
                                OnFailure.END,
                                Cases.httpsWay("proxy.golang.org"))
                        .passed("dns:proxy.golang.org")
                        .passed("tcp:proxy.golang.org:443")
                        .passed("tls:proxy.golang.org:443")
                        .passed("modproxy:https://proxy.golang.org!" + Cases.MODULE)
                        .examination()))
                .isEmpty();
    }

    @Test
    void diagnose_twoModulesOneEnd_oneDiagnosisNamesThem() {
        Cases cases = Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "https://proxy.golang.org",
                        OnFailure.END,
                        Cases.httpsWay("proxy.golang.org"))
                .leg(
                        "example.com/other",
                        Leg.Kind.MODULE_PROXY,
                        "https://proxy.golang.org",
                        OnFailure.END,
                        Cases.httpsWay("proxy.golang.org"))
                .ends(
                        "dns:proxy.golang.org",
                        "no such host",
                        dns("proxy.golang.org", "A", "192.0.2.53:53", Result.SERVFAIL));
        assertThat(Told.of(Analysis.diagnose(cases.examination()))).isEqualTo("""
                        ERROR dns.servfail (proxy.golang.org) [dns:proxy.golang.org]
                        DNS fails for proxy.golang.org (SERVFAIL)
                        The DNS server could not find out about proxy.golang.org: what it asks itself is down, or \
                        the domain's DNSSEC is broken. Go prints "server misbehaving".
                        - 192.0.2.53:53 on proxy.golang.org (A): server failure (SERVFAIL), after 20 ms.
                        - 2 modules end here: example.com/hello, example.com/other.
                        * retry, USER: Try again in a few minutes
                            Such failures often pass.
                        * show-resolver, PROCESS: Show the resolver and ask it
                            POSIX cat /etc/resolv.conf
                            POSIX resolvectl query proxy.golang.org
                        * repair-server, OTHERS: Have the DNS server repaired, or use another one
                            Report SERVFAIL for proxy.golang.org to the owner of 192.0.2.53:53, or name another \
                        server in the resolver's settings.
                        """);
    }

    @Test
    void diagnose_manyModules_countsThem() {
        Cases cases = Cases.of();
        for (int i = 0; i < 7; i++) {
            cases.leg(
                    "example.com/m" + i,
                    Leg.Kind.MODULE_PROXY,
                    "https://proxy.golang.org",
                    OnFailure.END,
                    Cases.httpsWay("proxy.golang.org"));
        }
        cases.ends(
                "dns:proxy.golang.org", "no such host", dns("proxy.golang.org", "A", "192.0.2.53:53", Result.SERVFAIL));
        assertThat(Analysis.diagnose(cases.examination()).get(0).evidence())
                .last()
                .isEqualTo(
                        "7 modules end here: example.com/m0, example.com/m1, example.com/m2, example.com/m3, example.com/m4 and 2 more.");
    }

    @Test
    void diagnose_twoEnds_lowerLayerThenMoreModules() {
        Cases cases = Cases.of()
                .leg("example.com/a", Leg.Kind.MODULE_PROXY, "https://a.acme.com", OnFailure.END, "tcp:a.acme.com:443")
                .leg("example.com/b", Leg.Kind.MODULE_PROXY, "https://b.acme.com", OnFailure.END, "dns:b.acme.com")
                .leg("example.com/c", Leg.Kind.MODULE_PROXY, "https://c.acme.com", OnFailure.END, "dns:c.acme.com")
                .leg("example.com/d", Leg.Kind.MODULE_PROXY, "https://c.acme.com", OnFailure.END, "dns:c.acme.com")
                .failed(
                        "tcp:a.acme.com:443",
                        "refused",
                        connect("a.acme.com", "192.0.2.1", 443, ConnectAttempt.Result.REFUSED))
                .failed("dns:b.acme.com", "no such host", dns("b.acme.com", "A", "192.0.2.53:53", Result.NXDOMAIN))
                .failed("dns:c.acme.com", "no such host", dns("c.acme.com", "A", "192.0.2.53:53", Result.NXDOMAIN));
        assertThat(Analysis.diagnose(cases.examination()))
                .extracting(Diagnosis::code, Diagnosis::subject)
                .containsExactly(
                        tuple("dns.nxdomain", "c.acme.com"),
                        tuple("dns.nxdomain", "b.acme.com"),
                        tuple("tcp.refused", "a.acme.com"));
    }

    @Test
    void diagnose_servedWithoutDirect_directIsANote() {
        Cases cases = Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "https://proxy.golang.org",
                        OnFailure.NOT_FOUND_ONLY,
                        Cases.httpsWay("proxy.golang.org"))
                .leg(Cases.MODULE, Leg.Kind.DIRECT, "direct", OnFailure.END, "tcp:git.acme.com:443")
                .passed("dns:proxy.golang.org")
                .passed("tcp:proxy.golang.org:443")
                .passed("tls:proxy.golang.org:443")
                .passed("modproxy:https://proxy.golang.org!" + Cases.MODULE)
                .failed(
                        "tcp:git.acme.com:443",
                        "refused",
                        connect("git.acme.com", "192.0.2.1", 443, ConnectAttempt.Result.REFUSED));
        assertThat(Analysis.diagnose(cases.examination()))
                .extracting(Diagnosis::severity, Diagnosis::probes)
                .containsExactly(tuple(Severity.NOTE, List.of("tcp:git.acme.com:443")));
    }

    @Test
    void diagnose_proxyFailsBeforeDirect_directIsAWarning() {
        Cases cases = Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "https://proxy.golang.org",
                        OnFailure.NOT_FOUND_ONLY,
                        Cases.httpsWay("proxy.golang.org"))
                .leg(Cases.MODULE, Leg.Kind.DIRECT, "direct", OnFailure.END, "tcp:git.acme.com:443")
                .failed(
                        "tcp:git.acme.com:443",
                        "refused",
                        connect("git.acme.com", "192.0.2.1", 443, ConnectAttempt.Result.REFUSED))
                .failed(
                        "dns:proxy.golang.org",
                        "no such host",
                        dns("proxy.golang.org", "A", "192.0.2.53:53", Result.SERVFAIL));
        assertThat(Analysis.diagnose(cases.examination()))
                .extracting(Diagnosis::severity, Diagnosis::code)
                .startsWith(tuple(Severity.ERROR, "dns.servfail"))
                .contains(tuple(Severity.WARNING, "vcs.unreachable"));
    }

    @Test
    void diagnose_databaseIsBlockedAsWell_toldAsAWarning() {
        Cases cases = Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "https://proxy.golang.org",
                        OnFailure.END,
                        Cases.httpsWay("proxy.golang.org"))
                .leg(
                        Cases.MODULE,
                        Leg.Kind.CHECKSUM_DATABASE,
                        "https://sum.golang.org",
                        OnFailure.END,
                        "tcp:sum.golang.org:443")
                .failed(
                        "dns:proxy.golang.org",
                        "no such host",
                        dns("proxy.golang.org", "A", "192.0.2.53:53", Result.SERVFAIL))
                .failed(
                        "tcp:sum.golang.org:443",
                        "i/o timeout",
                        connect("sum.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.TIMEOUT));
        assertThat(Analysis.diagnose(cases.examination()))
                .extracting(Diagnosis::severity, Diagnosis::code)
                .containsExactly(tuple(Severity.ERROR, "dns.servfail"), tuple(Severity.WARNING, "sumdb.unreachable"));
    }

    @Test
    void diagnose_databaseUnreachable_isTheCauseOnceServed() {
        Cases cases = Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "https://proxy.golang.org",
                        OnFailure.END,
                        Cases.httpsWay("proxy.golang.org"))
                .leg(
                        Cases.MODULE,
                        Leg.Kind.CHECKSUM_DATABASE,
                        "https://sum.golang.org",
                        OnFailure.END,
                        "tcp:sum.golang.org:443")
                .passed("dns:proxy.golang.org")
                .passed("tcp:proxy.golang.org:443")
                .passed("tls:proxy.golang.org:443")
                .passed("modproxy:https://proxy.golang.org!" + Cases.MODULE)
                .failed(
                        "tcp:sum.golang.org:443",
                        "i/o timeout",
                        connect("sum.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.TIMEOUT));
        assertThat(Analysis.diagnose(cases.examination()))
                .extracting(Diagnosis::severity, Diagnosis::code)
                .containsExactly(tuple(Severity.ERROR, "sumdb.unreachable"));
    }

    @Test
    void diagnose_notKnown_noCause() {
        Cases cases = Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "https://proxy.golang.org",
                        OnFailure.END,
                        Cases.httpsWay("proxy.golang.org"))
                .passed("dns:proxy.golang.org")
                .unknown("tcp:proxy.golang.org:443")
                .skipped("tls:proxy.golang.org:443", "tcp:proxy.golang.org:443")
                .skipped("modproxy:https://proxy.golang.org!" + Cases.MODULE, "tcp:proxy.golang.org:443");
        assertThat(Analysis.diagnose(cases.examination())).isEmpty();
    }

    @Test
    void diagnose_configurationBesideTheWay_isACause() {
        Cases cases = Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "https://proxy.golang.org",
                        OnFailure.END,
                        Cases.httpsWay("proxy.golang.org"))
                .passed("dns:proxy.golang.org")
                .passed("tcp:proxy.golang.org:443")
                .passed("tls:proxy.golang.org:443")
                .passed("modproxy:https://proxy.golang.org!" + Cases.MODULE)
                .failed(
                        "config:GOFLAGS",
                        "parsing $GOFLAGS",
                        new ConfigFinding(
                                "config.goflags",
                                Finding.Severity.ERROR,
                                "GOFLAGS",
                                "/home/me/.config/go/env:1",
                                Place.USER_FILE,
                                "parsing $GOFLAGS",
                                List.of()));
        assertThat(Analysis.diagnose(cases.examination()))
                .extracting(Diagnosis::severity, Diagnosis::code)
                .containsExactly(tuple(Severity.ERROR, "config.goflags"));
    }

    @Test
    void diagnose_databaseSettingBesideTheWay_isAWarningIfAllIsServed() {
        Cases cases = Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "https://proxy.golang.org",
                        OnFailure.END,
                        Cases.httpsWay("proxy.golang.org"))
                .passed("dns:proxy.golang.org")
                .passed("tcp:proxy.golang.org:443")
                .passed("tls:proxy.golang.org:443")
                .passed("modproxy:https://proxy.golang.org!" + Cases.MODULE)
                .failed(
                        "config:GOSUMDB",
                        "invalid GOSUMDB",
                        new ConfigFinding(
                                "config.gosumdb-invalid",
                                Finding.Severity.ERROR,
                                "GOSUMDB",
                                "/home/me/.config/go/env:1",
                                Place.USER_FILE,
                                "invalid GOSUMDB",
                                List.of()));
        assertThat(Analysis.diagnose(cases.examination()))
                .extracting(Diagnosis::severity, Diagnosis::code)
                .containsExactly(tuple(Severity.WARNING, "config.gosumdb-invalid"));
    }

    @Test
    void diagnose_cacheNotWritable_isACause() {
        Cases cases = Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "https://proxy.golang.org",
                        OnFailure.END,
                        Cases.httpsWay("proxy.golang.org"))
                .passed("dns:proxy.golang.org")
                .passed("tcp:proxy.golang.org:443")
                .passed("tls:proxy.golang.org:443")
                .passed("modproxy:https://proxy.golang.org!" + Cases.MODULE)
                .failed(
                        "dir:GOMODCACHE",
                        "permission denied",
                        new DirectoryFact(
                                "GOMODCACHE",
                                "/home/me/my go/mod",
                                true,
                                false,
                                Optional.of("root"),
                                Optional.empty()));
        assertThat(Analysis.diagnose(cases.examination()))
                .extracting(Diagnosis::severity, Diagnosis::code)
                .containsExactly(tuple(Severity.ERROR, "config.cache-unusable"));
    }

    @Test
    void diagnose_sameFindingAsCauseAndWarning_toldOnce() {
        Cases cases = Cases.of()
                .leg(Cases.MODULE, Leg.Kind.OFF, "off", OnFailure.END)
                .variable("GOPROXY", "off", Place.OS)
                .probe(
                        "config:GOPROXY",
                        new Outcome.Warning("off"),
                        new ConfigFinding(
                                "config.goproxy-off",
                                Finding.Severity.WARNING,
                                "GOPROXY",
                                "/home/me/.config/go/env:1",
                                Place.USER_FILE,
                                "GOPROXY=off forbids every download",
                                List.of()));
        assertThat(Analysis.diagnose(cases.examination()))
                .extracting(Diagnosis::severity, Diagnosis::code, Diagnosis::subject)
                .containsExactly(tuple(Severity.ERROR, "config.goproxy-off", "GOPROXY"));
    }

    @Test
    void diagnose_nothingKnownOfTheEnd_neverNothing() {
        assertThat(Analysis.diagnose(Cases.of()
                        .leg(
                                Cases.MODULE,
                                Leg.Kind.MODULE_PROXY,
                                "https://proxy.golang.org",
                                OnFailure.END,
                                Cases.httpsWay("proxy.golang.org"))
                        .ends("tls:proxy.golang.org:443", "tls: something new")
                        .examination()))
                .extracting(Diagnosis::code)
                .containsExactly("tls.failed");
    }
}
