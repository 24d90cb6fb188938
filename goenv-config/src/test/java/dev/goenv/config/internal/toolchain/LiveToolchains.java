package dev.goenv.config.internal.toolchain;

import dev.goenv.testkit.GoOracle;
import dev.goenv.testkit.GoOracle.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts a {@link ToolchainCase} on disk and asks a real go command which toolchain it takes. */
final class LiveToolchains {
    /** What stands for the directory of the case in an answer. Long, since go shows relative paths only if shorter. */
    static final String ROOT = "/a-directory-of-some-length/made-for-the-test";

    private static final Pattern ON_PATH =
            Pattern.compile("go: using (.*) toolchain located in system PATH \\((.*)\\)");
    private static final Pattern DOWNLOAD = Pattern.compile("go: download (.*) for \\S+: toolchain not available");
    private static final Pattern UPGRADE =
            Pattern.compile("go: upgrading toolchain to .* \\(required by (.*); upgrade .*");

    private final GoOracle go;
    private final Path root;

    LiveToolchains(GoOracle go, Path root) {
        this.go = go;
        this.root = root;
    }

    /** The answer in one line: what runs, where from, because of which line; or the message of the failure. */
    String ask(ToolchainCase input) throws IOException {
        Path directory = Files.createDirectories(root.resolve(input.directory()));
        for (Map.Entry<String, String> file : input.files().entrySet()) {
            Files.writeString(parent(file.getKey()), file.getValue());
        }
        for (String name : input.executables()) {
            Path program = Files.writeString(parent(name), "#!/bin/sh\nexit 0\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Map<String, String> env = environment(input);
        Result version = go.run(directory, env, "version");
        List<String> lines =
                version.stderr().replace(root.toString(), ROOT).lines().toList();
        String because =
                last(lines, UPGRADE).map(m -> " because of " + m.group(1)).orElse("");
        Optional<Matcher> onPath = last(lines, ON_PATH);
        if (onPath.isPresent()) {
            return "switch " + onPath.get().group(1) + " path " + onPath.get().group(2) + because;
        }
        Optional<Matcher> download = last(lines, DOWNLOAD);
        if (download.isPresent()) {
            return "switch " + download.get().group(1) + " download" + because;
        }
        if (version.exit() != 0) {
            return fails(lines.get(lines.size() - 1));
        }
        if (lines.stream().noneMatch(line -> line.startsWith("go: using local toolchain "))) {
            return "modules off";
        }
        return tooNew(directory, env).orElse("local" + because);
    }

    /** What a command that reads the file says about its Go version. */
    private Optional<String> tooNew(Path directory, Map<String, String> env) {
        return go.run(directory, env, "list", "-m")
                .stderr()
                .lines()
                .filter(line ->
                        line.contains("(running go ") || line.contains("GOWORK") || line.contains("reading go.work"))
                .map(line -> fails(line.replace(root.toString(), ROOT)))
                .findFirst();
    }

    private Map<String, String> environment(ToolchainCase input) {
        Map<String, String> env = new HashMap<>(Map.of(
                "HOME", root.resolve("home").toString(),
                "GOPATH", root.resolve("gopath").toString(),
                "GOENV", "off",
                "GOPROXY", "off",
                "GOFLAGS", "",
                "GOTELEMETRY", "off",
                "GODEBUG", "toolchaintrace=1"));
        env.put("PATH", input.path().stream().map(this::inRoot).collect(Collectors.joining(":")));
        input.env().forEach((name, value) -> env.put(name, inRoot(value)));
        return env;
    }

    private String inRoot(String text) {
        return text.replace("$ROOT", root.toString());
    }

    private Path parent(String file) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return path;
    }

    private static String fails(String line) {
        String message = line;
        while (message.startsWith("go: ")) {
            message = message.substring(4);
        }
        return "fails: " + message;
    }

    private static Optional<Matcher> last(List<String> lines, Pattern pattern) {
        return lines.stream().map(pattern::matcher).filter(Matcher::matches).reduce((first, second) -> second);
    }
}
