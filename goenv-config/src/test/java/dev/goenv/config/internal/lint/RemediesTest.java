package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.FILE;
import static dev.goenv.config.internal.lint.Linted.lint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.internal.envfile.PlannedEdit;
import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding;
import dev.goenv.env.Finding.Severity;
import dev.goenv.testkit.FakeHost;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lint proposes can be written all at once, and afterwards nothing is left to complain about. */
class RemediesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFGOPROXY=\"https://goproxy.cn,direct\"\r\n",
                "GOPROXY=https://goproxy.cn\uFF0CDIRECT # fast\n",
                "GOPROXY=htps://proxy.goland.org;https://gocenter.io|direct,off\n",
                "GOPROXY=https//proxy.golang.org direct\n",
                "GOPROXY=https://athens.corp.example|direct\nexport GOPRIVATE='.corp.example, https://git.corp.example:8443/x/...'\n",
                "GOPRIVATE=git@git.corp.example:team,\u201C*.corp.example\u201D\n",
                "GOPROXY=\nGOSUMDB=\nGOTOOLCHAIN=\n",
                "GOSUMDB=off \nGOTOOLCHAIN=1.26.1\nGO111MODULE=ON\n",
                "GOSUMDB=off\nGOINSECURE=corp.example\nGOFLAGS=mod=mod\n",
                "GOSUMDB=https://sum.golang.google.cn\nGO111MODULE=off\n",
                "GOMODCACHE=mod\nGOCACHE=off\nGOBIN=\"/home/me/bin\"\n",
                "goproxy: localhost:3000\n set GOFLAGS=-mod=mod\n",
            })
    void corrections_writtenTogether_leaveNoErrorOrWarning(String content) throws IOException {
        FakeHost host =
                FakeHost.linux().env("HOME", "/home/me").file(FILE, content).build();
        for (int round = 0; round < 2; round++) {
            // What a hidden line wanted is judged once it is visible.
            List<EnvChange> changes = lint(host).stream()
                    .flatMap(finding -> finding.corrections().stream())
                    .distinct()
                    .toList();
            if (!changes.isEmpty()) {
                PlannedEdit.of(host, List.of(), changes).apply();
            }
        }
        assertThat(lint(host))
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .filteredOn(finding -> !isHiddenLine(finding))
                .isEmpty();
    }

    /** The line itself stays in the file, without effect. */
    private static boolean isHiddenLine(Finding finding) {
        return List.of(ByteOrderMarkRule.CODE, ExportPrefixRule.CODE, HiddenLineRule.CODE)
                        .contains(finding.code())
                && finding.severity() == Severity.WARNING;
    }
}
