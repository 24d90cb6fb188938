package com.example.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.DoctorReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in Kotlin works, and its compiler refuses null where goenv takes none. */
class KotlinTest {
    private static final Map<String, String> NO_DATABASE =
            Map.of("GOSUMDB", "off", "GOENV", "off", "GOTOOLCHAIN", "local");

    @TempDir
    Path directory;

    private record Compiled(ExitCode exit, String messages) {}

    @Test
    void route_calledFromKotlin_tellsTheWay() {
        assertThat(AskKt.route(Map.of("GOPROXY", "https://goproxy.example"), "golang.org/x/text"))
                .startsWith("golang.org/x/text is asked of https://goproxy.example and of nobody else.");
    }

    @Test
    void diagnose_nobodyListens_tellsTheCause() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Map<String, String> variables = new HashMap<>(NO_DATABASE);
        variables.put("GOPROXY", "http://127.0.0.1:" + port);
        DoctorReport report = AskKt.diagnose(variables, "golang.org/x/text@v0.14.0");
        assertThat(report.cause().orElseThrow().code()).isEqualTo("tcp.refused");
        assertThat(report.exitCode()).isEqualTo(1);
    }

    @Test
    void compiler_nullAsArgument_isAnError() throws IOException {
        Compiled compiled = compile("import dev.goenv.module.ModulePath\nval path = ModulePath.parse(null)\n");
        assertThat(compiled.messages())
                .containsIgnoringCase("2:29: error: null cannot be a value of a non-null type 'String'");
        assertThat(compiled.exit()).isEqualTo(ExitCode.COMPILATION_ERROR);
    }

    @Test
    void compiler_nullableArgument_isAnError() throws IOException {
        Compiled compiled = compile("""
                import dev.goenv.config.GoEnvs
                fun value(name: String?) = GoEnvs.current().get(name)
                """);
        assertThat(compiled.messages()).containsIgnoringCase("argument type mismatch");
        assertThat(compiled.exit()).isEqualTo(ExitCode.COMPILATION_ERROR);
    }

    @Test
    void compiler_optionalResult_isNotUsedAsIfItWereThere() throws IOException {
        Compiled compiled = compile("""
                import dev.goenv.diagnosis.DoctorReport
                fun title(report: DoctorReport): String = report.cause().title()
                """);
        assertThat(compiled.messages()).containsIgnoringCase("unresolved reference 'title'");
        assertThat(compiled.exit()).isEqualTo(ExitCode.COMPILATION_ERROR);
    }

    @Test
    void compiler_sameCallsWithoutNull_areCompiled() throws IOException {
        Compiled compiled = compile("""
                import dev.goenv.config.GoEnvs
                import dev.goenv.diagnosis.DoctorReport
                import dev.goenv.module.ModulePath
                val path = ModulePath.parse("golang.org/x/text")
                fun value(name: String) = GoEnvs.current().get(name)
                fun code(report: DoctorReport): String? = report.cause().map { it.code() }.orElse(null)
                """);
        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.exit()).isEqualTo(ExitCode.OK);
    }

    private Compiled compile(String source) throws IOException {
        Path file = Files.writeString(directory.resolve("Source.kt"), source);
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        ExitCode exit = new K2JVMCompiler()
                .exec(
                        new PrintStream(messages, true, StandardCharsets.UTF_8),
                        "-Xjsr305=strict",
                        "-Werror",
                        "-no-stdlib",
                        "-no-reflect",
                        "-jdk-home",
                        System.getProperty("java.home"),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        directory.resolve("classes").toString(),
                        file.toString());
        return new Compiled(exit, messages.toString(StandardCharsets.UTF_8));
    }
}
