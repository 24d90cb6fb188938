package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.connect;
import static dev.goenv.probes.internal.diagnosis.Cases.dialFails;
import static dev.goenv.probes.internal.diagnosis.Cases.requestFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.HttpAnswer;
import org.junit.jupiter.api.Test;

class TcpSilenceRuleTest {
    @Test
    void judge_noAnswer_named() {
        Cases cases = requestFails("proxy.golang.org", HttpAnswer.Result.TIMEOUT, 0);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tcp.silence (proxy.golang.org) [modproxy:https://proxy.golang.org!example.com/hello]
                        proxy.golang.org accepts requests and does not answer
                        The connection stands, but no answer comes. Go has no limit for that: it prints nothing \
                        and waits until it is stopped. We gave up after 40 ms; a slow server may still answer.
                        - Asked https://proxy.golang.org/example.com/hello/@v/list (list): no answer, after 40 \
                        ms, 0 bytes read.
                        * show-requests, PROCESS: Let go print every request, to see what it waits for
                            ANY go list -m -x -versions example.com/hello
                        * use-http-proxy, USER: Name the HTTP proxy of this network to go
                            If this network leads outside through an HTTP proxy, set HTTPS_PROXY and HTTP_PROXY \
                        to it (http://HOST:PORT) in the OS environment; go reads no other proxy settings.
                        * use-other-goproxy, USER: Use a module proxy that is reachable from here
                            Set GOPROXY to a module proxy that this network reaches, such as the one of your \
                        organisation: go env -w GOPROXY=https://HOST/PATH,direct
                        * report-host, OTHERS: Report it to the owner of proxy.golang.org
                            Tell the owner of proxy.golang.org that requests are accepted and not answered.
                        * limit-time, USER: Limit the time in CI
                            Run go with a limit from outside, such as: timeout 10m go mod download
                        """);
    }

    @Test
    void judge_stalledInTheBody_saysSo() {
        assertThat(new TcpSilenceRule()
                        .judge(requestFails("proxy.golang.org", HttpAnswer.Result.STALLED, 200)
                                .symptom())
                        .orElseThrow()
                        .title())
                .isEqualTo("proxy.golang.org stops in the middle of its answer");
    }

    @Test
    void judge_answered_isAnotherCause() {
        assertThat(new TcpSilenceRule()
                        .judge(requestFails("proxy.golang.org", HttpAnswer.Result.ANSWERED, 504)
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_silenceOfTheConnection_isAnotherCause() {
        assertThat(new TcpSilenceRule()
                        .judge(dialFails(
                                        "proxy.golang.org",
                                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.TIMEOUT))
                                .symptom()))
                .isEmpty();
    }
}
