package dev.goenv.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Every script, in the jshell of this JDK, started with the arguments that pom.xml gives it. */
class ScriptsTest {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
    private static final Path JSHELL = Path.of(System.getProperty("java.home"), "bin", "jshell");

    @TempDir
    Path home;

    private record Run(int exit, String output) {}

    @BeforeEach
    void jshellIsThere() {
        assumeTrue(Files.isExecutable(JSHELL), "this Java comes without jshell");
    }

    @Test
    void everyScript_isRunByATest() throws IOException {
        try (Stream<Path> files = Files.list(MODULE)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jsh")))
                    .containsExactlyInAnyOrder(
                            "start.jsh",
                            "prompt.jsh",
                            "doctor.jsh",
                            "route.jsh",
                            "whatif.jsh",
                            "compare.jsh",
                            "explain.jsh");
        }
    }

    @Test
    void doctor_proxyRefuses_printsTheReportAndExitsWithOne() throws Exception {
        String proxy = closedPort();
        Run run = run(proxy, Map.of("script", "doctor.jsh", "module", "golang.org/x/text@v0.14.0"), "");
        assertThat(run.output()).startsWith("✗ PROBLEM: ").contains("Code: tcp.refused", proxy);
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void route_module_isToldInWordsWithTheVariablesBehindIt() throws Exception {
        Run run = run("https://goproxy.example", Map.of("script", "route.jsh", "module", "example.com/team/app"), "");
        assertThat(run.output()).isEqualTo("""
                example.com/team/app is asked of https://goproxy.example and of nobody else.
                No checksum database is asked: GOSUMDB is off (OS environment).

                GOPROXY=https://goproxy.example (OS environment)
                GONOPROXY= (default)
                GOPRIVATE= (default)
                GOSUMDB=off (OS environment)
                GONOSUMDB= (default)
                """);
        assertThat(run.exit()).isZero();
    }

    @Test
    void whatif_privateModule_showsBothWays() throws Exception {
        Run run = run("https://goproxy.example", Map.of("script", "whatif.jsh"), "");
        assertThat(run.output())
                .startsWith("Now: GOPRIVATE= (default)\n"
                        + "example.com/team/app is asked of https://goproxy.example and of nobody else.\n")
                .contains(
                        "\nThen: GOPRIVATE=example.com (",
                        "is private: it matches pattern \"example.com\" of GOPRIVATE");
        assertThat(run.exit()).isZero();
    }

    @Test
    void compare_proxyRefuses_printsTheTableAndExitsWithOne() throws Exception {
        String proxy = closedPort();
        Run run = run("off", Map.of("script", "compare.jsh", "proxies", proxy), "");
        assertThat(run.output()).contains(proxy).doesNotContain("Exception");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void explain_pastedError_namesTheCauseAndWhatFixesIt() throws Exception {
        Run run = run("off", Map.of("script", "explain.jsh"), "");
        assertThat(run.output()).contains("[dns.nxdomain]", "no such host", "\n  - ");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void explain_fileWithoutFailure_exitsWithZero() throws Exception {
        Path log = Files.writeString(home.resolve("build.log"), "go: downloading golang.org/x/text v0.14.0\n");
        Run run = run("off", Map.of("script", "explain.jsh", "output", log.toString()), "");
        assertThat(run.output()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void prompt_importsAreDone_andValuesPrintReadably() throws Exception {
        Run run = run("off", Map.of(), """
                GoEnvs.current().get("GOPROXY")
                GoEnvs.current().proxyChain()
                /exit
                """);
        assertThat(run.output())
                .startsWith("goenv is here.")
                .contains("==> GOPROXY=off (OS environment)", "==> off [GOPROXY=off (OS environment)]");
        assertThat(run.exit()).isZero();
    }

    private Run run(String goproxy, Map<String, String> given, String typed) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(JSHELL.toString(), "-J-Xshare:auto", "-J-XX:TieredStopAtLevel=1"));
        command.add("-R-XX:TieredStopAtLevel=1");
        command.addAll(arguments(given));
        Path output = home.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(MODULE.toFile())
                .redirectInput(Files.writeString(home.resolve("input"), typed).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !name.equalsIgnoreCase("PATH") && !name.equals("SystemRoot"));
        for (String name : List.of("HOME", "USERPROFILE", "AppData", "LocalAppData")) {
            environment.put(name, home.toString());
        }
        environment.putAll(Map.of("GOPROXY", goproxy, "GOSUMDB", "off", "GOTOOLCHAIN", "local"));
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(output, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    /** {@return what pom.xml starts jshell with} */
    private static List<String> arguments(Map<String, String> given) throws Exception {
        Element pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(MODULE.resolve("pom.xml").toFile())
                .getDocumentElement();
        Map<String, String> properties = new HashMap<>();
        for (Element property : children(pom.getElementsByTagName("properties").item(0))) {
            properties.put(property.getTagName(), property.getTextContent());
        }
        properties.putAll(given);
        List<String> arguments = new ArrayList<>();
        for (Element argument : children(pom.getElementsByTagName("arguments").item(0))) {
            String text = argument.getTagName().equals("classpath") ? libraries() : argument.getTextContent();
            for (Map.Entry<String, String> property : properties.entrySet()) {
                text = text.replace("${" + property.getKey() + "}", property.getValue());
            }
            arguments.add(text);
        }
        return arguments;
    }

    private static List<Element> children(Node node) {
        List<Element> elements = new ArrayList<>();
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static String libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> Files.exists(Path.of(path)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }
}
