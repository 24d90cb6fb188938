package dev.goenv.probes.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Leg.Kind;
import dev.goenv.diagnosis.Leg.OnFailure;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probes.kit.ReportParts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WayTest {
    private static final String M = "example.com/m";

    private final ReportParts parts = new ReportParts();

    @Test
    void of_served_asksNobodyElse() {
        leg(Kind.MODULE_PROXY, "A", OnFailure.NOT_FOUND_ONLY, "p:a");
        leg(Kind.DIRECT, "direct", OnFailure.END, "p:b");
        leg(Kind.CHECKSUM_DATABASE, "S", OnFailure.END, "p:s");
        passed("p:a");
        failed("p:b", "no repository");
        passed("p:s");

        assertThat(lines())
                .containsExactly("✓ A: works", "– direct: not asked, A has it", "✓ checksum database: S: works");
    }

    @Test
    void of_notFound_goesOn() {
        leg(Kind.MODULE_PROXY, "A", OnFailure.NOT_FOUND_ONLY, "p:a");
        leg(Kind.DIRECT, "direct", OnFailure.END, "p:b");
        missing("p:a");
        passed("p:b");

        assertThat(lines()).containsExactly("– A: does not have it: 404; the go command goes on", "✓ direct: works");
    }

    @Test
    void of_notFoundAtTheLast_isAFailure() {
        leg(Kind.MODULE_PROXY, "A", OnFailure.END, "p:a");
        missing("p:a");

        assertThat(lines()).containsExactly("✗ A: does not have it: 404");
    }

    @Test
    void of_failureBeforeAComma_stops() {
        leg(Kind.MODULE_PROXY, "A", OnFailure.NOT_FOUND_ONLY, "p:a");
        leg(Kind.MODULE_PROXY, "B", OnFailure.NOT_FOUND_ONLY, "p:b");
        leg(Kind.DIRECT, "direct", OnFailure.END, "p:c");
        leg(Kind.CHECKSUM_DATABASE, "S", OnFailure.END, "p:s");
        failed("p:a", "refused");
        passed("p:b");
        failed("p:c", "refused too");
        passed("p:s");

        assertThat(lines())
                .containsExactly(
                        "✗ A: fails at p:a: refused",
                        "– B: not asked, the go command gives up before; it would work",
                        "– direct: not asked, the go command gives up before; it would fail as well, at p:c",
                        "– checksum database: S: not asked, the module is not there yet; it would work");
    }

    @Test
    void of_failureBeforeABar_goesOn() {
        leg(Kind.MODULE_PROXY, "A", OnFailure.ANY, "p:a", "p:a2");
        leg(Kind.OFF, "off", OnFailure.END);
        parts.skipped("p:a", Layer.TCP, "", "dns:a");
        failed("dns:a", "no such host");

        assertThat(lines())
                .containsExactly(
                        "! A: not reached (because of dns:a); the go command goes on",
                        "✗ off: nobody is asked any more");
    }

    @Test
    void of_notKnown_claimsNothing() {
        leg(Kind.MODULE_PROXY, "A", OnFailure.ANY, "p:a");
        leg(Kind.DIRECT, "direct", OnFailure.END, "p:b");
        parts.probe("p:a", Layer.TCP, "", 1, new Outcome.Unknown("time is up"));
        passed("p:b");

        assertThat(lines())
                .containsExactly(
                        "? A: not known: time is up",
                        "– direct: not asked, not known whether the go command comes here; it would work");
    }

    @Test
    void of_httpProxy_isNamed() {
        parts.leg(new Leg(
                M,
                Kind.MODULE_PROXY,
                "A",
                Optional.empty(),
                OnFailure.END,
                Optional.of("p:8080 (HTTPS_PROXY)"),
                List.of("p:a"),
                ""));
        passed("p:a");

        assertThat(lines()).containsExactly("✓ A by HTTP proxy p:8080 (HTTPS_PROXY): works");
    }

    @Test
    void of_toolchain_isAWayOfItsOwn() {
        leg(Kind.MODULE_PROXY, "A", OnFailure.END, "p:a");
        leg(Kind.TOOLCHAIN, "A", OnFailure.END, "p:t");
        passed("p:a");
        failed("p:t", "reading go1.99: 500");

        assertThat(lines()).containsExactly("✓ A: works", "✗ toolchain: A: fails at p:t: reading go1.99: 500");
    }

    @Test
    void of_modulesThatFareAlike_areTogether() {
        for (String module : List.of("x/one", "x/two", "x/three")) {
            parts.leg(new Leg(
                    module,
                    Kind.MODULE_PROXY,
                    "A",
                    Optional.empty(),
                    OnFailure.END,
                    Optional.empty(),
                    List.of("p:A!" + module),
                    ""));
            failed("p:A!" + module, module.equals("x/two") ? "other" : "reading " + module);
        }

        assertThat(Way.of(parts.report(1).examination()))
                .extracting(Way::modules)
                .containsExactly(List.of("x/one", "x/three"), List.of("x/two"));
    }

    private List<String> lines() {
        return Way.of(parts.report(1).examination()).stream()
                .flatMap(way -> way.stops().stream())
                .flatMap(List::stream)
                .map(stop -> stop.mark().sign() + " " + stop.place() + ": " + stop.words())
                .toList();
    }

    private void leg(Kind kind, String place, OnFailure onFailure, String... probes) {
        parts.leg(new Leg(M, kind, place, Optional.empty(), onFailure, Optional.empty(), List.of(probes), ""));
    }

    private void passed(String id) {
        parts.probe(id, Layer.MODULE_PROXY, "", 1, new Outcome.Passed("fine"));
    }

    private void failed(String id, String message) {
        parts.probe(id, Layer.MODULE_PROXY, "", 1, new Outcome.Failed(message));
    }

    private void missing(String id) {
        HttpAnswer answer = new HttpAnswer(
                "list",
                "https://a",
                HttpAnswer.Result.ANSWERED,
                404,
                Map.of(),
                "text/plain",
                0,
                Optional.empty(),
                "",
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO);
        parts.probe(id, Layer.MODULE_PROXY, "", 1, new Outcome.Failed("404"), answer);
    }
}
