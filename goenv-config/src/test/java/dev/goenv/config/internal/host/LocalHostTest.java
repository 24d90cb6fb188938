package dev.goenv.config.internal.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostFiles.Kind;
import dev.goenv.env.OperatingSystem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalHostTest {
    @TempDir
    Path temp;

    private Path dir;
    private HostFiles files;

    @BeforeEach
    void open() throws IOException {
        dir = temp.toRealPath();
        files = LocalHost.of(Map.of(), dir.toString()).files();
    }

    private String at(String name) {
        return dir.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        files.update(at(name), present -> Optional.of(text.getBytes(UTF_8)));
    }

    private Stream<String> names(Path directory) throws IOException {
        try (Stream<Path> list = Files.list(directory)) {
            return list.map(p -> p.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void kind_everything_isTold() throws IOException {
        Files.createFile(dir.resolve("file"));
        Files.createSymbolicLink(dir.resolve("link"), Path.of("file"));
        Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nothing"));
        assertThat(files.kind(at("file"))).isEqualTo(Kind.FILE);
        assertThat(files.kind(at("link"))).isEqualTo(Kind.FILE);
        assertThat(files.kind(at("dangling"))).isEqualTo(Kind.MISSING);
        assertThat(files.kind(at("file/x"))).isEqualTo(Kind.MISSING);
        assertThat(files.kind(dir.toString())).isEqualTo(Kind.DIRECTORY);
        assertThat(files.kind("/dev/null")).isEqualTo(Kind.OTHER);
        assertThat(files.kind("a\0b")).isEqualTo(Kind.MISSING);
        assertThat(files.writable("a\0b")).isFalse();
        assertThat(files.writable(at("file"))).isTrue();
        assertThat(files.executable(at("file"))).isFalse();
        assertThat(files.realPath(at("link"))).isEqualTo(at("file"));
    }

    /** As the system has it; Java drops the slash. */
    @Test
    void slashAtTheEnd_noDirectory_isNoFile() throws IOException {
        Files.createFile(dir.resolve("file"));
        assertThat(files.kind(at("file") + "/")).isEqualTo(Kind.MISSING);
        assertThat(files.kind(dir + "/")).isEqualTo(Kind.DIRECTORY);
        assertThatIOException()
                .isThrownBy(() -> files.read(at("file") + "/"))
                .withMessage("open " + at("file") + "/: not a directory");
        assertThat(files.read(at("new") + "/")).isEmpty();
        assertThatIOException()
                .isThrownBy(() -> files.update(at("new") + "/", present -> Optional.of(new byte[0])))
                .withMessage("open " + at("new") + "/: is a directory");
        assertThat(Files.exists(dir.resolve("new"))).isFalse();
    }

    @Test
    void names_directoryOrNot_listsOrIsEmpty() throws IOException {
        Files.createFile(dir.resolve("file"));
        Files.createDirectory(dir.resolve("sub"));
        assertThat(files.names(dir.toString())).containsExactlyInAnyOrder("file", "sub");
        assertThat(files.names(at("file"))).isEmpty();
        assertThat(files.names(at("missing"))).isEmpty();
    }

    @Test
    void read_whatCannotBeRead_isToldApart() throws IOException {
        assertThat(files.read(at("missing"))).isEmpty();
        assertThat(files.read(at("missing/deep"))).isEmpty();
        assertThatIOException()
                .isThrownBy(() -> files.read(dir.toString()))
                .withMessage("read " + dir + ": is a directory");
        assertThatIOException()
                .isThrownBy(() -> files.read("/dev/zero"))
                .withMessage("read /dev/zero: not a regular file");
        try (RandomAccessFile large = new RandomAccessFile(at("large"), "rw")) {
            large.setLength((16 << 20) + 1);
        }
        assertThatIOException()
                .isThrownBy(() -> files.read(at("large")))
                .withMessage("read " + at("large") + ": more than 16 MiB");
    }

    @Test
    void read_interruptedThread_readsAllTheSame() throws IOException {
        write("env", "1");
        Thread.currentThread().interrupt();
        assertThat(files.read(at("env")))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly('1'));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void update_existingFile_keepsPermissions() throws IOException {
        Files.writeString(dir.resolve("env"), "old");
        Files.setPosixFilePermissions(dir.resolve("env"), PosixFilePermissions.fromString("rw-rw-r-x"));
        write("env", "new");
        assertThat(dir.resolve("env")).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("env"))))
                .isEqualTo("rw-rw-r-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("env.lock"))))
                .isEqualTo("rw-rw----");
        assertThat(names(dir)).containsExactlyInAnyOrder("env", "env.lock");
    }

    @Test
    void update_links_stayAndTheirTargetIsReplaced() throws IOException {
        Files.createDirectory(dir.resolve("real"));
        Files.writeString(dir.resolve("real/env"), "old");
        Files.createSymbolicLink(dir.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(dir.resolve("b"), Path.of("real/env"));
        Files.createSymbolicLink(dir.resolve("dangling"), Path.of("deep/er/env"));
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        write("a", "new");
        write("dangling", "made");
        assertThat(dir.resolve("a")).isSymbolicLink();
        assertThat(dir.resolve("real/env")).isRegularFile().hasContent("new");
        assertThat(dir.resolve("dangling")).isSymbolicLink();
        assertThat(dir.resolve("deep/er/env")).isRegularFile().hasContent("made");
        assertThat(names(dir)).containsExactlyInAnyOrder("a", "b", "dangling", "deep", "loop", "real");
        assertThatIOException().isThrownBy(() -> write("loop", "x")).withMessage(at("loop"));
    }

    @Test
    void update_missingDirectories_areMade() throws IOException {
        write("x/y/env", "1");
        assertThat(dir.resolve("x/y/env")).hasContent("1");
    }

    @Test
    void update_emptyResult_deletesAndEqualResultTouchesNothing() throws IOException {
        write("env", "1");
        Object key = Files.getAttribute(dir.resolve("env"), "unix:ino");
        write("env", "1");
        assertThat(Files.getAttribute(dir.resolve("env"), "unix:ino")).isEqualTo(key);
        files.update(at("env"), present -> {
            assertThat(present).hasValueSatisfying(bytes -> assertThat(bytes).containsExactly('1'));
            return Optional.empty();
        });
        assertThat(dir.resolve("env")).doesNotExist();
        files.update(at("env"), present -> present);
        assertThat(dir.resolve("env")).doesNotExist();
    }

    @Test
    void update_editFails_leavesTheFile() throws IOException {
        write("env", "1");
        assertThatIOException()
                .isThrownBy(() -> files.update(at("env"), present -> {
                    throw new IOException("no");
                }))
                .withMessage("no");
        assertThat(dir.resolve("env")).hasContent("1");
        write("env", "2");
        assertThat(dir.resolve("env")).hasContent("2");
    }

    @Test
    void update_leftoverOfADeadWriter_goes() throws IOException {
        Files.writeString(dir.resolve("precious"), "mine");
        Files.createSymbolicLink(dir.resolve("env.goenv.tmp"), Path.of("precious"));
        write("env", "1");
        assertThat(dir.resolve("precious")).hasContent("mine");
        assertThat(dir.resolve("env")).isRegularFile().hasContent("1");
        assertThat(names(dir)).containsExactlyInAnyOrder("env", "env.lock", "precious");
    }

    @Test
    void update_lockThatIsALinkOrAPipe_isRefused() throws IOException, InterruptedException {
        Files.writeString(dir.resolve("precious"), "mine");
        Files.createSymbolicLink(dir.resolve("env.lock"), Path.of("precious"));
        assertThatIOException()
                .isThrownBy(() -> write("env", "1"))
                .withMessage("the lock " + at("env.lock") + " is not a regular file");
        assertThat(new ProcessBuilder("mkfifo", at("other.lock")).start().waitFor())
                .isZero();
        assertThatIOException()
                .isThrownBy(() -> write("other", "1"))
                .withMessage("the lock " + at("other.lock") + " is not a regular file");
        assertThat(dir.resolve("precious")).hasContent("mine");
        assertThat(dir.resolve("env")).doesNotExist();
    }

    @Test
    void update_interruptedWhileAnotherProgramWrites_givesUp() throws IOException {
        write("env", "1");
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> write("env", "2"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(dir.resolve("env")).hasContent("1");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, LINUX",
        "Mac OS X, MACOS",
        "Windows 11, WINDOWS",
        "Windows Server 2022, WINDOWS",
        "FreeBSD, FREEBSD",
        "SunOS, FREEBSD",
    })
    void operatingSystem_javaName_isMapped(String javaName, OperatingSystem expected) {
        assertThat(LocalHost.operatingSystem(javaName)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "amd64, amd64",
        "x86_64, amd64",
        "aarch64, arm64",
        "x86, 386",
        "i386, 386",
        "arm, arm",
        "arm64, arm64",
        "riscv64, riscv64",
        "ppc64le, ppc64le",
        "s390x, s390x",
        "loongarch64, loong64",
    })
    void architecture_javaName_isGos(String javaName, String expected) {
        assertThat(LocalHost.architecture(javaName)).isEqualTo(expected);
    }
}
