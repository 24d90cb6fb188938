package dev.goenv.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables for Windows of path/filepath/path_test.go, Go 1.27, typed anew; generated paths are compared with Go itself. */
class HostPathsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "c:, c:.",
                "c:\\, c:\\",
                "c:\\abc, c:\\abc",
                "c:abc\\..\\..\\.\\.\\..\\def, c:..\\..\\def",
                "c:\\abc\\def\\..\\.., c:\\",
                "c:\\..\\abc, c:\\abc",
                "c:..\\abc, c:..\\abc",
                "c:\\b:\\..\\..\\..\\d, c:\\d",
                "\\, \\",
                "/, \\",
                "\\\\i\\..\\c$, \\c$",
                "\\\\i\\..\\i\\c$, \\i\\c$",
                "\\\\..\\..\\a, \\a",
                "//../../a, \\a",
                "\\\\host\\share\\foo\\..\\bar, \\\\host\\share\\bar",
                "//host/share/foo/../baz, \\\\host\\share\\baz",
                "\\\\host\\share\\foo\\..\\..\\..\\..\\bar, \\\\host\\share\\bar",
                "\\\\?\\UNC\\host\\share\\foo\\..\\..\\..\\..\\bar, \\\\?\\UNC\\host\\share\\bar",
                "\\??\\UNC\\host\\share\\foo\\..\\..\\..\\..\\bar, \\??\\UNC\\host\\share\\bar",
                "\\\\.\\C:\\a\\..\\..\\..\\..\\bar, \\\\.\\C:\\bar",
                "\\\\.\\C:\\\\\\\\a, \\\\.\\C:\\a",
                "\\\\a\\b\\..\\c, \\\\a\\b\\c",
                ".\\c:, .\\c:",
                ".\\c:foo, .\\c:foo",
                "//abc, \\\\abc",
                "///abc, \\\\\\abc",
                "//abc//, \\\\abc\\\\",
                "\\\\?\\C:\\, \\\\?\\C:\\",
                "\\\\?\\C:\\a, \\\\?\\C:\\a",
                "a/../c:, .\\c:",
                "a\\..\\c:, .\\c:",
                "a/../c:/a, .\\c:\\a",
                "a/../../c:, ..\\c:",
                "foo:bar, foo:bar",
                "/a/../??/a, \\.\\??\\a",
                "``, .",
                "abc/def/../../.., ..",
            })
    void clean_windows_followsGo(String path, String cleaned) {
        assertThat(HostPaths.WINDOWS.clean(path)).isEqualTo(cleaned);
        assertThat(HostPaths.WINDOWS.clean(cleaned)).isEqualTo(cleaned);
    }

    @Test
    void join_windows_followsGo() {
        HostPaths paths = HostPaths.WINDOWS;
        assertThat(paths.join()).isEmpty();
        assertThat(paths.join("", "")).isEmpty();
        assertThat(paths.join("directory", "file")).isEqualTo("directory\\file");
        assertThat(paths.join("C:\\Windows\\", "System32")).isEqualTo("C:\\Windows\\System32");
        assertThat(paths.join("C:\\", "Windows")).isEqualTo("C:\\Windows");
        assertThat(paths.join("C:", "a", "b")).isEqualTo("C:a\\b");
        assertThat(paths.join("C:", "", "b")).isEqualTo("C:b");
        assertThat(paths.join("C:", "")).isEqualTo("C:.");
        assertThat(paths.join("C:", "\\a")).isEqualTo("C:\\a");
        assertThat(paths.join("C:a", "b", "d")).isEqualTo("C:a\\b\\d");
        assertThat(paths.join("//host/share", "foo/bar")).isEqualTo("\\\\host\\share\\foo\\bar");
        assertThat(paths.join("\\", "\\\\a\\b", "c")).isEqualTo("\\a\\b\\c");
        assertThat(paths.join("\\\\", "a", "b")).isEqualTo("\\\\a\\b");
        assertThat(paths.join("a:\\b\\c", "x\\..\\y:\\..\\..\\z")).isEqualTo("a:\\b\\z");
        assertThat(paths.join("\\", "??\\a")).isEqualTo("\\.\\??\\a");
    }

    @Test
    void splitList_windows_quotesProtect() {
        HostPaths paths = HostPaths.WINDOWS;
        assertThat(paths.splitList("")).isEmpty();
        assertThat(paths.splitList(";a;b")).isEqualTo(List.of("", "a", "b"));
        assertThat(paths.splitList("\";\";")).isEqualTo(List.of(";", ""));
        assertThat(paths.splitList("a\";\"b")).isEqualTo(List.of("a;b"));
        assertThat(paths.splitList("a; \"\"b")).isEqualTo(List.of("a", " b"));
        assertThat(paths.splitList("\"\"\"a;b")).isEqualTo(List.of("a;b"));
        assertThat(paths.splitList("\"a\";b\";c")).isEqualTo(List.of("a", "b;c"));
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\, true, C:",
        "c\\, false, ''",
        "c::, false, c:",
        "c:, false, c:",
        "/, false, ''",
        "\\, false, ''",
        "\\Windows, false, ''",
        "c:a\\b, false, c:",
        "c:/a/b, true, c:",
        "\\\\host\\share, true, \\\\host\\share",
        "//host/share/foo, true, \\\\host\\share",
        "\\\\?\\a\\b\\c, true, \\\\?\\a",
        "\\??\\a\\b\\c, true, \\??\\a",
        "é:\\a, false, ''"
    })
    void isAbs_windows_needsVolume(String path, boolean absolute, String volume) {
        assertThat(HostPaths.WINDOWS.volumeName(path)).isEqualTo(volume);
        if (!path.startsWith("\\??")) {
            assertThat(HostPaths.WINDOWS.isAbs(path)).isEqualTo(absolute);
        }
    }

    @Test
    void dirAndBase_windows_followGo() {
        HostPaths paths = HostPaths.WINDOWS;
        assertThat(paths.dir("c:\\a\\b")).isEqualTo("c:\\a");
        assertThat(paths.dir("c:a")).isEqualTo("c:.");
        assertThat(paths.dir("\\\\host\\share")).isEqualTo("\\\\host\\share");
        assertThat(paths.base("c:")).isEqualTo("\\");
        assertThat(paths.base("c:\\a\\b\\")).isEqualTo("b");
        assertThat(paths.base("\\\\host\\share\\a")).isEqualTo("a");
    }

    @Test
    void unix_knowsSlashesOnly() {
        HostPaths paths = HostPaths.UNIX;
        assertThat(paths.clean("//a/./b/../c/")).isEqualTo("/a/c");
        assertThat(paths.join("", "a\\b", "..", "c")).isEqualTo("c");
        assertThat(paths.splitList("a::b")).isEqualTo(List.of("a", "", "b"));
        assertThat(paths.isAbs("C:\\x")).isFalse();
        assertThat(paths.dir("/a")).isEqualTo("/");
        assertThat(paths.base("")).isEqualTo(".");
    }
}
