package dev.goenv.vcs;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.goenv.testkit.GoOracle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The GOVCS functions of cmd/go/internal/vcs, cut out of the installed toolchain for the time of a test. */
final class VcsOracle {
    private static final String MAIN = """
            package main

            import (
                "encoding/json"
                "os"
            )

            func main() {
                in, out := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
                out.SetEscapeHTML(false)
                for {
                    var q struct {
                        GOVCS, Path, VCS string
                        Private          bool
                    }
                    if in.Decode(&q) != nil {
                        return
                    }
                    cfg, err := parseGOVCS(q.GOVCS)
                    if err != nil {
                        out.Encode(err.Error())
                        continue
                    }
                    all := append(cfg, defaultGOVCS...)
                    out.Encode([]bool{cfg.allow(q.Path, q.Private, q.VCS), all.allow(q.Path, q.Private, q.VCS)})
                }
            }
            """;

    private VcsOracle() {}

    /** What Go answers to each question. */
    static List<JsonElement> ask(GoOracle go, Path scratch, List<? extends JsonElement> questions) {
        Path internal = go.goroot().resolve("src/cmd/go/internal");
        try {
            String vcs = Files.readString(internal.resolve("vcs/vcs.go"));
            String search = Files.readString(internal.resolve("search/search.go"));
            String source = "package main\n\nimport (\n\"fmt\"\n\"golang.org/x/mod/module\"\n\"strings\"\n)\n\n"
                    + cut(vcs, "type govcsRule struct", "\nvar (\n\tgovcs ")
                            .replace("search.IsRelativePath", "IsRelativePath")
                    + cut(vcs, "var defaultGOVCS =", "\n}\n") + "\n}\n"
                    + cut(search, "func IsRelativePath(", "\n}\n") + "\n}\n";
            Path program = Files.createDirectories(scratch.resolve("program"));
            Files.writeString(program.resolve("govcs.go"), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String input = questions.stream().map(JsonElement::toString).collect(Collectors.joining("\n"));
        GoOracle.Result result = go.runProgram(scratch, MAIN, input);
        if (result.exit() != 0) {
            throw new IllegalStateException(result.stderr());
        }
        return result.stdout().lines().map(JsonParser::parseString).toList();
    }

    private static String cut(String source, String from, String to) {
        int start = source.indexOf(from);
        return source.substring(start, source.indexOf(to, start));
    }
}
