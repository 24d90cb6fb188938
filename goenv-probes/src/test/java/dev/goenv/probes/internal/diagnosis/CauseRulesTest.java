package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.Layer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CauseRulesTest {
    @Test
    void table_everyRule_oneRowACodeSorted() {
        List<String> rows = CauseRules.table().lines().toList();
        List<String> codes = rows.stream().map(row -> row.split("`", 3)[1]).toList();

        assertThat(codes).doesNotHaveDuplicates().isSorted();
        assertThat(codes)
                .containsAll(Stream.concat(
                                CauseRules.ALL.stream().map(CauseRule::code),
                                WarningRules.ALL.stream().map(WarningRule::code))
                        .toList());
        assertThat(rows).allMatch(row -> row.matches("\\| `[a-z]+\\.[a-z0-9*-]+` \\| [^\\n]{20,} \\|"));
    }

    @Test
    void all_rules_eachOnce() {
        assertThat(CauseRules.ALL.stream().map(Object::getClass).filter(type -> type != LayerRule.class))
                .doesNotHaveDuplicates();
        assertThat(WarningRules.ALL.stream().map(Object::getClass)).doesNotHaveDuplicates();
    }

    @Test
    void all_generalCauses_comeLast() {
        int layers = Layer.values().length;
        int size = CauseRules.ALL.size();

        assertThat(CauseRules.ALL.subList(size - layers, size)).allMatch(LayerRule.class::isInstance);
        assertThat(CauseRules.ALL.subList(0, size - layers)).noneMatch(LayerRule.class::isInstance);
    }

    @Test
    void all_coreCodesOfTheWire_present() {
        assertThat(CauseRules.ALL.stream().map(CauseRule::code))
                .containsAll(Arrays.asList(
                        "config.goproxy-off",
                        "config.goproxy-invalid",
                        "config.gosumdb-invalid",
                        "config.toolchain",
                        "dns.nxdomain",
                        "dns.host-typo",
                        "dns.split-horizon",
                        "dns.search-domain",
                        "dns.nodata",
                        "dns.servfail",
                        "dns.refused-rcode",
                        "dns.formerr",
                        "dns.timeout",
                        "dns.no-resolver",
                        "dns.resolver-unreachable",
                        "dns.truncated-tcp-blocked",
                        "dns.sinkholed",
                        "dns.hosts-override",
                        "tcp.refused",
                        "tcp.blackhole",
                        "tcp.reset",
                        "tcp.closed-no-response",
                        "tcp.no-route",
                        "tcp.prohibited",
                        "tcp.silence",
                        "tls.unknown-ca",
                        "tls.intercepted",
                        "tls.missing-intermediate",
                        "tls.trust-store-misconfigured",
                        "tls.expired",
                        "tls.not-yet-valid",
                        "tls.wrong-host",
                        "tls.go-strict",
                        "tls.ca-constraints",
                        "tls.handshake-timeout",
                        "tls.handshake-cut",
                        "tls.plain-http-on-port",
                        "tls.version-or-cipher",
                        "tls.alert",
                        "tls.client-cert-required"));
    }
}
