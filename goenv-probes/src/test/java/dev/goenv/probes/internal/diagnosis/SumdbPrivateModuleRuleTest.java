package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.HttpAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumdbPrivateModuleRuleTest {
    private final SumdbPrivateModuleRule rule = new SumdbPrivateModuleRule();

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void judge_lookupNotFound_proposesToLeaveItOut(int status) {
        Diagnosis diagnosis = rule.judge(ends("lookup", status)
                        .variable("GOPRIVATE", "corp.example", ConfigFinding.Place.USER_FILE)
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The checksum database does not know example.com/hello");
        assertThat(diagnosis.subject()).isEqualTo("example.com/hello");
        assertThat(Cases.actions(diagnosis).get(0))
                .isEqualTo("set-gonosumdb: go env -w GONOSUMDB=corp.example,example.com");
        assertThat(Cases.remedyIds(diagnosis))
                .containsExactly("set-gonosumdb", "goprivate", "wait-for-database", "gosumdb-off");
    }

    @ParameterizedTest
    @CsvSource({"lookup, 403", "lookup, 500", "latest, 404", "tile, 404", "supported, 404"})
    void judge_otherwise_isEmpty(String operation, int status) {
        // What a proxy does not support is no end of the way, so the rule is asked of a symptom made by hand.
        Cases cases = ends(operation, status);
        assertThat(rule.judge(new Symptom(
                        cases.examination().legs().get(0),
                        cases.examination()
                                .probe("sumdb:https://sum.golang.org")
                                .orElseThrow(),
                        cases.examination())))
                .isEmpty();
    }

    private static Cases ends(String operation, int status) {
        return Cases.database()
                .ends(
                        "sumdb:https://sum.golang.org",
                        "not found",
                        Cases.http(operation, "https://sum.golang.org/x", HttpAnswer.Result.ANSWERED, status));
    }
}
