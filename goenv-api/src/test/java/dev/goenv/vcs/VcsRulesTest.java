package dev.goenv.vcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.ModulePatterns;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VcsRulesTest {
    /** Cases of cmd/go/internal/vcs/vcs_test.go, TestGOVCS and TestGOVCSErrors, without the built-in rules. */
    @ParameterizedTest
    @MethodSource
    void vectors(JsonObject row) {
        String text = row.get("govcs").getAsString();
        if (row.get("fn").getAsString().equals("parseGOVCS")) {
            assertThatThrownBy(() -> VcsRules.parse(text))
                    .isInstanceOf(GoSyntaxException.class)
                    .hasMessage(row.get("goError").getAsString());
            return;
        }
        Visibility visibility = row.get("private").getAsBoolean() ? Visibility.PRIVATE : Visibility.PUBLIC;
        boolean allowed = VcsRules.first(
                        VcsRules.parse(text).rules(), row.get("path").getAsString(), visibility)
                .filter(rule -> rule.allows(row.get("vcs").getAsString()))
                .isPresent();
        assertThat(allowed).isEqualTo(row.get("want").getAsBoolean());
    }

    static Stream<JsonObject> vectors() {
        InputStream in = VcsRulesTest.class.getResourceAsStream("/vectors/go_vcs_govcs.json");
        JsonArray rows = JsonParser.parseReader(
                        new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
                .getAsJsonArray();
        assertThat(rows).hasSize(56);
        return StreamSupport.stream(rows.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    /** As testdata/script/govcs.txt, where GOPRIVATE and GOVCS meet. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';               github.com/x/y;    git; git may be run for public github.com/x/y: built-in rule public:git|hg",
                "'';               github.com/x/y;    svn; svn may not be run for public github.com/x/y: built-in rule public:git|hg",
                "'';               corp.example/x;    svn; svn may be run for private corp.example/x: built-in rule private:all",
                "public:off;       github.com/x/y;    git; git may not be run for public github.com/x/y: GOVCS rule public:off",
                "' github.com/x : git | hg ,*:off';   github.com/x/y; hg; hg may be run for public github.com/x/y: GOVCS rule github.com/x:git|hg",
                "*:off;            corp.example/x;    git; git may not be run for private corp.example/x: GOVCS rule *:off",
            })
    void decide_pathAndCommand_namesTheRule(String text, String path, String vcs, String expected) {
        Visibility visibility = Visibility.of(ModulePatterns.parse("corp.example"), path);
        assertThat(VcsRules.parse(text).decide(path, visibility, vcs)).hasToString(expected);
    }

    @Test
    void refusal_commandNotAllowed_isWhatGoSays() {
        VcsDecision decision = VcsRules.parse("").decide("rsc.io/x", Visibility.PUBLIC, "svn");
        assertThat(decision.refusal()).hasValue("GOVCS disallows using svn for public rsc.io/x; see 'go help vcs'");
        assertThat(VcsRules.parse("")
                        .decide("rsc.io/x", Visibility.PUBLIC, "git")
                        .refusal())
                .isEmpty();
    }

    @Test
    void parse_twoRules_areAsWritten() {
        VcsRules rules = VcsRules.parse("github.com:git,public:off");
        assertThat(rules.rules())
                .containsExactly(new VcsRule("github.com", List.of("git")), new VcsRule("public", List.of("off")));
        assertThat(rules).hasToString("github.com:git,public:off,private:all,public:git|hg");
    }
}
