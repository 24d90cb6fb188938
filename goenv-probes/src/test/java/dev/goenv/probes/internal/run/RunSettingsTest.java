package dev.goenv.probes.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goenv.probe.Layer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RunSettingsTest {
    @ParameterizedTest
    @EnumSource(Layer.class)
    void defaults_everyLayer_hasALimitWithinTheBudget(Layer layer) {
        RunSettings settings = RunSettings.defaults();

        assertThat(settings.limit(layer)).isPositive().isLessThan(settings.budget());
    }

    @Test
    void withLimit_oneLayer_leavesTheOthers() {
        RunSettings settings = RunSettings.defaults().withLimit(Layer.DNS, Duration.ofSeconds(1));

        assertThat(settings.limit(Layer.DNS)).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.limit(Layer.TCP)).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1S", "PT25H"})
    void withBudget_noTimeForARun_isRefused(Duration budget) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunSettings.defaults().withBudget(budget))
                .withMessage("not a time between 0 and a day for budget: " + budget);
    }

    @ParameterizedTest
    @CsvSource({"PT0.25S, 250 ms", "PT1S, 1 s", "PT1.5S, 1.5 s", "PT10S, 10 s", "PT2M, 120 s", "PT0S, 0 ms"})
    void words_time_hasAUnit(Duration time, String words) {
        assertThat(LayerLimits.words(time)).isEqualTo(words);
    }
}
