package dev.goenv.probes.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probes.kit.ReportParts;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerRowTest {
    private final ReportParts parts = new ReportParts();

    @Test
    void of_noProbes_isARowForEachLayerInOrder() {
        assertThat(LayerRow.of(parts.report(1))).extracting(LayerRow::layer).containsExactly(Layer.values());
        assertThat(dns()).isEqualTo(new LayerRow(Layer.DNS, Mark.NONE, "nothing to check"));
    }

    @Test
    void of_passed_isGood() {
        probe("a", new Outcome.Passed("one address"));
        assertThat(dns()).isEqualTo(new LayerRow(Layer.DNS, Mark.GOOD, "passed: one address"));

        probe("b", new Outcome.Passed("fine"));
        assertThat(dns()).isEqualTo(new LayerRow(Layer.DNS, Mark.GOOD, "2 of 2 passed"));
    }

    @Test
    void of_notApplicable_isNotCounted() {
        probe("a", new Outcome.NotApplicable("an address needs no lookup"));
        assertThat(dns()).isEqualTo(new LayerRow(Layer.DNS, Mark.NONE, "not needed: an address needs no lookup"));

        probe("b", new Outcome.Passed("fine"));
        assertThat(dns()).isEqualTo(new LayerRow(Layer.DNS, Mark.GOOD, "passed: fine"));
    }

    @Test
    void of_theWorst_counts() {
        probe("a", new Outcome.Passed("fine"));
        probe("b", new Outcome.Warning("slow"));
        assertThat(dns()).isEqualTo(new LayerRow(Layer.DNS, Mark.NOTICE, "1 of 2 passed with a warning: slow"));

        probe("c", new Outcome.Skipped("config:GOPROXY"));
        assertThat(dns())
                .isEqualTo(new LayerRow(Layer.DNS, Mark.NONE, "1 of 3 not reached (because of config:GOPROXY)"));

        probe("d", new Outcome.Unknown("time is up"));
        assertThat(dns()).isEqualTo(new LayerRow(Layer.DNS, Mark.UNKNOWN, "1 of 4 not known: time is up"));

        probe("e", new Outcome.Failed("no such host"));
        assertThat(dns()).isEqualTo(new LayerRow(Layer.DNS, Mark.NOTICE, "1 of 5 failed, without harm: no such host"));

        parts.diagnosis(new Diagnosis("c", Diagnosis.Severity.ERROR, "t", "e", List.of(), "", List.of(), List.of()));
        assertThat(dns()).isEqualTo(new LayerRow(Layer.DNS, Mark.BAD, "1 of 5 failed: no such host"));
    }

    @Test
    void of_allSkipped_namesWhatIsInTheWay() {
        probe("a", new Outcome.Skipped("config:GOPROXY"));
        probe("b", new Outcome.Skipped("config:GOPROXY"));
        assertThat(dns()).isEqualTo(new LayerRow(Layer.DNS, Mark.NONE, "not reached (because of config:GOPROXY)"));

        probe("c", new Outcome.Skipped("config:GOSUMDB"));
        assertThat(dns())
                .isEqualTo(new LayerRow(Layer.DNS, Mark.NONE, "not reached (because of config:GOPROXY and 1 more)"));
    }

    private void probe(String name, Outcome outcome) {
        parts.probe("dns:" + name, Layer.DNS, "", 1, outcome);
    }

    private LayerRow dns() {
        return LayerRow.of(parts.report(1)).get(Layer.DNS.ordinal());
    }
}
