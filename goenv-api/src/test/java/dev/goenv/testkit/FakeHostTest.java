package dev.goenv.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goenv.env.HostFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FakeHostTest {
    private static Optional<byte[]> utf8(String text) {
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void files_linksAndDotDot_followLikeTheKernel() throws IOException {
        FakeHost host = FakeHost.linux()
                .file("/real/deep/env", "A=1\n")
                .symlink("/home/u/link", "../../real/deep")
                .symlink("/home/u/env", "link/env")
                .symlink("/loop", "/loop")
                .executable("/usr/bin/go")
                .build();
        HostFiles files = host.files();
        assertThat(files.realPath("/home/u/env")).isEqualTo("/real/deep/env");
        assertThat(files.realPath("/home/u/link/../deep/./env")).isEqualTo("/real/deep/env");
        assertThat(files.kind("/home/u/link")).isEqualTo(HostFiles.Kind.DIRECTORY);
        assertThat(files.kind("/loop")).isEqualTo(HostFiles.Kind.MISSING);
        assertThat(files.kind("/nowhere")).isEqualTo(HostFiles.Kind.MISSING);
        assertThat(files.executable("/usr/bin/go")).isTrue();
        assertThat(files.executable("/real/deep/env")).isFalse();
        files.update("/home/u/env", present -> utf8("B=2\n"));
        assertThat(host.text("/real/deep/env")).contains("B=2\n");
    }

    @Test
    void files_windows_ignoreCaseAndKindOfSlash() throws IOException {
        FakeHost host = FakeHost.windows()
                .file("C:\\Users\\u\\AppData\\Roaming\\go\\env", "A=1\n")
                .build();
        assertThat(host.files().read("c:/users/U/appdata/roaming/GO/env")).isPresent();
        assertThat(host.files().kind("C:\\Users")).isEqualTo(HostFiles.Kind.DIRECTORY);
    }

    @Test
    void update_unwritablePlaces_changesNothing() {
        FakeHost host = FakeHost.linux()
                .file("/a/env", "A=1\n")
                .directory("/b")
                .unwritable("/a/env")
                .unwritable("/b")
                .unreadable("/a/env")
                .build();
        assertThat(host.files().writable("/a/env")).isFalse();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> host.files().update("/b/go/env", present -> utf8("x")))
                .withMessage("open /b/go/env: permission denied");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> host.files().read("/a/env"))
                .withMessage("open /a/env: permission denied");
        assertThat(host.filePaths()).containsExactly("/a/env");
        assertThat(host.updates()).isZero();
    }
}
