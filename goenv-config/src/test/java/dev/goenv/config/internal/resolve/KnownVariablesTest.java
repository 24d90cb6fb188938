package dev.goenv.config.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.internal.envfile.KnownVariables;
import dev.goenv.testkit.FakeHost;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownVariablesTest {
    @Test
    void values_areReadFromFilesOrAreNoneOfThem() {
        ResolvedEnv env = ResolvedEnv.of(FakeHost.linux().build(), found -> List.of());

        // KnownEnv of internal/cfg/cfg.go, Go 1.27, lacks these, though go env prints them.
        assertThat(env.values())
                .extracting(value -> value.name())
                .filteredOn(name -> !KnownVariables.builtIn(name))
                .containsExactly("GODEBUG", "GOMOD", "GOPACKAGESDRIVER", "GOTELEMETRY", "GOTELEMETRYDIR", "GOVERSION");
    }
}
