package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.Finding.Severity;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretExposedRuleTest {
    @Test
    void judge_goproxy_netrc() {
        Cases cases = Cases.of()
                .passed(
                        "config:env",
                        new ConfigFinding(
                                "config.secret-exposed",
                                Severity.WARNING,
                                "GOPROXY",
                                "/home/me/.config/go/env:1",
                                Place.USER_FILE,
                                "GOPROXY holds a secret in clear text: https://***@goproxy.acme.com.",
                                List.of()));
        assertThat(Told.of(new SecretExposedRule().judge(cases.examination()))).isEqualTo("""
                        WARNING config.secret-exposed (GOPROXY) [config:env]
                        GOPROXY holds a secret in clear text
                        GOPROXY holds a secret in clear text: https://***@goproxy.acme.com.
                        * move-to-netrc, USER: Move it to a netrc file
                            Write a line with machine and login, password last, to the netrc file, readable by this user \
                        alone (the machine with its port, if the URL has one), and remove the secret from \
                        GOPROXY. Change it if it was printed.
                        """);
    }

    @Test
    void judge_httpsProxy_isANoteWithoutRemedy() {
        assertThat(new SecretExposedRule()
                        .judge(Cases.of()
                                .passed(
                                        "config:env",
                                        new ConfigFinding(
                                                "config.secret-exposed",
                                                Severity.NOTE,
                                                "HTTPS_PROXY",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "HTTPS_PROXY holds a secret in clear text: https://***@goproxy.acme.com.",
                                                List.of()))
                                .examination()))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.severity() + " " + each.remedies()).isEqualTo("NOTE []"));
    }

    @Test
    void judge_otherFinding_isSilent() {
        assertThat(new SecretExposedRule()
                        .judge(Cases.of()
                                .passed(
                                        "config:env",
                                        new ConfigFinding(
                                                "config.quotes",
                                                Severity.WARNING,
                                                "GOPROXY",
                                                "/home/me/.config/go/env:1",
                                                Place.USER_FILE,
                                                "quotes",
                                                List.of()))
                                .examination()))
                .isEmpty();
    }
}
