package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.requestFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.HttpAnswer;
import org.junit.jupiter.api.Test;

class TcpClosedRuleTest {
    @Test
    void judge_closedAfterRequest_named() {
        Cases cases = requestFails("proxy.golang.org", HttpAnswer.Result.CLOSED, 0);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tcp.closed-no-response (proxy.golang.org) \
                        [modproxy:https://proxy.golang.org!example.com/hello]
                        proxy.golang.org closed the connection without an answer
                        The request was sent and the connection closed, without a byte of an answer. The service \
                        may be restarting, or speak another protocol on that port. Go prints "EOF".
                        - Asked https://proxy.golang.org/example.com/hello/@v/list (list): closed without an \
                        answer, after 40 ms, 0 bytes read.
                        * retry, USER: Try again in a minute
                            The service may be restarting.
                        * check-url, USER: Check scheme and port of the URL
                            Check that https://proxy.golang.org/example.com/hello/@v/list has the scheme (http or \
                        https) and port that the service speaks.
                        * use-http-proxy, USER: Name the HTTP proxy of this network to go
                            If this network leads outside through an HTTP proxy, set HTTPS_PROXY and HTTP_PROXY \
                        to it (http://HOST:PORT) in the OS environment; go reads no other proxy settings.
                        * use-other-goproxy, USER: Use a module proxy that is reachable from here
                            Set GOPROXY to a module proxy that this network reaches, such as the one of your \
                        organisation: go env -w GOPROXY=https://HOST/PATH,direct
                        """);
    }

    @Test
    void judge_answered_isAnotherCause() {
        assertThat(new TcpClosedRule()
                        .judge(requestFails("proxy.golang.org", HttpAnswer.Result.ANSWERED, 500)
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_closedInTheBody_isAnotherCause() {
        assertThat(new TcpClosedRule()
                        .judge(requestFails("proxy.golang.org", HttpAnswer.Result.TRUNCATED, 200)
                                .symptom()))
                .isEmpty();
    }
}
