package dev.goenv.config.internal.resolve;

import dev.goenv.env.HostFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What was decided when the go command was built, and is in force where no variable says otherwise.
 *
 * <p>A distribution may build Go with another C compiler or another GO386 than the Go project does. The binary holds these
 * texts; an installation repeats them in two source files that {@code cmd/dist/buildgo.go} generates. They are read here,
 * and searched for the few texts needed. Without them, the Go project's own choices count.
 *
 * @param constants the content of {@code internal/buildcfg/zbootstrap.go}, empty if it is not there
 * @param compilers the content of {@code cmd/go/internal/cfg/zdefaultcc.go}, empty if it is not there
 */
record BuildDefaults(String constants, String compilers) {
    /** {@return the decisions that the sources of an installation tell} */
    static BuildDefaults of(HostFiles files, String bootstrapFile, String compilerFile) {
        return new BuildDefaults(read(files, bootstrapFile), read(files, compilerFile));
    }

    /** {@return no decision: those of the Go project are in force} */
    static BuildDefaults unknown() {
        return new BuildDefaults("", "");
    }

    /** {@return the text of a constant of the generated sources, such as {@code DefaultGOAMD64}} */
    Optional<String> constant(String name) {
        return textAfter("const " + name + " =", constants, 0, constants.length())
                .or(() -> textAfter("const " + name + " =", compilers, 0, compilers.length()));
    }

    /** {@return the C compiler for a target; {@code cfg.DefaultCC}, Go 1.27} */
    String cCompiler(String goos, String goarch) {
        return compiler("func DefaultCC(", goos, goarch).orElse(usesClang(goos) ? "clang" : "gcc");
    }

    /** {@return the C++ compiler for a target; {@code cfg.DefaultCXX}, Go 1.27} */
    String cxxCompiler(String goos, String goarch) {
        return compiler("func DefaultCXX(", goos, goarch).orElse(usesClang(goos) ? "clang++" : "g++");
    }

    private static boolean usesClang(String goos) {
        return switch (goos) {
            case "darwin", "ios", "freebsd", "openbsd" -> true;
            default -> false;
        };
    }

    /** The function has a switch over system and processor, one over the system, and a return for all the rest. */
    private Optional<String> compiler(String function, String goos, String goarch) {
        int start = compilers.indexOf(function);
        if (start < 0) {
            return Optional.empty();
        }
        int next = compilers.indexOf("\nfunc ", start);
        int end = next < 0 ? compilers.length() : next;
        return returned("\"" + goos + "/" + goarch + "\"", start, end)
                .or(() -> returned("\"" + goos + "\"", start, end))
                .or(() -> textAfter("return ", compilers, compilers.lastIndexOf("return ", end), end));
    }

    private Optional<String> returned(String label, int start, int end) {
        int at = compilers.indexOf(label, start);
        return at < 0 || at >= end ? Optional.empty() : textAfter("return ", compilers, at, end);
    }

    /** The text in quotes, of either kind, that follows a word in a part of a source. */
    private static Optional<String> textAfter(String word, String source, int start, int end) {
        int at = source.indexOf(word, Math.max(start, 0));
        int open = at + word.length();
        while (at >= 0 && open < end && source.charAt(open) == ' ') {
            open++;
        }
        if (at < 0 || open >= end || source.charAt(open) != '"' && source.charAt(open) != '`') {
            return Optional.empty();
        }
        int close = source.indexOf(source.charAt(open), open + 1);
        return close < 0 || close >= end ? Optional.empty() : Optional.of(source.substring(open + 1, close));
    }

    private static String read(HostFiles files, String path) {
        try {
            return files.read(path)
                    .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                    .orElse("");
        } catch (IOException e) {
            // Sources that can't be read tell as much as sources that are not installed.
            return "";
        }
    }
}
