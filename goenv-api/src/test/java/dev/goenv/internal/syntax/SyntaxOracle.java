package dev.goenv.internal.syntax;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.goenv.testkit.GoOracle;
import dev.goenv.testkit.RecordedAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A Go program that answers questions about Go's small grammars. What is not exported, or is built for Windows only, it gets
 * from the sources of the installation, with the names of packages changed.
 */
final class SyntaxOracle {
    private SyntaxOracle() {}

    /** Rows of the questions and the answers of {@code go}. */
    static List<RecordedAnswers.Row> ask(GoOracle go, Path scratch, List<JsonElement> questions) {
        try {
            String input = questions.stream().map(q -> q + "\n").collect(Collectors.joining());
            GoOracle.Result result = go.runProgram(scratch, program(go.goroot().resolve("src")), input);
            if (result.exit() != 0) {
                throw new IllegalStateException(result.stderr());
            }
            List<String> answers = result.stdout().lines().toList();
            List<RecordedAnswers.Row> rows = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                rows.add(new RecordedAnswers.Row(questions.get(i), JsonParser.parseString(answers.get(i))));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program(Path src) throws IOException {
        String paths = body(src, "internal/filepathlite/path.go") + body(src, "internal/filepathlite/path_windows.go");
        int call = paths.indexOf("\tp, err := syscall.UTF16PtrFromString(name)");
        int end = paths.indexOf("\n}\n", call);
        paths = paths.substring(0, call) + "\treturn false" + paths.substring(end);
        String lists = body(src, "path/filepath/path_windows.go");
        lists = function(lists, "splitList") + function(lists, "join");
        String urls = body(src, "cmd/go/internal/web/url.go");
        String windowsUrls = urls + body(src, "cmd/go/internal/web/url_windows.go");
        String unixUrls = (urls + body(src, "cmd/go/internal/web/url_other.go"))
                .replace("errNotAbsolute", "unixErrNotAbsolute")
                .replace("urlToFilePath", "unixUrlToFilePath")
                .replace("urlFromFilePath", "unixUrlFromFilePath")
                .replace("convertFileURLPath", "unixConvertFileURLPath");
        String quoted = body(src, "cmd/internal/quoted/quoted.go");
        String words = function(quoted, "isSpaceByte") + function(quoted, "Split") + function(quoted, "Join");
        return resource("/oracle/syntax.go")
                + "const maxASCII = 127\n"
                + paths.replace("stringslite.", "strings.")
                        .replace("bytealg.IndexByteString", "strings.IndexByte")
                        .replace("func Split(", "func splitPath(")
                + lists.replace("os.IsPathSeparator", "IsPathSeparator")
                + windowsUrls.replace("filepath.", "")
                + unixUrls
                + words.replace("unicode.MaxASCII", "maxASCII");
    }

    /** A source file without its package clause and imports. */
    private static String body(Path src, String file) throws IOException {
        String text = Files.readString(src.resolve(file));
        int imports = text.indexOf("\nimport (");
        return text.substring(text.indexOf("\n)\n", imports) + 3);
    }

    private static String function(String text, String name) {
        int start = text.indexOf("\nfunc " + name + "(");
        return text.substring(start, text.indexOf("\n}\n", start) + 3);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SyntaxOracle.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
