package dev.goenv.probes.internal.modproxy;

import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.ModulePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is read of the {@code go.mod} of a dependency: which module it says it is.
 *
 * <p>Follows {@code ParseLax} in {@code golang.org/x/mod/modfile/rule.go}, Go 1.27: unknown lines count for nothing, so most web
 * pages are merely a file without a module line. Checked are the syntax of the whole file and its {@code module} and
 * {@code go} lines. Not checked are paths and versions in {@code require}, {@code ignore} and {@code retract} lines.
 *
 * @param module the module path in the {@code module} line; empty if there is no such line
 * @param go the version in the {@code go} line; empty if there is no such line
 */
record GoModFile(Optional<String> module, Optional<String> go) {
    private static final String GO_VERSION = "[1-9][0-9]*\\.(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*))?([a-z]+[0-9]+)?";
    private static final String LAX_GO_VERSION = "v?[1-9][0-9]*\\.(0|[1-9][0-9]*)[^0-9].*";

    /**
     * {@return what the file says}
     *
     * @throws GoSyntaxException with Go's message, one line an error: {@code go.mod:5: syntax error (…)}
     */
    static GoModFile parse(byte[] content) {
        List<GoModLines.Line> lines = GoModLines.read(GoBytes.decode(new String(content, StandardCharsets.ISO_8859_1)));
        List<String> errors = new ArrayList<>();
        Optional<String> module = Optional.empty();
        boolean moduleSeen = false;
        boolean goSeen = false;
        Optional<String> go = Optional.empty();
        for (GoModLines.Line line : lines) {
            Optional<String> error = Optional.empty();
            if (line.verb().equals("module")) {
                error = moduleError(line.words(), moduleSeen);
                if (error.isEmpty()) {
                    module = GoModLines.string(line.words().get(0));
                }
                moduleSeen = true;
            } else if (line.verb().equals("go") && !line.inBlock()) {
                error = goError(line.words(), goSeen);
                if (error.isEmpty()) {
                    goSeen = true;
                    go = Optional.of(line.words().get(0));
                }
            }
            error.ifPresent(message -> errors.add(
                    GoModLexer.error(line.number(), line.column(), message).getMessage()));
        }
        if (!errors.isEmpty()) {
            throw new GoSyntaxException(String.join("\n", errors));
        }
        return new GoModFile(module, go);
    }

    private static Optional<String> moduleError(List<String> words, boolean seen) {
        if (seen) {
            return Optional.of("repeated module statement");
        } else if (words.size() != 1) {
            return Optional.of("usage: module module/path");
        } else if (GoModLines.string(words.get(0)).isPresent()) {
            return Optional.empty();
        }
        boolean quoted = words.get(0).startsWith("\"");
        return Optional.of(
                "invalid quoted string: " + (quoted ? "invalid syntax" : "unquoted string cannot contain quote"));
    }

    private static Optional<String> goError(List<String> words, boolean seen) {
        if (seen) {
            return Optional.of("repeated go statement");
        } else if (words.size() != 1) {
            return Optional.of("go directive expects exactly one argument");
        }
        String version = words.get(0);
        return version.matches(GO_VERSION) || version.matches(LAX_GO_VERSION)
                ? Optional.empty()
                : Optional.of("invalid go version '" + version + "': must match format 1.23.0");
    }

    /**
     * {@return what Go says to a file of this content in the place of a module's; empty if it accepts it}
     *
     * <p>As {@code goModSummary} in {@code cmd/go/internal/modload/modfile.go}.
     */
    static Optional<String> problem(byte[] content, ModulePath wanted) {
        try {
            Optional<String> module = parse(content).module().filter(path -> !path.isEmpty());
            if (module.isEmpty()) {
                return Optional.of("parsing go.mod: missing module line");
            }
            return module.filter(path -> !path.equals(wanted.text()))
                    .map(path -> "parsing go.mod:\n\tmodule declares its path as: " + path
                            + "\n\t        but was required as: " + wanted.text());
        } catch (GoSyntaxException e) {
            return Optional.of("parsing go.mod: " + e.getMessage());
        }
    }
}
