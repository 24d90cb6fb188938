package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.testkit.GoOracle;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real go command in the same situations: it fails where the doctor names a cause, and works where it names none. */
class GoAgreementTest {
    static Stream<Situation> situations() {
        return Situations.all().stream().filter(situation -> situation.go() == Situation.Go.AGREES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void go_situation_failsWhereTheDoctorSaysSo(Situation situation, @TempDir Path root) throws Exception {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no Go 1.27 here to be asked");
        try (World world = new World(root.toRealPath())) {
            situation.setting().make(world);
            assumeTrue(world.goSeesTheSame(), "the go command can't be told a DNS server");
            GoOracle.Result result = world.go(go.get());
            assertThat(result.exit() == 0)
                    .as("%s: go printed: %s", situation, result.stderr())
                    .isEqualTo(situation.code().isEmpty());
        }
    }
}
