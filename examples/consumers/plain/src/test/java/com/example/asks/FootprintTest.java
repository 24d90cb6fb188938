package com.example.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The libraries that the README says goenv-probes brings; {@code -Dgoenv.readme.accept=true} writes them. */
class FootprintTest {
    private static final String START =
            "<!-- table:footprint -->\n| library | version | bytes | licence | what for |\n|---|---|---:|---|---|\n";
    private static final String END = "<!-- /table:footprint -->";

    /** What a jar can't tell. A library that is not here has no business on the class path. */
    private static final Map<String, String> REASONS = Map.of(
            "okhttp-jvm", "Apache-2.0 | HTTP/1.1, HTTP/2",
            "okio-jvm", "Apache-2.0 | needed by OkHttp",
            "kotlin-stdlib", "Apache-2.0 | needed by OkHttp",
            "dnsjava", "BSD-3-Clause | the messages of DNS",
            "slf4j-api", "MIT | needed by dnsjava",
            "gson", "Apache-2.0 | reading and writing reports");

    /** A jar of a repository. */
    private record Library(String name, String version, long bytes) {
        static Library of(Path jar) {
            try {
                Path version = Objects.requireNonNull(jar.getParent());
                Path name = Objects.requireNonNull(version.getParent());
                return new Library(last(name), last(version), Files.size(jar));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String last(Path path) {
            return Objects.requireNonNull(path.getFileName()).toString();
        }

        String row() {
            return String.format(Locale.ROOT, "| %s | %s | %,d | %s |", name, version, bytes, REASONS.get(name));
        }
    }

    @Test
    void readme_table_isWhatMavenResolves() throws IOException {
        List<Library> libraries = thirdParty();
        assertThat(libraries).extracting(Library::name).containsExactlyInAnyOrderElementsOf(REASONS.keySet());

        Path readme = ClassPath.MODULE.resolve("../../../README.md").normalize();
        String text = Files.readString(readme);
        String table = table(libraries);
        int start = text.indexOf(START) + START.length();
        if (Boolean.getBoolean("goenv.readme.accept")) {
            text = text.substring(0, start) + table + text.substring(text.indexOf(END));
            Files.writeString(readme, text);
        }
        assertThat(text.substring(start, text.indexOf(END)))
                .as("the table of README.md; -Dgoenv.readme.accept=true writes it")
                .isEqualTo(table);
    }

    @Test
    void goenv_itself_isLessThanTheReadmeSays() throws IOException {
        long bytes = 0;
        for (Path path : ClassPath.libraries()) {
            if (path.getFileName().toString().startsWith("goenv-")) {
                bytes += Files.size(path);
            }
        }
        assertThat(bytes).isLessThan(3_000_000);
    }

    private static List<Library> thirdParty() throws IOException {
        return ClassPath.libraries().stream()
                .filter(path -> path.getFileName().toString().endsWith(".jar"))
                .filter(path -> !path.getFileName().toString().startsWith("goenv-"))
                .map(Library::of)
                .sorted(Comparator.comparingLong(Library::bytes).reversed())
                .toList();
    }

    private static String table(List<Library> libraries) {
        StringBuilder table = new StringBuilder();
        libraries.forEach(library -> table.append(library.row()).append('\n'));
        long bytes = libraries.stream().mapToLong(Library::bytes).sum();
        return table.append(
                        String.format(Locale.ROOT, "| **%d libraries** | | **%,d** | | |\n", libraries.size(), bytes))
                .toString();
    }
}
