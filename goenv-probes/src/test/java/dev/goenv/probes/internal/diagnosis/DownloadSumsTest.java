package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Leg.OnFailure;
import dev.goenv.probe.Note;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hashes that differ though no probe fails: {@link DownloadMismatchRule} and {@link GosumMismatchRule}. */
class DownloadSumsTest {
    private static final String FILE = Cases.MODULE + " v1.0.0";
    private static final String PROXY = "modproxy:https://proxy.example!" + Cases.MODULE;
    private static final String DATABASE = "sumdb:https://sum.example!" + Cases.MODULE;

    private static Cases downloaded(String... hashes) {
        Note[] notes =
                Arrays.stream(hashes).map(hash -> new Note("module.hash", hash)).toArray(Note[]::new);
        return Cases.of()
                .leg(Cases.MODULE, Leg.Kind.MODULE_PROXY, "https://proxy.example", OnFailure.END, PROXY)
                .passed(PROXY, notes);
    }

    private static Cases proven(Cases cases, String... lines) {
        Note[] notes =
                Arrays.stream(lines).map(line -> new Note("sumdb.line", line)).toArray(Note[]::new);
        return cases.leg(Cases.MODULE, Leg.Kind.CHECKSUM_DATABASE, "https://sum.example", OnFailure.END, DATABASE)
                .passed(DATABASE, notes);
    }

    private static List<Diagnosis> told(Cases cases) {
        return Analysis.diagnose(cases.examination());
    }

    @Test
    void diagnose_databaseAgrees_isFine() {
        assertThat(told(proven(
                        downloaded(FILE + " h1:a", FILE + "/go.mod h1:b"), FILE + " h1:a", FILE + "/go.mod h1:b")))
                .isEmpty();
    }

    @Test
    void diagnose_databaseHasAnotherHash_isAMatterOfSecurity() {
        assertThat(Told.of(told(proven(downloaded(FILE + " h1:a"), FILE + " h1:c"))))
                .isEqualTo("""
                        SECURITY sumdb.mismatch (example.com/hello) [modproxy:https://proxy.example!example.com/hello, \
                        sumdb:https://sum.example!example.com/hello]
                        The download of example.com/hello is not what the checksum database knows
                        The checksum database has another hash for this version than the download. Somebody altered the \
                        module on the way or at the proxy, or its author moved the tag to other content. Go refuses it.
                        - example.com/hello v1.0.0: checksum mismatch, downloaded: h1:a, checksum database: h1:c
                        - Downloaded: https://proxy.example!example.com/hello.
                        * stop-and-compare, USER: Stop, and do not use the download
                            Do not switch the check off. Download the version by another proxy or directly on another \
                        network and compare the hashes. If they agree with the database, the proxy serves altered \
                        content: tell its owner. If not, tell the author.
                        """);
    }

    @Test
    void diagnose_goModIsEmpty_saysThatNobodyTampered() {
        Diagnosis told = told(proven(downloaded(FILE + "/go.mod " + DownloadSums.EMPTY_GO_MOD), FILE + "/go.mod h1:c"))
                .get(0);
        assertThat(told.evidence())
                .contains("The download is an empty go.mod: a proxy or cache served an empty file, nobody tampered.");
    }

    @Test
    void diagnose_goSumHasAnotherHash_isAMatterOfSecurity() {
        Cases cases = downloaded(FILE + " h1:a", FILE + "/go.mod h1:b")
                .passed("config:project", new Note("gosum.line", FILE + " h1:d"));
        List<Diagnosis> told = told(cases);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).code()).isEqualTo("gosum.mismatch");
        assertThat(told.get(0).severity()).isEqualTo(Diagnosis.Severity.SECURITY);
        assertThat(told.get(0).evidence())
                .containsExactly(
                        FILE + ": checksum mismatch, downloaded: h1:a, go.sum: h1:d",
                        "Downloaded: https://proxy.example!example.com/hello.");
        assertThat(Cases.remedyIds(told.get(0))).containsExactly("ask-database", "drop-line");
    }

    @Test
    void diagnose_goSumHasBoth_isFine() {
        Cases cases = downloaded(FILE + " h1:a")
                .passed(
                        "config:project",
                        new Note("gosum.line", FILE + " h1:d"),
                        new Note("gosum.line", FILE + " h1:a"));
        assertThat(told(cases)).isEmpty();
    }

    @Test
    void diagnose_hashOfAnotherKind_saysNothing() {
        Cases cases = downloaded(FILE + " h1:a").passed("config:project", new Note("gosum.line", FILE + " h2:d"));
        assertThat(told(cases)).isEmpty();
    }
}
