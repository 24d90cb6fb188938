package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.TunnelAnswer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyAuthRequiredRuleTest {
    private static final String PROXY = "proxy.corp:3128";
    private static final String TARGET = "proxy.golang.org:443";

    private final ProxyAuthRequiredRule rule = new ProxyAuthRequiredRule();

    @Test
    void judge_basicWithoutUser_saysWhereToPutIt() {
        Diagnosis diagnosis = judge("Basic realm=\"corp, inc\"", false).orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("The HTTP proxy proxy.corp:3128 wants authentication");
        assertThat(diagnosis.explanation()).contains("There is no user and password in HTTPS_PROXY, so Go sent none.");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "Asked the proxy proxy.corp:3128 (HTTPS_PROXY) for a tunnel to proxy.golang.org:443: 407 Proxy"
                                + " Authentication Required after 5 ms.",
                        "It offers these schemes: Basic.");
        assertThat(Cases.actions(diagnosis))
                .containsExactly(
                        "set-proxy-user: Write the user, a colon, the password and an @ before the host in HTTPS_PROXY, which"
                                + " names proxy.corp:3128. In them, write / as %2F, # as %23, % as %25 and a blank as %20."
                                + " git follows the same variable.",
                        "local-authenticating-proxy: Run px or cntlm on this machine, have it forward to proxy.corp:3128, and"
                                + " set HTTPS_PROXY to its address, such as http://127.0.0.1:3128.");
    }

    @Test
    void judge_ntlmAndNegotiateAlone_needsLocalProxy() {
        Diagnosis diagnosis = judge("Negotiate, NTLM", false).orElseThrow();

        assertThat(diagnosis.explanation())
                .contains(
                        "It offers Negotiate and NTLM alone; Go can send user and password (Basic) and nothing else.");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("local-authenticating-proxy");
    }

    @Test
    void judge_userThatWasSent_isSaidToBeRefused() {
        Diagnosis diagnosis = judge("Basic realm=\"x\"", true).orElseThrow();

        assertThat(diagnosis.explanation())
                .contains("Go sent the user and password of HTTPS_PROXY, and the proxy did not accept them.");
        assertThat(diagnosis.remedies().get(0).title()).isEqualTo("Correct user and password in HTTPS_PROXY");
    }

    @Test
    void judge_407WithoutTunnel_isTheSame() {
        assertThat(rule.judge(Cases.proxiedPlain(
                                "goproxy.corp",
                                PROXY,
                                Cases.http("info", "http://goproxy.corp/x", HttpAnswer.Result.ANSWERED, 407))
                        .symptom()))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'no acceptable authentication methods 2', true",
        "'username/password authentication failed', true",
        "'unknown error connection not allowed by ruleset', false"
    })
    void judge_socksProxy_byGosWords(String detail, boolean named) {
        TunnelAnswer answer = Cases.tunnel(
                PROXY, TARGET, TunnelAnswer.Result.SOCKS_REFUSED, 0, Map.of(), "", "socks connect: " + detail, false);
        assertThat(rule.judge(ends(answer)).isPresent()).isEqualTo(named);
    }

    @Test
    void judge_403_isEmpty() {
        assertThat(rule.judge(ends(Cases.tunnel(PROXY, TARGET, TunnelAnswer.Result.REFUSED, 403))))
                .isEmpty();
    }

    private Optional<Diagnosis> judge(String schemes, boolean sent) {
        return rule.judge(ends(Cases.tunnel(
                PROXY,
                TARGET,
                TunnelAnswer.Result.REFUSED,
                407,
                Map.of("proxy-authenticate", schemes),
                "",
                "Proxy Authentication Required",
                sent)));
    }

    private static Symptom ends(TunnelAnswer answer) {
        return Cases.proxied("proxy.golang.org", PROXY, "HTTPS_PROXY")
                .ends("tunnel:" + PROXY + ">" + TARGET, "no tunnel", answer)
                .symptom();
    }
}
