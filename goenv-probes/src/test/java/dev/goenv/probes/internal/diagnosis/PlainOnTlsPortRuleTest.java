package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainOnTlsPortRuleTest {
    private final PlainOnTlsPortRule rule = new PlainOnTlsPortRule();

    @Test
    void judge_alertComesBack_proposesHttpsInTheList() {
        Diagnosis diagnosis = rule.judge(plain(
                                "proxy.example:18443",
                                HttpAnswer.Result.MALFORMED,
                                0,
                                "",
                                "malformed HTTP response \"\\x15\\x03\\x01\"")
                        .variable("GOPROXY", "http://proxy.example:18443,direct", ConfigFinding.Place.USER_FILE)
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title())
                .isEqualTo("The port of http://proxy.example:18443 speaks TLS, but GOPROXY says http://");
        assertThat(Cases.actions(diagnosis))
                .containsExactly("set-goproxy: go env -w GOPROXY=https://proxy.example:18443,direct");
    }

    @ParameterizedTest
    @CsvSource({
        "proxy.example:18443, ANSWERED, 400, 'Client sent an HTTP request to an HTTPS server.', true",
        "proxy.example:18443, ANSWERED, 400, '<center>The plain HTTP request was sent to HTTPS port</center>', true",
        "proxy.example:18443, ANSWERED, 400, 'bad request', false",
        "proxy.example:18443, ANSWERED, 404, 'Client sent an HTTP request to an HTTPS server.', false",
        "proxy.example:443, RESET, 0, '', true",
        "proxy.example:8443, CLOSED, 0, '', true",
        "proxy.example:8443, RESET, 200, '', false",
        "proxy.example:18443, RESET, 0, '', false",
        "proxy.example:443, TIMEOUT, 0, '', false"
    })
    void judge_answers_onlyThoseOfTls(
            String address, HttpAnswer.Result result, int status, String body, boolean named) {
        assertThat(rule.judge(plain(address, result, status, body, "").symptom())
                        .isPresent())
                .isEqualTo(named);
    }

    @Test
    void judge_httpsUrl_isEmpty() {
        assertThat(rule.judge(Cases.answered(Cases.http(
                                "info",
                                "https://proxy.example/x",
                                HttpAnswer.Result.ANSWERED,
                                400,
                                Map.of(),
                                "text/plain",
                                "Client sent an HTTP request to an HTTPS server.",
                                Optional.empty()))
                        .symptom()))
                .isEmpty();
    }

    private static Cases plain(String address, HttpAnswer.Result result, int status, String body, String problem) {
        String base = "http://" + address;
        String id = "modproxy:" + base + "!" + Cases.MODULE;
        return Cases.of()
                .leg(new Leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        base,
                        Optional.of(address),
                        Leg.OnFailure.END,
                        Optional.empty(),
                        List.of("tcp:" + address, id),
                        "it is listed"))
                .ends(
                        id,
                        "failed",
                        Cases.http(
                                "info",
                                base + "/x",
                                result,
                                status,
                                Map.of(),
                                "text/plain",
                                body,
                                problem.isEmpty() ? Optional.empty() : Optional.of(problem)));
    }
}
