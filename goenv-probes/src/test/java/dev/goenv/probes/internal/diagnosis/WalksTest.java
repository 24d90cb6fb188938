package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Leg.Kind;
import dev.goenv.diagnosis.Leg.OnFailure;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalksTest {
    private static final String MODULE_PROBE = "modproxy:https://p!m";
    private static final String THROUGH = "sumdb:https://p/sumdb/sum.golang.org";
    private static final String ITSELF = "sumdb:https://sum.golang.org";

    @Test
    void of_moduleFails_databaseIsNotReached() {
        Cases cases =
                withDatabase().failed(MODULE_PROBE, "500").failed(ITSELF, "403").passed(THROUGH);
        Walks walks = Walks.of(cases.examination()).get(0);

        assertThat(walks.taken()).hasSize(1);
        assertThat(walks.spared()).extracting(LegEnd::kind).containsExactly(LegEnd.Kind.WORKS, LegEnd.Kind.FAILS);
        assertThat(walks.works()).isFalse();
    }

    @Test
    void of_moduleServed_databaseComesNext() {
        Cases cases = withDatabase().passed(MODULE_PROBE).passed(THROUGH).failed(ITSELF, "403");
        Walks walks = Walks.of(cases.examination()).get(0);

        assertThat(walks.taken()).hasSize(2);
        assertThat(walks.spared()).isEmpty();
        assertThat(walks.works()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://p|direct; true",
                "https://p | direct ,https://q; true",
                "https://p|off,direct; false",
                "https://p; false"
            })
    void of_proxyFailsAtTheDatabase_forgottenIfGoproxyEndsInDirect(String goproxy, boolean works) {
        Cases cases = withDatabase()
                .variable("GOPROXY", goproxy, Place.USER_FILE)
                .passed(MODULE_PROBE)
                .failed(THROUGH, "403", Cases.http("supported", "https://p", HttpAnswer.Result.ANSWERED, 403))
                .passed(ITSELF);

        assertThat(Walks.of(cases.examination()).get(0).works()).isEqualTo(works);
    }

    @Test
    void of_toolchainOfItsOwnModule_offBelongsToItsWay() {
        Cases cases = Cases.of()
                .leg(
                        "golang.org/toolchain",
                        Kind.TOOLCHAIN,
                        "https://p",
                        OnFailure.NOT_FOUND_ONLY,
                        "toolchain:https://p!v")
                .leg("golang.org/toolchain", Kind.OFF, "off", OnFailure.END)
                .failed(
                        "toolchain:https://p!v",
                        "404",
                        Cases.http("toolchain", "https://p", HttpAnswer.Result.ANSWERED, 404));

        assertThat(Walks.of(cases.examination()))
                .flatExtracting(Walks::taken)
                .flatExtracting(walk -> walk.reported().stream().toList())
                .extracting(end -> end.leg().kind())
                .containsExactly(Kind.OFF);
    }

    @Test
    void of_toolchainBesideAModule_isAWayOfItsOwn() {
        Cases cases = Cases.of()
                .leg("m", Kind.MODULE_PROXY, "https://p", OnFailure.END, MODULE_PROBE)
                .leg("m", Kind.TOOLCHAIN, "https://p", OnFailure.END, "toolchain:https://p!v")
                .passed(MODULE_PROBE)
                .failed("toolchain:https://p!v", "403");

        assertThat(Walks.of(cases.examination()).get(0).taken())
                .extracting(walk -> walk.visited().get(0).kind())
                .isEqualTo(List.of(LegEnd.Kind.FAILS, LegEnd.Kind.WORKS));
    }

    private static Cases withDatabase() {
        return Cases.of()
                .leg("m", Kind.MODULE_PROXY, "https://p", OnFailure.END, MODULE_PROBE)
                .leg("m", Kind.CHECKSUM_DATABASE, "https://p", OnFailure.ANY, THROUGH)
                .leg("m", Kind.CHECKSUM_DATABASE, "https://sum.golang.org", OnFailure.END, ITSELF);
    }
}
