package dev.goenv.probes.internal.modproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.module.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleVersionsTest {
    private static final String PSEUDO = "v0.0.0-20191109021931-daa7c04131f5";

    @Test
    void parse_junkAndPseudoVersions_areLeftOut() {
        assertThat(ModuleVersions.parse("v1.2.0\r\n\n  v1.10.0 2020-01-01T00:00:00Z\n1.3.0\n<p>v1.4.0</p>\n" + PSEUDO
                        + "\nv1.2.0-pre\n"))
                .isEqualTo(new ModuleVersions(
                        List.of(Version.parse("v1.2.0-pre"), Version.parse("v1.2.0"), Version.parse("v1.10.0")),
                        Optional.of(Version.parse("v1.10.0")),
                        2));
    }

    @Test
    void parse_webPage_holdsNoVersion() {
        assertThat(ModuleVersions.parse(BrokenProxy.HTML))
                .isEqualTo(new ModuleVersions(List.of(), Optional.empty(), 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "v1.0.0 v1.1.0-rc.1 | v1.0.0",
                "v1.1.0-rc.2 v1.1.0-rc.1 | v1.1.0-rc.2",
                "v1.0.0 v2.0.0+incompatible | v1.0.0",
                "v2.0.0+incompatible v3.0.0+incompatible | v3.0.0+incompatible",
                "- | -",
            })
    void latest_versions_isTheHighestRelease(String list, String latest) {
        String body = list == null ? "" : list.replace(' ', '\n');
        assertThat(ModuleVersions.parse(body).latest().map(Version::text)).isEqualTo(Optional.ofNullable(latest));
    }

    @Test
    void newest_timesAndPseudoVersions_isTheLatestByTime() {
        String body = PSEUDO + "\nv1.0.0\nv0.1.0 2021-01-01T00:00:00Z\nv0.2.0 2019-01-01T00:00:00Z\nv9.0.0 yesterday\n";
        assertThat(ModuleVersions.parse(body).newest()).contains(Version.parse("v0.1.0"));
        assertThat(ModuleVersions.parse("v1.0.0\n").newest()).isEmpty();
    }
}
