package dev.goenv.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.GoEnvs;
import dev.goenv.env.GoEnv;
import dev.goenv.probes.GoDoctor;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The code in README.md and in the comments of exported packages compiles.
 *
 * <p>What holds a class compiles as it stands, with its own imports; anything else as statements, where the types of all
 * exported packages and the usual ones of the JDK are at hand.
 */
class DocumentedCodeTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .resolve("../..")
            .normalize();
    private static final List<String> ARTIFACTS = List.of("goenv-api", "goenv-config", "goenv-probes");
    private static final Pattern IN_README = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IN_COMMENT = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("^(?:public )?(?:final )?class (\\w+)", Pattern.MULTILINE);
    private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");

    @TempDir
    private Path classes;

    static Stream<Named<String>> readme() throws IOException {
        return blocks(ROOT.resolve("README.md"), IN_README);
    }

    static Stream<Named<String>> comments() throws IOException {
        List<Named<String>> blocks = new ArrayList<>();
        for (Path file : exportedSources()) {
            blocks(file, IN_COMMENT)
                    .filter(block -> block.getPayload().contains(";"))
                    .forEach(blocks::add);
        }
        return blocks.stream();
    }

    @ParameterizedTest
    @MethodSource("readme")
    void code_inReadme_compiles(String code) throws IOException {
        assertThat(problems(code)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("comments")
    void code_inComments_compiles(String code) throws IOException {
        assertThat(problems(code)).isEmpty();
    }

    @Test
    void everyExportedPackage_showsCode() throws IOException {
        assertThat(exportedSources().stream().filter(file -> file.endsWith("package-info.java")))
                .hasSameSizeAs(exportedPackages())
                .allSatisfy(file -> assertThat(blocks(file, IN_COMMENT)).isNotEmpty());
    }

    @Test
    void problems_wrongCode_areTold() throws IOException {
        assertThat(problems("GoEnvs.current().nothing();"))
                .singleElement()
                .asString()
                .contains("nothing()");
        assertThat(problems("class A { GoEnv env; }"))
                .singleElement()
                .asString()
                .contains("GoEnv");
    }

    private static Stream<Named<String>> blocks(Path file, Pattern block) throws IOException {
        Matcher matcher = block.matcher(Files.readString(file));
        List<String> found = matcher.results().map(DocumentedCodeTest::code).toList();
        String name = ROOT.relativize(file).toString();
        return Stream.iterate(0, i -> i < found.size(), i -> i + 1)
                .map(i -> Named.of(name + " " + (i + 1), found.get(i)));
    }

    private static String code(MatchResult block) {
        return block.group(1)
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"));
    }

    private static List<Path> exportedSources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String artifact : ARTIFACTS) {
            for (String exported : exportedPackages(artifact)) {
                Path directory = sources(artifact).resolve(exported.replace('.', '/'));
                try (Stream<Path> inside = Files.list(directory)) {
                    inside.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    private static TreeSet<String> exportedPackages() throws IOException {
        TreeSet<String> packages = new TreeSet<>();
        for (String artifact : ARTIFACTS) {
            packages.addAll(exportedPackages(artifact));
        }
        return packages;
    }

    private static TreeSet<String> exportedPackages(String artifact) throws IOException {
        String descriptor = Files.readString(sources(artifact).resolve("module-info.java"));
        return EXPORT.matcher(descriptor)
                .results()
                .map(export -> export.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path sources(String artifact) {
        return ROOT.resolve(artifact).resolve("src/main/java");
    }

    private List<String> problems(String code) throws IOException {
        Matcher declared = CLASS.matcher(code);
        boolean whole = declared.find();
        String name = whole ? declared.group(1) : "Documented";
        String source = whole ? code : statements(code);
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-proc:none", "-d", classes.toString(), "-classpath", classPath());
        compiler.getTask(null, null, diagnostics, options, null, List.of(file)).call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static String statements(String code) throws IOException {
        String imports = Stream.concat(
                        exportedPackages().stream(),
                        Stream.of(
                                "java.io",
                                "java.net",
                                "java.nio.file",
                                "java.time",
                                "java.util",
                                "java.util.concurrent"))
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining());
        return imports + "class Documented {\nvoid run() throws Exception {\n" + code + "\n}\n}\n";
    }

    private static String classPath() {
        return Stream.of(GoEnv.class, GoEnvs.class, GoDoctor.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(place -> {
                    try {
                        return Path.of(place.toURI()).toString();
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }
}
