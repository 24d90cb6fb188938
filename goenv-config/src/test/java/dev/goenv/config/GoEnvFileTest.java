package dev.goenv.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goenv.env.EnvChange;
import dev.goenv.env.EnvEdit;
import dev.goenv.env.EnvRefusedException;
import dev.goenv.env.EnvRefusedException.Reason;
import dev.goenv.testkit.FakeHost;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoEnvFileTest {
    private static final String FILE = "/home/u/.config/go/env";

    private static FakeHost.Builder linux() {
        return FakeHost.linux().env("HOME", "/home/u");
    }

    private static void assertRefused(FakeHost host, Reason reason, String message, EnvChange... changes) {
        List<String> before =
                host.filePaths().stream().map(p -> p + ":" + host.text(p)).toList();
        assertThatExceptionOfType(EnvRefusedException.class)
                .isThrownBy(() -> GoEnvFile.of(host).plan(Arrays.asList(changes)))
                .withMessage(message)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(host.filePaths().stream().map(p -> p + ":" + host.text(p)).toList())
                .isEqualTo(before);
    }

    @Test
    void plan_setAndUnset_previewsAppliesAndUndoes() throws IOException {
        FakeHost host =
                linux().file(FILE, "GOSUMDB=off\n# mine\nGOPROXY=direct").build();
        GoEnvFile file = GoEnvFile.of(host);
        EnvEdit edit = file.plan(List.of(
                EnvChange.set("GOPROXY", "https://u:hunter2@p.example"),
                EnvChange.set("GOBIN", "/b"),
                EnvChange.unset("GOSUMDB")));
        assertThat(edit.path()).isEqualTo(FILE);
        assertThat(edit.preview())
                .isEqualTo(
                        "--- " + FILE + "\n+++ " + FILE + "\n@@ -1,3 +1,3 @@\n-GOSUMDB=off\n # mine\n-GOPROXY=direct\n"
                                + "\\ No newline at end of file\n+GOBIN=/b\n+GOPROXY=https://***@p.example\n");
        assertThat(host.text(FILE)).contains("GOSUMDB=off\n# mine\nGOPROXY=direct");
        EnvEdit.Undo undo = edit.apply();
        assertThat(host.text(FILE)).contains("# mine\nGOBIN=/b\nGOPROXY=https://u:hunter2@p.example\n");
        assertThat(undo.preview()).contains("\n+GOSUMDB=off\n").doesNotContain("hunter2");
        undo.undo();
        assertThat(host.text(FILE)).contains("GOSUMDB=off\n# mine\nGOPROXY=direct");
        undo.undo();
        assertThat(host.updates()).isEqualTo(2);
        assertThat(edit.toString() + undo + edit.changes() + file).doesNotContain("hunter2");
    }

    @Test
    void apply_fileMissing_makesItAndUndoRemovesIt() throws IOException {
        FakeHost host = linux().build();
        EnvEdit.Undo undo = GoEnvFile.of(host).plan(Map.of("GOPROXY", "off")).apply();
        assertThat(host.text(FILE)).contains("GOPROXY=off\n");
        undo.undo();
        assertThat(host.filePaths()).isEmpty();
    }

    @Test
    void apply_fileChangedSincePlanned_keepsBothChanges() throws IOException {
        FakeHost host = linux().build();
        EnvEdit edit = GoEnvFile.of(host).plan(Map.of("GOPROXY", "off"));
        host.overwrite(FILE, "GOBIN=/b\nGOPROXY=direct\n");
        edit.apply().undo();
        assertThat(host.text(FILE)).contains("GOBIN=/b\nGOPROXY=direct\n");
        edit.apply();
        assertThat(host.text(FILE)).contains("GOBIN=/b\nGOPROXY=off\n");
    }

    @Test
    void apply_variableVanishedSincePlanned_isRefused() throws IOException {
        FakeHost host = linux().file(FILE, "MYVAR=1\n").build();
        EnvEdit edit = GoEnvFile.of(host).plan(Map.of("MYVAR", "2"));
        host.overwrite(FILE, "# gone\n");
        assertThatExceptionOfType(EnvRefusedException.class)
                .isThrownBy(edit::apply)
                .withMessage("unknown go command variable MYVAR");
        assertThat(host.text(FILE)).contains("# gone\n");
    }

    @Test
    void undo_changedByAnotherProgram_isRefusedAndTellsTheDifference() throws IOException {
        FakeHost host = linux().build();
        EnvEdit.Undo undo = GoEnvFile.of(host).plan(Map.of("GOPROXY", "off")).apply();
        host.overwrite(FILE, "GOPROXY=https://u:hunter2@h.example\n");
        assertThatExceptionOfType(EnvRefusedException.class)
                .isThrownBy(undo::undo)
                .withMessage("cannot undo: " + FILE + " was changed by another program since; what differs:\n--- "
                        + FILE + "\n+++ " + FILE + "\n@@ -1,1 +1,1 @@\n-GOPROXY=off\n+GOPROXY=https://***@h.example\n")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CHANGED_SINCE));
        assertThat(host.text(FILE)).contains("GOPROXY=https://u:hunter2@h.example\n");
    }

    @Test
    void warnings_systemVariableInTheWay_areGos() throws IOException {
        FakeHost host = linux().env("GOPROXY", "direct")
                .env("GOBIN", "/b")
                .env("GOSUMDB", "")
                .build();
        EnvEdit edit = GoEnvFile.of(host)
                .plan(List.of(
                        EnvChange.set("GOPROXY", "off"),
                        EnvChange.set("GOBIN", "/b"),
                        EnvChange.set("GOSUMDB", "off"),
                        EnvChange.unset("GOPROXY")));
        assertThat(edit.warnings())
                .containsExactly(
                        "warning: go env -w GOPROXY=... does not override conflicting OS environment variable");
    }

    @Test
    void plan_goenvOff_isRefused() {
        FakeHost host = linux().env("GOENV", "off").build();
        assertRefused(
                host,
                Reason.SWITCHED_OFF,
                "GOENV=off switches the go/env file off, so there is none to change (go env -w would write the default"
                        + " one, without any effect)",
                EnvChange.set("GOPROXY", "off"));
        assertThat(GoEnvFile.of(host).path()).isEmpty();
    }

    @Test
    void plan_placeUnknown_isRefusedAfterTheValues() {
        FakeHost host = FakeHost.linux().env("XDG_CONFIG_HOME", "rel").build();
        assertRefused(
                host,
                Reason.NO_LOCATION,
                "cannot find go env config: path in $XDG_CONFIG_HOME is relative",
                EnvChange.set("GOPROXY", "off"));
        assertRefused(host, Reason.NAME, "GOENV can only be set using the OS environment", EnvChange.unset("GOENV"));
    }

    @Test
    void plan_placesThatCannotBeWritten_areRefusedBeforeAnythingChanges() {
        EnvChange change = EnvChange.set("GOPROXY", "off");
        assertRefused(
                linux().file(FILE, "").unwritable(FILE).build(),
                Reason.UNWRITABLE,
                "writing go env config: open " + FILE + ": permission denied",
                change);
        assertRefused(
                linux().file(FILE, "").unwritable("/home/u/.config/go").build(),
                Reason.UNWRITABLE,
                "cannot replace " + FILE + ": directory /home/u/.config/go is not writable, and writing into the file"
                        + " itself could leave half of it",
                change);
        assertRefused(
                linux().file("/ro/env", "")
                        .symlink(FILE, "/ro/env")
                        .unwritable("/ro")
                        .build(),
                Reason.UNWRITABLE,
                "cannot replace " + FILE + ": directory /ro is not writable, and writing into the file itself could"
                        + " leave half of it",
                change);
        assertRefused(
                linux().directory("/home/u/.config/go")
                        .unwritable("/home/u/.config/go")
                        .build(),
                Reason.UNWRITABLE,
                "writing go env config: open " + FILE + ": permission denied",
                change);
        assertRefused(
                linux().directory("/home/u").unwritable("/home/u").build(),
                Reason.UNWRITABLE,
                "writing go env config: open " + FILE + ": no such file or directory",
                change);
        assertRefused(
                linux().file("/home/u/.config", "").build(),
                Reason.UNREADABLE,
                "reading go env config: open " + FILE + ": not a directory",
                change);
        assertRefused(
                linux().directory(FILE).build(),
                Reason.UNREADABLE,
                "reading go env config: read " + FILE + ": is a directory",
                change);
        assertRefused(
                linux().file(FILE, "").unreadable(FILE).build(),
                Reason.UNREADABLE,
                "reading go env config: open " + FILE + ": permission denied",
                change);
        assertRefused(
                linux().env("GOENV", "/home/u/new/").directory("/home/u").build(),
                Reason.UNWRITABLE,
                "writing go env config: open /home/u/new/: is a directory",
                change);
        assertRefused(
                linux().env("GOENV", "/dev/null").device("/dev/null").build(),
                Reason.UNWRITABLE,
                "/dev/null is not a regular file, so it cannot be replaced",
                change);
    }

    @Test
    void plan_unsetWithoutAFile_isRefusedInTheWordsOfTheSystem() {
        assertRefused(
                linux().env("GOENV", "rel/env").build(),
                Reason.UNREADABLE,
                "reading go env config: open rel/env: no such file or directory",
                EnvChange.unset("GOPROXY"));
        assertRefused(
                FakeHost.windows().env("AppData", "C:\\R").build(),
                Reason.UNREADABLE,
                "reading go env config: open C:\\R\\go\\env: The system cannot find the path specified.",
                EnvChange.unset("GOPROXY"));
        assertRefused(
                FakeHost.windows()
                        .env("AppData", "C:\\R")
                        .directory("C:\\R\\go")
                        .build(),
                Reason.UNREADABLE,
                "reading go env config: open C:\\R\\go\\env: The system cannot find the file specified.",
                EnvChange.unset("GOPROXY"));
    }

    @Test
    void plan_oddRequests_areRefused() {
        FakeHost host = linux().file(FILE, "A#B=1\nG\udcff=1\n").build();
        assertRefused(host, Reason.REQUEST, "no KEY=VALUE arguments given");
        assertRefused(
                host,
                Reason.REQUEST,
                "multiple values for key: GOBIN",
                EnvChange.set("GOBIN", ""),
                EnvChange.set("GOBIN", ""));
        assertRefused(host, Reason.VALUE, "invalid NUL in GOBIN=... value", EnvChange.set("GOBIN", "a\0"));
        assertRefused(host, Reason.VALUE, "invalid UTF-8 in GOBIN=... value", EnvChange.set("GOBIN", "\ud800\0"));
        assertRefused(host, Reason.VALUE, "invalid newline in GOBIN=... value", EnvChange.set("GOBIN", "\u000b"));
        // Go would take these two known names for one, and write two lines.
        assertRefused(host, Reason.NAME, "unknown go command variable AR\n\tCC", EnvChange.set("AR\n\tCC", "x"));
        assertRefused(host, Reason.NAME, "unknown go command variable GOBIN=x", EnvChange.set("GOBIN=x", "y"));
        assertRefused(
                host,
                Reason.VALUE,
                "GOPATH entry is relative; must be absolute path: \"https://***@h\"",
                EnvChange.set("GOPATH", "https://u:hunter2@h"));
    }

    @Test
    void plan_nameWithHash_isKnownFromTheFileAndAddedAgain() throws IOException {
        // A#B is a name for the reader and a comment for the writer: Go adds a line at each go env -w.
        FakeHost host = linux().file(FILE, "A#B=1\n").build();
        GoEnvFile.of(host).plan(Map.of("A#B", "2")).apply();
        assertThat(host.text(FILE)).contains("A#B=1\nA#B=2\n");
        GoEnvFile.of(host).plan(List.of(EnvChange.unset("A#B"))).apply();
        assertThat(host.text(FILE)).contains("A#B=1\nA#B=2\n");
    }

    @Test
    void apply_bytesThatAreNoUtf8_surviveInOtherLinesAndCanBeUnset() throws IOException {
        byte[] content = {'G', (byte) 0xff, '=', (byte) 0xfe, '\n', 'A', 'R', '=', (byte) 0x80, '\n'};
        FakeHost host = linux().file(FILE, content).build();
        GoEnvFile.of(host).plan(Map.of("AR", "é")).apply();
        assertThat(host.bytes(FILE).orElseThrow())
                .containsExactly('A', 'R', '=', 0xc3, 0xa9, '\n', 'G', 0xff, '=', 0xfe, '\n');
        GoEnvFile.of(host).plan(List.of(EnvChange.unset("G\udcff"))).apply();
        assertThat(host.text(FILE)).contains("AR=é\n");
    }

    @Test
    void plan_badGopathInTheFile_canBeRepaired() throws IOException {
        // With this file the go command does not start, not even for go env -u GOPATH.
        FakeHost host = linux().file(FILE, "GOPATH=/a:b\n").build();
        GoEnvFile.of(host).plan(List.of(EnvChange.unset("GOPATH"))).apply();
        assertThat(host.text(FILE)).contains("");
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\go, ''",
        "\\\\server\\share\\go, ''",
        "\\go, 'GOPATH entry is relative; must be absolute path: \"\\\\go\"'",
        "C:go, 'GOPATH entry is relative; must be absolute path: \"C:go\"'",
        "/go, 'GOPATH entry is relative; must be absolute path: \"/go\"'",
        "~, 'GOPATH entry cannot start with shell metacharacter ''~'': \"~\"'",
    })
    void plan_windowsPaths_areJudgedByWindowsRules(String path, String refusal) throws IOException {
        FakeHost host = FakeHost.windows().env("APPDATA", "C:\\R").build();
        if (refusal.isEmpty()) {
            GoEnvFile.of(host).plan(Map.of("GOPATH", path)).apply();
            assertThat(host.text("C:\\R\\go\\env")).contains("GOPATH=" + path + "\n");
        } else {
            assertRefused(host, Reason.VALUE, refusal, EnvChange.set("GOPATH", path));
        }
    }

    @Test
    void plan_platformOfTheHost_decidesWhichPairsExist() throws IOException {
        assertRefused(
                FakeHost.windows().env("AppData", "C:\\R").build(),
                Reason.VALUE,
                "unsupported GOOS/GOARCH pair windows/riscv64",
                EnvChange.set("GOARCH", "riscv64"));
        FakeHost mac = FakeHost.macos().env("HOME", "/Users/u").build();
        assertRefused(mac, Reason.VALUE, "unsupported GOOS/GOARCH pair js/arm64", EnvChange.set("GOOS", "js"));
        GoEnvFile.of(mac).plan(Map.of("GOARCH", "amd64")).apply();
        assertThat(mac.text("/Users/u/Library/Application Support/go/env")).contains("GOARCH=amd64\n");
    }

    @Test
    void plan_namesInGorootFile_areKnown() throws IOException {
        FakeHost host =
                linux().env("GOROOT", "/go").file("/go/go.env", "FROMROOT=1\n").build();
        GoEnvFile.of(host).plan(Map.of("FROMROOT", "2")).apply();
        assertThat(host.text(FILE)).contains("FROMROOT=2\n");
    }

    @Test
    void plan_namesInFileOfTheGoOnPath_areKnown() throws IOException {
        FakeHost host = linux().env("PATH", "/none:/bin")
                .symlink("/bin/go", "/lib/go/bin/go")
                .executable("/lib/go/bin/go")
                .directory("/lib/go/pkg/tool")
                .file("/lib/go/go.env", "FROMROOT=1\n")
                .build();
        GoEnvFile.of(host).plan(Map.of("FROMROOT", "2")).apply();
        assertThat(host.text(FILE)).contains("FROMROOT=2\n");
    }
}
