package dev.goenv.config.internal.resolve;

import dev.goenv.env.HostFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What was decided when the go command was built, and is in force where no variable says otherwise.
 *
 * <p>A distribution may build Go with another C compiler or another GO386 than the Go project does. The binary holds these
 * texts; an installation repeats them in two generated source files, {@code internal/buildcfg/zbootstrap.go} and
 * {@code cmd/go/internal/cfg/zdefaultcc.go}, which are read here. Without them, the Go project's own choices count.
 */
final class BuildDefaults {
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, String> compilers = new HashMap<>();

    /** {@return the decisions that the sources of an installation tell; none if they are not there} */
    static BuildDefaults of(HostFiles files, String bootstrapFile, String compilerFile) {
        BuildDefaults defaults = new BuildDefaults();
        defaults.read(files, bootstrapFile);
        defaults.read(files, compilerFile);
        return defaults;
    }

    /** {@return no decision: those of the Go project are in force} */
    static BuildDefaults unknown() {
        return new BuildDefaults();
    }

    /** {@return the text of a constant of the generated sources, such as {@code DefaultGOAMD64}} */
    Optional<String> constant(String name) {
        return Optional.ofNullable(constants.get(name));
    }

    /** {@return the C compiler for a target; {@code cfg.DefaultCC}, Go 1.27} */
    String cCompiler(String goos, String goarch) {
        return compiler("DefaultCC", goos, goarch, "clang", "gcc");
    }

    /** {@return the C++ compiler for a target; {@code cfg.DefaultCXX}, Go 1.27} */
    String cxxCompiler(String goos, String goarch) {
        return compiler("DefaultCXX", goos, goarch, "clang++", "g++");
    }

    private String compiler(String function, String goos, String goarch, String clang, String gnu) {
        for (String target : List.of(goos + "/" + goarch, goos, "")) {
            String command = compilers.get(function + " " + target);
            if (command != null) {
                return command;
            }
        }
        return switch (goos) {
            case "darwin", "ios", "freebsd", "openbsd" -> clang;
            default -> gnu;
        };
    }

    private void read(HostFiles files, String path) {
        Optional<byte[]> content;
        try {
            content = files.read(path);
        } catch (IOException e) {
            // Sources that can't be read tell as much as sources that are not installed.
            content = Optional.empty();
        }
        content.ifPresent(bytes -> parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Understands the few forms that {@code cmd/dist/buildgo.go} writes: constants, cases, returns. */
    private void parse(String source) {
        String function = "";
        List<String> targets = new ArrayList<>();
        for (int start = 0; start < source.length(); ) {
            int end = source.indexOf('\n', start);
            String line = source.substring(start, end < 0 ? source.length() : end).strip();
            start = end < 0 ? source.length() : end + 1;
            if (line.startsWith("const ")) {
                int equals = line.indexOf(" = ");
                if (equals > 0) {
                    quoted(line.substring(equals), constant -> constants.put(line.substring(6, equals), constant));
                }
            } else if (line.startsWith("func ")) {
                function = line.substring(5, Math.max(5, line.indexOf('(')));
            } else if (line.startsWith("case ")) {
                targets.clear();
                quoted(line, targets::add);
            } else if (line.startsWith("return ")) {
                String returning = function;
                List<String> cases = targets.isEmpty() ? List.of("") : List.copyOf(targets);
                quoted(line, command -> cases.forEach(target -> compilers.put(returning + " " + target, command)));
                targets.clear();
            }
        }
    }

    /** Hands over every text of the line that stands in double or back quotes. */
    private static void quoted(String line, Consumer<String> sink) {
        for (int i = 0; i < line.length(); i++) {
            char quote = line.charAt(i);
            if (quote == '"' || quote == '`') {
                int end = line.indexOf(quote, i + 1);
                if (end < 0) {
                    return;
                }
                sink.accept(line.substring(i + 1, end));
                i = end;
            }
        }
    }
}
