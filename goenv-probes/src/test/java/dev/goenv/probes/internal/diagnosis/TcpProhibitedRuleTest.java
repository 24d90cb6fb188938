package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.connect;
import static dev.goenv.probes.internal.diagnosis.Cases.dialFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConnectAttempt;
import org.junit.jupiter.api.Test;

class TcpProhibitedRuleTest {
    @Test
    void judge_everyAddress_named() {
        Cases cases = dialFails(
                "proxy.golang.org",
                connect("proxy.golang.org", "2001:db8::1", 443, ConnectAttempt.Result.PROHIBITED),
                connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.PROHIBITED));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tcp.prohibited (proxy.golang.org) [tcp:proxy.golang.org:443]
                        This machine does not permit connections to proxy.golang.org:443
                        The operating system refuses before any packet is sent (permission denied): a local \
                        firewall, SELinux, AppArmor, or the sandbox that this program runs in.
                        - 2 of 2 addresses prohibited by this machine: [2001:db8::1]:443 in 1 ms, 192.0.2.1:443 \
                        in 1 ms.
                        * permit-connection, USER: Permit the connection on this machine
                            Look at the local firewall and at the sandbox (snap, flatpak, container, SELinux) of \
                        the program that runs go, and permit TCP to proxy.golang.org:443.
                        """);
    }

    @Test
    void judge_otherResult_isAnotherCause() {
        assertThat(new TcpProhibitedRule()
                        .judge(dialFails(
                                        "proxy.golang.org",
                                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.REFUSED))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_oneOfTwo_namedFirst() {
        assertThat(new TcpProhibitedRule()
                        .judge(dialFails(
                                        "proxy.golang.org",
                                        connect("proxy.golang.org", "192.0.2.1", 443, ConnectAttempt.Result.REFUSED),
                                        connect("proxy.golang.org", "192.0.2.2", 443, ConnectAttempt.Result.PROHIBITED))
                                .symptom()))
                .isPresent();
    }
}
