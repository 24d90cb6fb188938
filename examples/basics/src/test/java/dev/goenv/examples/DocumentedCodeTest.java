package dev.goenv.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.GoEnvs;
import dev.goenv.env.GoEnv;
import dev.goenv.probes.GoDoctor;
import dev.goenv.testkit.JavaCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final Pattern IN_COMMENT = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);
    private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");

    @TempDir
    private Path classes;

    static Stream<Named<String>> readme() throws IOException {
        return named("README.md", JavaCode.fenced(ROOT.resolve("README.md"), "java"));
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
    void dependency_inReadme_isWhatTheBuildMakes() throws IOException {
        String pom = Files.readString(ROOT.resolve("goenv-probes/pom.xml"));
        String version = pom.substring(pom.indexOf("<version>"), pom.indexOf("</version>"));
        assertThat(JavaCode.fenced(ROOT.resolve("README.md"), "xml"))
                .singleElement()
                .asString()
                .contains("<groupId>dev.goenv</groupId>", "<artifactId>goenv-probes</artifactId>", version);
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
        return named(ROOT.relativize(file).toString(), found);
    }

    private static Stream<Named<String>> named(String name, List<String> found) {
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
        return new JavaCode(code)
                .problems(exportedPackages(), List.of(GoEnv.class, GoEnvs.class, GoDoctor.class), classes);
    }
}
