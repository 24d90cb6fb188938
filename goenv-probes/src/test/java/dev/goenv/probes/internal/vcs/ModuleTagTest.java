package dev.goenv.probes.internal.vcs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleTagTest {
    /** Module, version, import path of the repository's root, directory that a page names for it, tag. */
    @ParameterizedTest
    @CsvSource({
        "github.com/a/b, v1.2.3, github.com/a/b, '', v1.2.3",
        "github.com/a/b, v1.2.3-rc.1, github.com/a/b, '', v1.2.3-rc.1",
        "github.com/a/b, v2.0.0+incompatible, github.com/a/b, '', v2.0.0",
        "github.com/a/b/v2, v2.0.0, github.com/a/b, '', v2.0.0",
        "github.com/a/b/sub/dir, v1.0.0, github.com/a/b, '', sub/dir/v1.0.0",
        "github.com/a/b/sub/v3, v3.0.0, github.com/a/b, '', sub/v3.0.0",
        "gopkg.in/yaml.v3, v3.0.1, gopkg.in/yaml.v3, '', v3.0.1",
        "example.com/m, v1.0.0, example.com/m, go, go/v1.0.0",
        "example.com/m/sub, v1.0.0, example.com/m, go, go/sub/v1.0.0",
        "example.com/m/v2, v2.0.0, example.com/m/v2, '', v2.0.0"
    })
    void of_version_isTagOfTheDirectory(String module, String version, String root, String directory, String tag) {
        RepositoryRoot repository = new RepositoryRoot(root, "git", List.of("https://h/x"), directory);
        assertThat(ModuleTag.of(ModulePath.parse(module), Optional.of(Version.parse(version)), repository))
                .contains(tag);
    }

    @Test
    void of_commitOrNothingWanted_isNone() {
        RepositoryRoot repository = new RepositoryRoot("example.com/m", "git", List.of("https://h/x"), "");
        ModulePath module = ModulePath.parse("example.com/m");
        assertThat(ModuleTag.of(module, Optional.empty(), repository)).isEmpty();
        assertThat(ModuleTag.of(module, Optional.of(Version.parse("v0.0.0-20240102030405-abcdef123456")), repository))
                .isEmpty();
    }
}
