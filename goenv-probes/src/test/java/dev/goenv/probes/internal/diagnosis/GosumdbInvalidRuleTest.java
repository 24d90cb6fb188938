package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.settingFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class GosumdbInvalidRuleTest {
    @Test
    void judge_inTheFile_named() {
        Cases cases = settingFails(
                        "GOSUMDB",
                        new ConfigFinding(
                                "config.gosumdb-invalid",
                                Severity.ERROR,
                                "GOSUMDB",
                                "/home/me/.config/go/env:1",
                                Place.USER_FILE,
                                "invalid GOSUMDB: malformed verifier id",
                                List.of()))
                .variable("GOSUMDB", "sum.acme.com", Place.USER_FILE);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR config.gosumdb-invalid (GOSUMDB) [config:GOSUMDB]
                        GOSUMDB is neither a known name nor a key
                        invalid GOSUMDB: malformed verifier id
                        - GOSUMDB=sum.acme.com (/home/me/.config/go/env:1)
                        * reset-gosumdb, USER: Remove GOSUMDB from the go/env file
                            go env -u GOSUMDB
                        * set-verifier-key, USER: Or set the whole verifier key
                            Ask the owner of the database for its verifier key, NAME+HASH+KEY, and set GOSUMDB to \
                        it; a URL may follow after a blank. The default is sum.golang.org.
                        """);
    }

    @Test
    void judge_inTheOsEnvironment_changedThere() {
        assertThat(new GosumdbInvalidRule()
                        .judge(settingFails(
                                        "GOSUMDB",
                                        new ConfigFinding(
                                                "config.gosumdb-invalid",
                                                Severity.ERROR,
                                                "GOSUMDB",
                                                "OS environment",
                                                Place.OS,
                                                "invalid GOSUMDB: malformed verifier id",
                                                List.of()))
                                .variable("GOSUMDB", "sum.acme.com", Place.OS)
                                .symptom())
                        .orElseThrow()
                        .remedies()
                        .get(0)
                        .action()
                        .lines())
                .containsExactly("unset GOSUMDB");
    }

    @Test
    void judge_warningOnly_isNotTheCause() {
        assertThat(new GosumdbInvalidRule()
                        .judge(settingFails(
                                        "GOSUMDB",
                                        new ConfigFinding(
                                                "config.gosumdb-invalid",
                                                Severity.WARNING,
                                                "GOSUMDB",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "invalid GOSUMDB: malformed verifier id",
                                                List.of()))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_otherCode_isAnotherCause() {
        assertThat(new GosumdbInvalidRule()
                        .judge(settingFails(
                                        "GOSUMDB",
                                        new ConfigFinding(
                                                "config.quotes",
                                                Severity.ERROR,
                                                "GOSUMDB",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "invalid GOSUMDB: malformed verifier id",
                                                List.of()))
                                .symptom()))
                .isEmpty();
    }
}
