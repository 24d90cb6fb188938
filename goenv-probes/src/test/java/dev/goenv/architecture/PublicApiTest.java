package dev.goenv.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.architecture.sample.door.Door;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the exported API of each library module against the text checked in as {@code api.txt} beside its POM.
 *
 * <p>A change of the API is thereby a change that a reviewer sees. It is accepted by {@code -Dgoenv.api.accept=true}.
 */
class PublicApiTest {
    private static final String ACCEPT = "goenv.api.accept";

    @ParameterizedTest
    @ValueSource(strings = {"goenv-api", "goenv-config", "goenv-probes"})
    void exportedApi_isTheOneCheckedIn(String artifact) throws IOException {
        Path file = Path.of(System.getProperty("basedir", "."))
                .resolveSibling(artifact)
                .resolve("api.txt");
        String actual = ApiText.of(exportedClasses(module(artifact))).text();
        if (Boolean.getBoolean(ACCEPT)) {
            Files.writeString(file, actual);
        }

        String checkedIn = Files.exists(file) ? Files.readString(file) : "";
        assertThat(LineDiff.of(checkedIn, actual))
                .as(
                        "The public API of %s differs from its api.txt. If that is meant, accept it:%n"
                                + "    mvn -pl goenv-probes -am test -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -D" + ACCEPT + "=true",
                        artifact)
                .isEmpty();
    }

    @Test
    void exportedApi_mentionsTheJdkAndExportedTypesOnly() throws IOException {
        Set<String> exported = new HashSet<>();
        List<Class<?>> classes = new ArrayList<>();
        for (ModuleReference module : modules().values()) {
            exported.addAll(exportedPackages(module));
            classes.addAll(exportedClasses(module));
        }

        assertThat(classes).contains(dev.goenv.env.GoValue.class, dev.goenv.config.GoEnvs.class);
        assertThat(ApiText.of(classes).mentionsOutside(type -> isFitForExport(type, exported)))
                .isEmpty();
    }

    @Test
    void mentionsOutside_libraryAndInternalTypes_areNamed() {
        String sample = "dev.goenv.architecture.sample.";

        assertThat(ApiText.of(List.of(Door.class))
                        .mentionsOutside(type -> isFitForExport(type, Set.of(sample + "door"))))
                .containsExactly(
                        sample + "door.Door mentions " + sample + "internal.left.Left",
                        sample + "door.Door mentions " + sample + "internal.right.Right",
                        sample + "door.Door mentions org.assertj.core.api.AssertProvider");
    }

    private static boolean isFitForExport(Class<?> type, Set<String> exported) {
        return type.getPackageName().startsWith("java.")
                || exported.contains(type.getPackageName()) && java.lang.reflect.Modifier.isPublic(type.getModifiers());
    }

    private static ModuleReference module(String artifact) throws IOException {
        ModuleReference module = modules().get("dev." + artifact.replace('-', '.'));
        assertThat(module).as("module of " + artifact + " on the class path").isNotNull();
        return module;
    }

    /** The goenv modules that lie on the class path, by name. */
    private static Map<String, ModuleReference> modules() throws IOException {
        List<URL> descriptors =
                Collections.list(PublicApiTest.class.getClassLoader().getResources("module-info.class"));
        return descriptors.stream()
                .map(PublicApiTest::root)
                .filter(Files::exists)
                .flatMap(root -> ModuleFinder.of(root).findAll().stream())
                .filter(module -> module.descriptor().name().startsWith("dev.goenv."))
                .collect(Collectors.toMap(module -> module.descriptor().name(), module -> module));
    }

    /** The jar or directory that holds a {@code module-info.class}. */
    private static Path root(URL descriptor) {
        try {
            if (descriptor.getProtocol().equals("jar")) {
                String jar = descriptor.getPath();
                return Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
            }
            return Path.of(descriptor.toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(descriptor.toString(), e);
        }
    }

    private static Set<String> exportedPackages(ModuleReference module) {
        return module.descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }

    private static List<Class<?>> exportedClasses(ModuleReference module) throws IOException {
        Set<String> exported = exportedPackages(module);
        try (ModuleReader reader = module.open()) {
            List<Class<?>> classes = new ArrayList<>();
            for (String entry :
                    reader.list().filter(name -> name.endsWith(".class")).toList()) {
                String name =
                        entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
                if (exported.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                        && !name.endsWith(".package-info")) {
                    classes.add(Class.forName(name, false, PublicApiTest.class.getClassLoader()));
                }
            }
            return classes;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
