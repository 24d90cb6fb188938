package dev.goenv.probes.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.GoEnvs;
import dev.goenv.env.HostSystem;
import dev.goenv.probe.Outcome;
import dev.goenv.probes.kit.TestContext;
import dev.goenv.testkit.FakeHost;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredModulesTest {
    private static final String GO_MOD = """
            module example.com/app

            go 1.21

            require example.com/a v1.0.0
            require (
            \texample.com/b/v2 v2.1.0 // a comment
            \t"example.com/c" v0.1.0
            \texample.com/d v1.0.0 // indirect
            \texample.com/e v1.0.0
            )
            replace example.com/e => ../e
            """;

    @Test
    void direct_blocksLinesAndComments_areRead() {
        assertThat(RequiredModules.of(GO_MOD, "").direct())
                .extracting(CheckedModule::toString)
                .containsExactly("example.com/a@v1.0.0", "example.com/b/v2@v2.1.0", "example.com/c@v0.1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "'example.com/a v1.0.0 h1:x\nexample.com/a v1.0.0/go.mod h1:y', true",
        "'example.com/a v1.0.0/go.mod h1:y', false",
        "'example.com/a v1.0.0 h1:x', false",
        "'example.com/a v1.0.1 h1:x\nexample.com/a v1.0.1/go.mod h1:y', false"
    })
    void sumsKnown_goSum_needsBothLines(String goSum, boolean known) {
        RequiredModules required = RequiredModules.of(GO_MOD, goSum.replace("\\n", "\n"));
        assertThat(required.sumsKnown(CheckedModule.parse("example.com/a@v1.0.0")))
                .isEqualTo(known);
    }

    /** A directory matters only if its module is required; what is replaced by a module has a version. */
    @ParameterizedTest
    @CsvSource({
        "example.com/e => ../e, replacement directory ../e does not exist",
        "example.com/d v1.0.0 => ./d, replacement directory ./d does not exist",
        "example.com/e => /there, no go.sum",
        "example.com/e => ./there, no go.sum",
        "example.com/unused => ../u, no go.sum",
        "example.com/e => example.com/fork v1.0.0, no go.sum"
    })
    void probe_replacement_hasToBeThere(String replace, String message) throws InterruptedException {
        HostSystem host = FakeHost.linux()
                .env("HOME", "/home/me")
                .directory("/there")
                .directory("/p/there")
                .file("/p/go.mod", GO_MOD.replaceAll("replace .*", "") + "replace " + replace + "\n")
                .workingDirectory("/p")
                .build();
        RequiredModules required = RequiredModules.of(host, GoEnvs.resolve(host));
        Outcome outcome =
                required.probe(host, Set.of()).run(TestContext.start()).outcome();
        assertThat(outcome.message()).isEqualTo(message);
    }

    @Test
    void probe_noProject_hasNothingToLookAt() throws InterruptedException {
        HostSystem host = FakeHost.linux().env("HOME", "/home/me").build();
        RequiredModules required = RequiredModules.of(host, GoEnvs.resolve(host));
        assertThat(required.direct()).isEqualTo(List.of());
        assertThat(required.probe(host, Set.of())
                        .run(TestContext.start())
                        .outcome()
                        .status())
                .isEqualTo(Outcome.Status.NOT_APPLICABLE);
    }
}
