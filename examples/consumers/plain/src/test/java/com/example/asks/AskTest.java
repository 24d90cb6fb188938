package com.example.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a JVM of its own, as its user would start it. */
class AskTest {
    private static final String MAIN = Ask.class.getName();

    @TempDir
    Path home;

    private record Run(int exit, String output) {}

    @Test
    void classPath_workingProxy_isDiagnosedAsSuch() throws Exception {
        Run run = run(thisJdk(), List.of("-cp", joined(), MAIN));
        assertThat(run.output()).startsWith("unnamed module @").contains("FINE, WITH NOTES: the go command works");
        assertThat(run.exit()).as(run.output()).isZero();
    }

    @Test
    void modulePath_workingProxy_isDiagnosedAsSuch() throws Exception {
        Run run = run(thisJdk(), List.of("--module-path", joined(), "--module", "com.example.asks/" + MAIN));
        assertThat(run.output())
                .startsWith("module com.example.asks\n")
                .contains("FINE, WITH NOTES: the go command works");
        assertThat(run.exit()).as(run.output()).isZero();
    }

    @Test
    void jdk25_bothPaths_runWithoutAWord() throws Exception {
        Optional<Path> jdk = jdk25();
        assumeTrue(jdk.isPresent(), "no JDK 25 here: set JAVA_HOME_25");
        Path java = jdk.orElseThrow().resolve("bin/java");

        Run classPath = run(java, List.of("-cp", joined(), MAIN));
        assertThat(classPath.output()).startsWith("unnamed module @").doesNotContain("WARNING:");
        assertThat(classPath.exit()).as(classPath.output()).isZero();

        Run modulePath = run(java, List.of("--module-path", joined(), "--module", "com.example.asks/" + MAIN));
        assertThat(modulePath.output()).startsWith("module com.example.asks\n").doesNotContain("WARNING:");
        assertThat(modulePath.exit()).as(modulePath.output()).isZero();
    }

    @Test
    void classPath_nobodyListens_exitsWithOne() throws Exception {
        ServedModule gone = ServedModule.start();
        gone.close();
        Run run = run(gone, thisJdk(), List.of("-cp", joined(), MAIN));
        assertThat(run.output()).contains("✗ PROBLEM: ");
        assertThat(run.exit()).isEqualTo(1);
    }

    private Run run(Path java, List<String> arguments) throws Exception {
        try (ServedModule served = ServedModule.start()) {
            return run(served, java, arguments);
        }
    }

    private Run run(ServedModule served, Path java, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dslf4j.internal.verbosity=ERROR"));
        command.addAll(arguments);
        command.add(ServedModule.MODULE + "@" + ServedModule.VERSION);
        Path output = home.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> !name.equalsIgnoreCase("PATH") && !name.equals("SystemRoot"));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("USERPROFILE", home.toString());
        builder.environment().put("LocalAppData", home.toString());
        builder.environment().put("AppData", home.toString());
        builder.environment().putAll(served.variables());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static String joined() throws IOException {
        return ClassPath.whole().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path thisJdk() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** {@return a JDK 25 that a variable names or that lies where JDKs lie} */
    private static Optional<Path> jdk25() throws IOException {
        List<Path> candidates = new ArrayList<>();
        for (String name : List.of("JAVA_HOME_25", "JAVA_HOME_25_X64", "JAVA_HOME_25_ARM64", "JDK_25")) {
            Optional.ofNullable(System.getenv(name)).map(Path::of).ifPresent(candidates::add);
        }
        candidates.add(Path.of(System.getProperty("java.home")));
        for (Path parent : List.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/opt"),
                Path.of(System.getProperty("user.home"), ".sdkman/candidates/java"),
                Path.of(System.getProperty("user.home"), ".jdks"))) {
            if (Files.isDirectory(parent)) {
                try (Stream<Path> children = Files.list(parent)) {
                    children.sorted().forEach(candidates::add);
                }
            }
        }
        for (Path candidate : candidates) {
            Path release = candidate.resolve("release");
            if (Files.isReadable(release) && Files.readString(release).contains("JAVA_VERSION=\"25")) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
