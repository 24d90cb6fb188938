package dev.goenv.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real go command, for tests that compare goenv with it.
 *
 * <p>Found by the variable {@code GOENV_TEST_GO_1_27} (path of the binary), else in the places where packages put it, else
 * as {@code go} on PATH if its release fits.
 */
public final class GoOracle {
    /** What a run printed and how it ended. */
    public record Result(int exit, String stdout, String stderr) {}

    private final Path go;

    private GoOracle(Path go) {
        this.go = go;
    }

    /** The go command of a release such as {@code 1.27}, if one is installed. */
    public static Optional<GoOracle> find(String release) {
        List<Path> places = new ArrayList<>();
        String named = System.getenv("GOENV_TEST_GO_" + release.replace('.', '_'));
        if (named != null) {
            places.add(Path.of(named));
        }
        places.add(Path.of("/usr/lib/go-" + release + "/bin/go"));
        places.add(Path.of("/usr/local/go/bin/go"));
        for (String dir : Optional.ofNullable(System.getenv("PATH")).orElse("").split(":")) {
            places.add(Path.of(dir, "go"));
        }
        return places.stream()
                .filter(Files::isExecutable)
                .filter(p -> versionOf(p).startsWith("go" + release))
                .findFirst()
                .map(GoOracle::new);
    }

    private static String versionOf(Path go) {
        try {
            Path file = go.toRealPath().getParent().resolveSibling("VERSION");
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The binary. */
    public Path go() {
        return go;
    }

    /** The root of the installation, symbolic links resolved. */
    public Path goroot() {
        try {
            return go.toRealPath().getParent().getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the go command in {@code dir} with exactly the environment {@code env}. */
    public Result run(Path dir, Map<String, String> env, String... args) {
        List<String> command = new ArrayList<>();
        command.add(go.toString());
        command.addAll(List.of(args));
        return exec(dir, env, command, new byte[0]);
    }

    /** Runs lines in a POSIX shell in {@code dir} with exactly the environment {@code env}. */
    public static Result shell(Path dir, Map<String, String> env, String script) {
        return exec(dir, env, List.of("/bin/sh", "-ec", script), new byte[0]);
    }

    /**
     * Builds and runs a Go program of ours that may import golang.org/x/mod/... and golang.org/x/net/http/httpproxy (copied
     * from the toolchain's vendor trees), feeding it {@code stdin}.
     */
    public Result runProgram(Path scratch, String source, String stdin) {
        try {
            Path program = Files.createDirectories(scratch.resolve("program"));
            Files.writeString(program.resolve("main.go"), source);
            StringBuilder mod = new StringBuilder("module oracle\n\ngo 1.24\n");
            vendor(scratch, mod, "cmd/vendor/golang.org/x/mod", "golang.org/x/mod");
            vendor(scratch, mod, "vendor/golang.org/x/net", "golang.org/x/net");
            vendor(scratch, mod, "vendor/golang.org/x/text", "golang.org/x/text");
            Files.writeString(program.resolve("go.mod"), mod.toString());
            Map<String, String> env = Map.of(
                    "HOME", scratch.toString(),
                    "PATH", "/usr/bin:/bin",
                    "GOPATH", scratch.resolve("gopath").toString(),
                    "GOCACHE", sharedCache(),
                    "GOPROXY", "off",
                    "GOFLAGS", "-mod=mod",
                    "GOTOOLCHAIN", "local",
                    "CGO_ENABLED", "0");
            Path binary = program.resolve("oracle.bin");
            Result build = run(program, env, "build", "-o", binary.toString(), ".");
            if (build.exit() != 0) {
                throw new IllegalStateException("oracle program does not build:\n" + build.stderr());
            }
            return exec(program, env, List.of(binary.toString()), stdin.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One build cache for all oracle programs of a user: compiling the standard library takes longer than the tests. */
    private static String sharedCache() {
        return Path.of(System.getProperty("java.io.tmpdir"), "goenv-oracle-" + System.getProperty("user.name"))
                .toString();
    }

    private void vendor(Path scratch, StringBuilder mod, String tree, String module) throws IOException {
        Path from = goroot().resolve("src").resolve(tree);
        Path to = scratch.resolve("vendored").resolve(module);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
        Files.writeString(to.resolve("go.mod"), "module " + module + "\n\ngo 1.24\n");
        mod.append("require ").append(module).append(" v0.0.0\n");
        mod.append("replace ").append(module).append(" => ").append(to).append('\n');
    }

    private static Result exec(Path dir, Map<String, String> env, List<String> command, byte[] stdin) {
        try {
            Path out = Files.createTempFile("oracle", ".out");
            Path err = Files.createTempFile("oracle", ".err");
            Path in = Files.createTempFile("oracle", ".in");
            try {
                Files.write(in, stdin);
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(dir.toFile())
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
                builder.environment().clear();
                builder.environment().putAll(env);
                int exit = builder.start().waitFor();
                return new Result(exit, Files.readString(out), Files.readString(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
                Files.delete(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running go", e);
        }
    }
}
