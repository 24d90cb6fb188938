package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.http;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.HttpAnswer;
import org.junit.jupiter.api.Test;

class FallthroughHiddenRuleTest {
    @Test
    void judge_notFoundThenDirectFails_tellsTheRefusal() {
        Cases cases = Cases.of()
                .leg(
                        Cases.MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "https://proxy.golang.org",
                        Leg.OnFailure.NOT_FOUND_ONLY,
                        "modproxy:https://proxy.golang.org!" + Cases.MODULE)
                .leg(Cases.MODULE, Leg.Kind.DIRECT, "direct", Leg.OnFailure.END, "vcs:https://example.com/hello")
                .failed(
                        "modproxy:https://proxy.golang.org!" + Cases.MODULE,
                        "reading https://proxy.golang.org/example.com/hello/@v/list: 404 Not Found",
                        http(
                                "list",
                                "https://proxy.golang.org/example.com/hello/@v/list",
                                HttpAnswer.Result.ANSWERED,
                                404))
                .failed("vcs:https://example.com/hello", "could not read Username");
        assertThat(Told.of(new FallthroughHiddenRule().judge(cases.examination())))
                .isEqualTo("""
                        NOTE modproxy.fallthrough-hidden (example.com/hello) \
                        [modproxy:https://proxy.golang.org!example.com/hello]
                        https://proxy.golang.org does not have example.com/hello, which go does not print
                        The go command asked https://proxy.golang.org first, was told "not found", and went on. \
                        It prints the error of direct alone. If https://proxy.golang.org is meant to serve the \
                        module, the fault is there.
                        - modproxy:https://proxy.golang.org!example.com/hello: reading \
                        https://proxy.golang.org/example.com/hello/@v/list: 404 Not Found
                        * show-requests, PROCESS: Let go print every request and its answer
                            ANY go list -m -x -versions example.com/hello
                        """);
    }

    @Test
    void judge_notFoundThenDirectWorks_isInOrder() {
        assertThat(new FallthroughHiddenRule()
                        .judge(Cases.of()
                                .leg(
                                        Cases.MODULE,
                                        Leg.Kind.MODULE_PROXY,
                                        "https://proxy.golang.org",
                                        Leg.OnFailure.NOT_FOUND_ONLY,
                                        "modproxy:https://proxy.golang.org!" + Cases.MODULE)
                                .leg(
                                        Cases.MODULE,
                                        Leg.Kind.DIRECT,
                                        "direct",
                                        Leg.OnFailure.END,
                                        "vcs:https://example.com/hello")
                                .failed(
                                        "modproxy:https://proxy.golang.org!" + Cases.MODULE,
                                        "reading https://proxy.golang.org/example.com/hello/@v/list: 404 Not Found",
                                        http(
                                                "list",
                                                "https://proxy.golang.org/example.com/hello/@v/list",
                                                HttpAnswer.Result.ANSWERED,
                                                404))
                                .passed("vcs:https://example.com/hello")
                                .examination()))
                .isEmpty();
    }

    @Test
    void judge_theOnlyPlaceSaysNotFound_isNotHidden() {
        Cases cases = Cases.https("proxy.golang.org")
                .ends(
                        "modproxy:https://proxy.golang.org!" + Cases.MODULE,
                        "404",
                        http("list", "https://proxy.golang.org/x", HttpAnswer.Result.ANSWERED, 404));
        assertThat(new FallthroughHiddenRule().judge(cases.examination())).isEmpty();
    }
}
