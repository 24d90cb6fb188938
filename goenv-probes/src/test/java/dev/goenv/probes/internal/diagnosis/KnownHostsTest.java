package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostsTest {
    @ParameterizedTest
    @CsvSource({
        "proxy.golang.org, true",
        "PROXY.golang.org, true",
        "github.com, true",
        "codeload.github.com, true",
        "notgithub.com, false",
        "goproxy.acme.com, false",
        "mirror.goproxy.cn, false"
    })
    void isPublic_host_byNameOrDomain(String host, boolean known) {
        assertThat(KnownHosts.isPublic(host)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "goproxy, true",
        "goproxy.corp, true",
        "nexus.intra.acme.com, true",
        "10.0.0.1, true",
        "goproxy.acme.com, false",
        "corporate.example, false"
    })
    void isInternal_host_byItsLooks(String host, boolean internal) {
        assertThat(KnownHosts.isInternal(host)).isEqualTo(internal);
    }

    @ParameterizedTest
    @CsvSource({
        "proxy.goland.org, proxy.golang.org",
        "proxy.golang.com, proxy.golang.org",
        "proxy.golan.org, proxy.golang.org",
        "porxy.golang.org, proxy.golang.org",
        "sum.golang.ogr, sum.golang.org",
        "goproxy.ci, ",
        "gproxy.cn, goproxy.cn",
        "goproxy.acme.com, ",
        "proxy.golang.org, "
    })
    void meant_slip_theWellKnownHost(String host, String meant) {
        assertThat(KnownHosts.meant(host).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"golang.org", "go.dev", "gopkg.in", "pkg.go.dev"})
    void meant_existingHosts_noSlip(String host) {
        assertThat(KnownHosts.meant(host)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.acme.com, b.acme.com, false",
        "acme.com, git.acme.com, false",
        "acme.com, acme.net, true",
        "proxy.golang.org, github.com, true"
    })
    void unrelated_hosts_byTheirDomains(String left, String right, boolean unrelated) {
        assertThat(KnownHosts.unrelated(left, right)).isEqualTo(unrelated);
    }
}
