package dev.goenv.probes.internal.vcs;

import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.probes.kit.GoAnswers;
import dev.goenv.testkit.TextMutator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with the regular expression that Go uses. */
class RepositorySuffixTest {
    private static final int RUNS = Math.max(3000, Integer.getInteger("goenv.generated.runs", 0));

    private static final List<String> PIECES = List.of(
            "example.com",
            "a.b",
            "git.",
            "x",
            "/",
            "/",
            "/",
            "/",
            ".git",
            ".git",
            ".hg",
            ".svn",
            ".fossil",
            ".",
            "..",
            "-",
            "_",
            "~",
            "/~u",
            ":8080",
            ":",
            "X",
            "repo.git",
            "sub",
            "\u00c3\u00a9",
            " ",
            "9");

    @Test
    void find_recordedAnswersOfGo_isTheSame() {
        new GoAnswers("root", RepositorySuffixTest::root).compareRecorded();
    }

    @Test
    void find_asInstalledGo_isTheSame(@TempDir Path scratch) throws IOException {
        TextMutator mutator = new TextMutator(31, PIECES);
        List<String> paths = new ArrayList<>(List.of("example.com/repo.git/dir", "example.com/a/b.git.git/c.hg"));
        while (paths.size() < RUNS) {
            String path = mutator.next(10);
            paths.add(path.chars().allMatch(c -> c < 0x100) ? path : GoBytes.encode(path));
        }
        new GoAnswers("root", RepositorySuffixTest::root).compareLive(scratch, paths);
    }

    private static List<String> root(byte[] path) {
        return RepositorySuffix.find(GoBytes.decode(new String(path, StandardCharsets.ISO_8859_1)))
                .map(suffix -> List.of(suffix.repository() + "." + suffix.vcs(), suffix.repository(), suffix.vcs()))
                .orElse(List.of());
    }
}
