package dev.goenv.probes.internal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goenv.config.GoEnvs;
import dev.goenv.probe.DirectoryFact;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.testkit.FakeHost;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryProbeTest {
    private static FakeHost.Builder machine() {
        return FakeHost.linux()
                .env("HOME", "/home/me")
                .directory("/home/me")
                .directory("/tmp")
                .directory("/locked")
                .unwritable("/locked")
                .directory("/locked/cache")
                .file("/file", "text");
    }

    private static ProbeResult run(FakeHost machine, String variable, Optional<LocalDisk> disk) {
        return new DirectoryProbe(variable, GoEnvs.resolve(machine), machine, disk).run(new LocalContext());
    }

    private static LocalDisk disk(long free) {
        return new LocalDisk() {
            @Override
            public Optional<String> owner(String path) {
                return Optional.of("owner of " + path);
            }

            @Override
            public Optional<Long> freeBytes(String path) {
                return Optional.of(free);
            }
        };
    }

    @Test
    void run_noSpaceLeft_failsInTheWordsOfGo() {
        ProbeResult result = run(
                machine().directory("/cache").env("GOMODCACHE", "/cache").build(),
                "GOMODCACHE",
                Optional.of(disk(4096)));
        assertThat(result)
                .isEqualTo(ProbeResult.of(
                        new Outcome.Failed("write /cache: no space left on device"),
                        new DirectoryFact(
                                "GOMODCACHE",
                                "/cache",
                                true,
                                true,
                                Optional.of("owner of /cache"),
                                Optional.of(4096L))));
    }

    /** The words of go 1.27 (checkCacheDir, initDefaultCache, NewBuilder), on a machine of Linux. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "GOMODCACHE # rel # GOMODCACHE entry is relative; must be absolute path: \"rel\"",
                "GOMODCACHE # /locked # mkdir /locked/cache: permission denied",
                "GOMODCACHE # /locked/a/b # could not create module cache: mkdir /locked/a: permission denied",
                "GOMODCACHE # /file # could not create module cache: \"/file\" is not a directory",
                "GOMODCACHE # /file/x # could not create module cache: stat /file/x: not a directory",
                "GOCACHE # rel # build cache is required, but could not be located: GOCACHE is not an absolute path",
                "GOCACHE # off # build cache is disabled by GOCACHE=off, but required as of Go 1.12",
                "GOCACHE # /locked/a/b # failed to initialize build cache at /locked/a/b: mkdir /locked/a: permission denied",
                "GOCACHE # /locked # failed to initialize build cache at /locked: mkdir /locked/00: permission denied",
                "GOCACHE # /file/x # failed to initialize build cache at /file/x: mkdir /file: not a directory",
                "GOTMPDIR # /nope # creating work dir: stat /nope: no such file or directory",
                "GOTMPDIR # /locked # creating work dir: mkdir /locked/go-build*: permission denied",
                "GOTMPDIR # /file # creating work dir: mkdir /file/go-build*: not a directory",
                "GOTMPDIR # rel # creating work dir: stat /project/rel: no such file or directory",
            })
    void run_directoryThatGoCannotUse_failsInItsWords(String variable, String value, String words) {
        ProbeResult result = run(machine().env(variable, value).build(), variable, Optional.empty());

        assertThat(result.outcome()).isEqualTo(new Outcome.Failed(words));
        assertThat(result.evidence()).singleElement().isInstanceOfSatisfying(DirectoryFact.class, fact -> {
            assertThat(fact.variable()).isEqualTo(variable);
            assertThat(fact.writable()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"GOMODCACHE, neither GOMODCACHE nor GOPATH is set", "GOCACHE, no home directory is known"})
    void run_noHome_fails(String variable, String words) {
        ProbeResult result = run(FakeHost.linux().build(), variable, Optional.empty());

        assertThat(result.outcome().status()).isEqualTo(Outcome.Status.FAILED);
        assertThat(result.outcome().message()).endsWith(words);
    }

    @Test
    void run_cacheThatIsNotThereYet_canBeMade() {
        assertThat(run(machine().build(), "GOMODCACHE", Optional.of(disk(3L << 30))))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Passed("/home/me/go/pkg/mod can be made, 3072 MiB left"),
                        new DirectoryFact(
                                "GOMODCACHE",
                                "/home/me/go/pkg/mod",
                                false,
                                true,
                                Optional.empty(),
                                Optional.of(3L << 30))));
    }

    @Test
    void run_cacheOfAnotherMachine_tellsNeitherOwnerNorSpace() {
        FakeHost machine = machine().directory("/home/me/.cache/go-build").build();

        assertThat(run(machine, "GOCACHE", Optional.empty()))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Passed("/home/me/.cache/go-build can be written"),
                        new DirectoryFact(
                                "GOCACHE",
                                "/home/me/.cache/go-build",
                                true,
                                true,
                                Optional.empty(),
                                Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({"52428800, PASSED", "52428799, WARNING", "262144, WARNING", "262143, FAILED", "0, FAILED"})
    void run_spaceLeft_lessThan50MebibytesIsAWarningAndNoneAFailure(long free, Outcome.Status status) {
        assertThat(run(machine().build(), "GOCACHE", Optional.of(disk(free)))
                        .outcome()
                        .status())
                .isEqualTo(status);
    }

    @Test
    void run_littleSpace_saysHowMuch() {
        assertThat(run(
                        machine().directory("/home/me/.cache/go-build").build(),
                        "GOCACHE",
                        Optional.of(disk(12L << 20))))
                .isEqualTo(ProbeResult.of(
                        new Outcome.Warning("only 12 MiB left for /home/me/.cache/go-build"),
                        new DirectoryFact(
                                "GOCACHE",
                                "/home/me/.cache/go-build",
                                true,
                                true,
                                Optional.of("owner of /home/me/.cache/go-build"),
                                Optional.of(12L << 20))));
    }

    @Test
    void run_temporaryDirectoryOfTheSystem_isLookedAtWhereGotmpdirIsNotSet() {
        assertThat(run(machine().build(), "GOTMPDIR", Optional.empty()).outcome())
                .isEqualTo(new Outcome.Passed("/tmp can be written"));
        assertThat(run(machine().env("TMPDIR", "/locked").build(), "GOTMPDIR", Optional.empty())
                        .outcome())
                .isEqualTo(new Outcome.Failed("creating work dir: mkdir /locked/go-build*: permission denied"));
    }

    @Test
    void run_windows_speaksItsWords() {
        FakeHost machine = FakeHost.windows()
                .env("GOMODCACHE", "C:\\locked")
                .env("Temp", "C:\\tmp")
                .directory("C:\\tmp")
                .directory("C:\\locked")
                .unwritable("C:\\locked")
                .build();

        assertThat(run(machine, "GOMODCACHE", Optional.empty()).outcome())
                .isEqualTo(new Outcome.Failed("mkdir C:\\locked\\cache: Access is denied."));
        assertThat(run(machine, "GOTMPDIR", Optional.empty()).outcome())
                .isEqualTo(new Outcome.Passed("C:\\tmp can be written"));
    }

    @Test
    void run_windowsWithoutTemporaryDirectory_isNotApplicable() {
        assertThat(run(FakeHost.windows().build(), "GOTMPDIR", Optional.empty()).outcome())
                .isEqualTo(new Outcome.NotApplicable("no directory for temporary files is known"));
    }

    @Test
    void new_otherVariable_isRefused() {
        FakeHost machine = machine().build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DirectoryProbe("GOBIN", GoEnvs.resolve(machine), machine, Optional.empty()));
    }

    @Test
    void nioDisk_directoryOfThisMachine_hasOwnerAndSpace(@TempDir Path dir) {
        NioDisk disk = new NioDisk();

        assertThat(disk.owner(dir.toString()))
                .hasValueSatisfying(owner -> assertThat(owner).isNotEmpty());
        assertThat(disk.freeBytes(dir.toString()))
                .hasValueSatisfying(free -> assertThat(free).isNotNegative());
        assertThat(disk.owner(dir.resolve("none").toString())).isEmpty();
        assertThat(disk.freeBytes(dir.resolve("none").toString())).isEmpty();
    }
}
