package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.connect;
import static dev.goenv.probes.internal.diagnosis.Cases.dns;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.HostsLine;
import org.junit.jupiter.api.Test;

class HostsOverrideRuleTest {
    @Test
    void judge_lineDiffersFromDns_namesTheLine() {
        Cases cases = Cases.https("proxy.golang.org")
                .passed(
                        "dns:proxy.golang.org",
                        new HostsLine("proxy.golang.org", "127.0.0.1", "/etc/hosts", 7),
                        dns("proxy.golang.org", "A", "192.0.2.53:53", Result.ADDRESSES, "142.250.1.1"))
                .ends(
                        "tcp:proxy.golang.org:443",
                        "dial tcp",
                        connect("proxy.golang.org", "127.0.0.1", 443, ConnectAttempt.Result.REFUSED));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR dns.hosts-override (proxy.golang.org) [tcp:proxy.golang.org:443, \
                        dns:proxy.golang.org]
                        /etc/hosts leads proxy.golang.org to another address than DNS
                        Line 7 of /etc/hosts gives proxy.golang.org the address 127.0.0.1. Go believes it before \
                        any DNS server, which says 142.250.1.1, and fails at that address.
                        - /etc/hosts:7: 127.0.0.1 proxy.golang.org
                        - 192.0.2.53:53 on proxy.golang.org (A): 142.250.1.1, after 20 ms.
                        - 1 of 1 address refused: 127.0.0.1:443 in 1 ms.
                        * remove-line, USER: Remove line 7 of /etc/hosts
                            Remove or correct line 7 of /etc/hosts (127.0.0.1 proxy.golang.org), with the rights \
                        of an administrator.
                        """);
    }

    @Test
    void judge_lineIsWhatDnsSays_isAnotherCause() {
        assertThat(new HostsOverrideRule()
                        .judge(Cases.https("proxy.golang.org")
                                .passed(
                                        "dns:proxy.golang.org",
                                        new HostsLine("proxy.golang.org", "127.0.0.1", "/etc/hosts", 7),
                                        dns("proxy.golang.org", "A", "192.0.2.53:53", Result.ADDRESSES, "127.0.0.1"))
                                .ends(
                                        "tcp:proxy.golang.org:443",
                                        "dial tcp",
                                        connect("proxy.golang.org", "127.0.0.1", 443, ConnectAttempt.Result.REFUSED))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_onlyTheFileKnowsTheName_isMeant() {
        assertThat(new HostsOverrideRule()
                        .judge(Cases.https("goproxy.corp")
                                .passed(
                                        "dns:goproxy.corp",
                                        new HostsLine("goproxy.corp", "10.0.0.7", "/etc/hosts", 2),
                                        dns("goproxy.corp", "A", "192.0.2.53:53", Result.NXDOMAIN))
                                .ends(
                                        "tcp:goproxy.corp:443",
                                        "dial tcp",
                                        connect("goproxy.corp", "10.0.0.7", 443, ConnectAttempt.Result.REFUSED))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_theServerAnswersWrong_isAnotherCause() {
        Cases cases = Cases.https("proxy.golang.org")
                .passed(
                        "dns:proxy.golang.org",
                        new HostsLine("proxy.golang.org", "127.0.0.1", "/etc/hosts", 7),
                        dns("proxy.golang.org", "A", "192.0.2.53:53", Result.ADDRESSES, "142.250.1.1"))
                .ends("modproxy:https://proxy.golang.org!" + Cases.MODULE, "reading: 500");
        assertThat(new HostsOverrideRule().judge(cases.symptom())).isEmpty();
    }
}
