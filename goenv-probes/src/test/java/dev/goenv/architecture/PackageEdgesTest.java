package dev.goenv.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Holds the table of package edges, {@code package-edges.txt}, against the classes of all library modules. */
class PackageEdgesTest {
    private static final String SAMPLE = "dev.goenv.architecture.sample.";

    private static PackageEdges table() throws IOException {
        try (InputStream in = PackageEdgesTest.class.getResourceAsStream("/architecture/package-edges.txt")) {
            String text =
                    new String(Objects.requireNonNull(in, "package-edges.txt").readAllBytes(), StandardCharsets.UTF_8);
            return PackageEdges.parse("dev.goenv.", text);
        }
    }

    private static JavaClasses sample() {
        return new ClassFileImporter().importPackages(SAMPLE + "door", SAMPLE + "internal");
    }

    @Test
    void libraryModules_useOnlyWhatTheTableAllows() throws IOException {
        JavaClasses library = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("dev.goenv");

        assertThat(library.stream().map(JavaClass::getPackageName))
                .as("every library module is looked at")
                .contains("dev.goenv.env", "dev.goenv.config", "dev.goenv.probes");
        assertThat(table().violations(library)).isEmpty();
    }

    @Test
    void table_hasNoCycleAndLetsNoInternalUseADoor() throws IOException {
        assertThat(table().faults()).isEmpty();
    }

    @Test
    void violations_edgePackageAndLibraryNotInTable_areNamed() {
        PackageEdges table = PackageEdges.parse(SAMPLE, """
                internal.left:                # may use nothing
                internal.right: internal.left
                door: internal.left internal.right
                library org.assertj: internal.left
                """);

        assertThat(table.faults()).isEmpty();
        assertThat(table.violations(sample()))
                .containsExactly(
                        SAMPLE + "door.Door may not use org.assertj.core.api.AssertProvider",
                        SAMPLE + "internal.left.Left may not use " + SAMPLE + "internal.right.Right",
                        SAMPLE + "internal.right.Right may not use " + SAMPLE + "door.Door",
                        "package " + SAMPLE + "internal.unlisted is not in the table");
    }

    @Test
    void violations_everythingAllowed_areNone() {
        PackageEdges table = PackageEdges.parse(SAMPLE, """
                internal.left: internal.right
                internal.right: internal.left door
                internal.unlisted:
                door: internal.left internal.right
                library org.assertj: door
                """);

        assertThat(table.violations(sample())).isEmpty();
    }

    @Test
    void faults_cycleDoorAndMissingRow_areNamed() {
        PackageEdges table = PackageEdges.parse("", """
                a: b
                b: c
                c: a
                x: missing
                door: door.internal.y
                door.internal.y:
                other.internal.z: door
                library okhttp3: nowhere
                """);

        assertThat(table.faults())
                .containsExactly(
                        "cycle: a -> b -> c -> a",
                        "cycle: b -> c -> a -> b",
                        "cycle: c -> a -> b -> c",
                        "no row for missing, which x may use",
                        "no row for nowhere, which may use a library",
                        "other.internal.z may not be allowed to use the door door");
    }
}
