package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateToPublicRuleTest {
    static final String MODULE = "git.corp.internal/team/lib";
    static final String PUBLIC = "https://proxy.golang.org";
    static final String UNTOLD = "untold:" + PUBLIC + "!" + MODULE;

    private final PrivateToPublicRule rule = new PrivateToPublicRule();

    /** A leg on which goenv keeps the module to itself. */
    static Cases untold(Leg.OnFailure onFailure) {
        return Cases.of()
                .leg(MODULE, Leg.Kind.MODULE_PROXY, PUBLIC, onFailure, UNTOLD)
                .probe(
                        UNTOLD,
                        new Outcome.NotApplicable(
                                "not asked: " + MODULE + " looks private, and " + PUBLIC + " is public"),
                        new Note("privacy.untold", MODULE + " " + PUBLIC));
    }

    @Test
    void judge_publicProxyAlone_goprivate() {
        Cases cases = untold(Leg.OnFailure.END).variable("GOPROXY", PUBLIC, Place.USER_FILE);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                ERROR config.private-to-public (git.corp.internal/team/lib) \
                [untold:https://proxy.golang.org!git.corp.internal/team/lib]
                The private module git.corp.internal/team/lib is asked of the public proxy https://proxy.golang.org
                The go command would ask https://proxy.golang.org for git.corp.internal/team/lib, which looks \
                private. A public proxy does not have it and learns its path; goenv did not ask. No other place in \
                GOPROXY is asked after it, so go fails with "not found". A pattern in GOPRIVATE has go fetch it from \
                its origin and tell nobody.
                - GOPROXY=https://proxy.golang.org
                - not asked: git.corp.internal/team/lib looks private, and https://proxy.golang.org is public.
                * set-goprivate, USER: If the module is private: have go fetch it directly and tell nobody about it
                    go env -w GOPRIVATE=git.corp.internal
                * private-proxy, USER: Or have a module proxy of your own serve it
                    If your organisation runs a module proxy that has the module, put that into GOPROXY in the place \
                of https://proxy.golang.org.
                """);
    }

    @ParameterizedTest(name = "GOPRIVATE={0} GONOPROXY={1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "example.com, example.com, 'go env -w GOPRIVATE=example.com,git.corp.internal'",
                "example.com, none, go env -w GONOPROXY=git.corp.internal",
                "example.com, example.org, 'go env -w GONOPROXY=example.org,git.corp.internal'",
                "git.corp.internal, none, go env -u GONOPROXY",
            })
    void judge_otherPatterns_areKept(String goprivate, String gonoproxy, String line) {
        Cases cases = untold(Leg.OnFailure.END)
                .variable("GOPRIVATE", goprivate, Place.USER_FILE)
                .variable("GONOPROXY", gonoproxy, Place.USER_FILE);
        assertThat(rule.judge(cases.symptom())
                        .orElseThrow()
                        .remedies()
                        .get(0)
                        .action()
                        .lines())
                .containsExactly(line);
    }

    @Test
    void judge_proxyThatWasAsked_isAnotherCause() {
        assertThat(rule.judge(Cases.requestFails("proxy.golang.org", HttpAnswer.Result.ANSWERED, 404)
                        .symptom()))
                .isEmpty();
    }
}
