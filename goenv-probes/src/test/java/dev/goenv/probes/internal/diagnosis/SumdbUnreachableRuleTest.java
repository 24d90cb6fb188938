package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.TunnelAnswer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumdbUnreachableRuleTest {
    private final SumdbUnreachableRule rule = new SumdbUnreachableRule();

    @Test
    void judge_unknownHost_tellsWhyAndKeepsTheOrderOfSafety() {
        Diagnosis diagnosis = rule.judge(unknown()
                        .variable("GONOSUMDB", "corp.example", ConfigFinding.Place.USER_FILE)
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The checksum database can't be reached");
        assertThat(diagnosis.explanation())
                .startsWith(
                        "Go verifies what is not yet in go.sum with the checksum database, and the checksum database"
                                + " sum.golang.org can't be reached. Without it go does not use the module, wherever that"
                                + " comes from. Why: Go looks up sum.golang.org");
        assertThat(diagnosis.evidence())
                .startsWith("dns.nxdomain: The name sum.golang.org does not exist in DNS.")
                .endsWith("Module: example.com/hello.");
        List<String> ids = Cases.remedyIds(diagnosis);
        assertThat(ids).startsWith("proxy-with-sumdb", "allow-sumdb");
        assertThat(ids.subList(ids.size() - 3, ids.size()))
                .containsExactly("complete-go-sum", "set-gonosumdb", "gosumdb-off");
        assertThat(Cases.actions(diagnosis)).contains("set-gonosumdb: go env -w GONOSUMDB=corp.example,example.com");
    }

    @Test
    void judge_remedies_thatWeakenSecurityAreLastAndWords() {
        Diagnosis diagnosis = rule.judge(unknown().symptom()).orElseThrow();

        List<Remedy> risky = diagnosis.remedies().stream()
                .filter(remedy -> remedy.risk() == Remedy.Risk.SECURITY)
                .toList();
        assertThat(risky).hasSize(1);
        assertThat(diagnosis.remedies().get(diagnosis.remedies().size() - 1)).isEqualTo(risky.get(0));
        assertThat(risky.get(0).action()).isInstanceOf(Remedy.Action.Advice.class);
        assertThat(risky.get(0).title()).startsWith("Last resort");
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT, true", "RESET, true", "CLOSED, true", "ANSWERED, false"})
    void judge_answers_onlyMissingOnes(HttpAnswer.Result result, boolean named) {
        assertThat(rule.judge(Cases.database()
                                .ends(
                                        "sumdb:https://sum.golang.org",
                                        "no answer",
                                        Cases.http("lookup", "https://sum.golang.org/lookup/x", result, 0))
                                .symptom())
                        .isPresent())
                .isEqualTo(named);
    }

    @Test
    void judge_tunnelRefused_namesTheProxysAnswerAsFact() {
        String proxy = "proxy.corp:3128";
        String tunnel = "tunnel:" + proxy + ">sum.golang.org:443";
        Diagnosis diagnosis = rule.judge(Cases.of()
                        .leg(new Leg(
                                Cases.MODULE,
                                Leg.Kind.CHECKSUM_DATABASE,
                                "https://sum.golang.org",
                                Optional.of("sum.golang.org:443"),
                                Leg.OnFailure.END,
                                Optional.of(proxy + " (HTTPS_PROXY)"),
                                List.of("dns:proxy.corp", "tcp:" + proxy, tunnel, "sumdb:https://sum.golang.org"),
                                "it is asked"))
                        .ends(
                                tunnel,
                                "Forbidden",
                                Cases.tunnel(proxy, "sum.golang.org:443", TunnelAnswer.Result.REFUSED, 403))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.evidence())
                .startsWith(
                        "proxy.denied: The HTTP proxy proxy.corp:3128 does not let requests to sum.golang.org:443 pass.");
    }

    @Test
    void judge_moduleProxy_isEmpty() {
        assertThat(rule.judge(Cases.https("proxy.example")
                        .ends("dns:proxy.example", "no such host")
                        .symptom()))
                .isEmpty();
    }

    private static Cases unknown() {
        return Cases.database()
                .ends(
                        "dns:sum.golang.org",
                        "lookup sum.golang.org: no such host",
                        Cases.resolvers("10.0.0.53:53"),
                        Cases.dns("sum.golang.org", "A", "10.0.0.53:53", DnsAnswer.Result.NXDOMAIN));
    }
}
