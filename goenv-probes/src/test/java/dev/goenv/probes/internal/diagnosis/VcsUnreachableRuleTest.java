package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.HttpAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VcsUnreachableRuleTest {
    private static final String VCS = "vcs:https://github.com/acme/lib";

    private final VcsUnreachableRule rule = new VcsUnreachableRule();

    @Test
    void judge_unknownHost_tellsTheCauseBelow() {
        Diagnosis diagnosis = rule.judge(dns("github.com/acme/lib", DnsAnswer.Result.NXDOMAIN, VCS))
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The repository's server github.com can't be reached");
        assertThat(diagnosis.evidence()).startsWith("dns.nxdomain: The name github.com does not exist in DNS.");
        assertThat(Cases.remedyIds(diagnosis)).endsWith("git-proxy", "use-module-proxy");
    }

    @Test
    void judge_originOfAHostWithoutPage_isStillTheServer() {
        assertThat(rule.judge(dns("github.com/acme/lib", DnsAnswer.Result.NXDOMAIN, "origin:github.com/acme/lib", VCS)))
                .isPresent();
    }

    @Test
    void judge_pageOfTheImportPath_isEmpty() {
        assertThat(rule.judge(dns("go.example/lib", DnsAnswer.Result.NXDOMAIN, "origin:go.example/lib", VCS)))
                .isEmpty();
    }

    @Test
    void judge_noDnsServerAnswers_isEmpty() {
        assertThat(rule.judge(dns("github.com/acme/lib", DnsAnswer.Result.CLOSED_PORT, VCS)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT, true", "RESET, true", "ANSWERED, false"})
    void judge_requestToGit_onlyWithoutAnswer(HttpAnswer.Result result, boolean named) {
        assertThat(rule.judge(Cases.direct("github.com/acme/lib", "github.com", VCS)
                                .ends(VCS, "failed", Cases.http("git-refs", "https://github.com/x", result, 0))
                                .symptom())
                        .isPresent())
                .isEqualTo(named);
    }

    private static Symptom dns(String module, DnsAnswer.Result result, String... last) {
        String host = module.substring(0, module.indexOf('/'));
        return Cases.direct(module, host, last)
                .ends(
                        "dns:" + host,
                        "lookup failed",
                        Cases.resolvers("10.0.0.53:53"),
                        Cases.dns(host, "A", "10.0.0.53:53", result))
                .symptom();
    }
}
