package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.Note;
import dev.goenv.probe.ProgramFact;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VcsSshRuleTest {
    private final VcsSshRule rule = new VcsSshRule();

    @Test
    void judge_port22Refused_proposesPort443AtGithub() {
        Diagnosis diagnosis = rule.judge(ssh("github.com")
                        .ends(
                                "ssh:github.com:22",
                                "ssh: connect to host github.com port 22: Connection refused",
                                Cases.connect("github.com", "10.0.0.1", 22, ConnectAttempt.Result.REFUSED))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("github.com:22 can't be reached over ssh");
        assertThat(diagnosis.evidence())
                .containsExactly(
                        "1 of 1 address refused: 10.0.0.1:22 in 1 ms.",
                        "ssh: connect to host github.com port 22: Connection refused");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("ssh-over-443", "git-over-https", "try-ssh");
        assertThat(Cases.actions(diagnosis)).contains("try-ssh: ssh -T -o BatchMode=yes git@github.com");
    }

    @Test
    void judge_noProgram_proposesToInstallIt() {
        Cases cases = Cases.direct("github.com/acme/lib", "github.com", "program:ssh", "ssh:github.com:22")
                .ends(
                        "program:ssh",
                        "exec: \"ssh\": executable file not found in $PATH",
                        new ProgramFact("ssh", Optional.empty(), Optional.empty()));
        Diagnosis diagnosis = rule.judge(cases.symptom()).orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("git needs the program ssh, which is not on PATH");
        assertThat(diagnosis.evidence()).containsExactly("exec: \"ssh\": executable file not found in $PATH");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("install-ssh");
    }

    @Test
    void judge_otherServerSpeaksNoSsh_saysSo() {
        Diagnosis diagnosis = rule.judge(ssh("git.example")
                        .ends(
                                "ssh:git.example:22",
                                "no ssh server",
                                Cases.connect("git.example", "10.0.0.1", 22, ConnectAttempt.Result.CONNECTED),
                                new Note("ssh.banner", "HTTP/1.1 400 Bad Request"))
                        .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("git.example:22 answers, but speaks no ssh");
        assertThat(diagnosis.evidence()).contains("The server's first line: HTTP/1.1 400 Bad Request");
        assertThat(Cases.remedyIds(diagnosis)).containsExactly("git-over-https", "try-ssh");
    }

    @Test
    void judge_nameOfTheSshServer_isThis() {
        assertThat(rule.judge(ssh("github.com")
                        .ends(
                                "dns:github.com",
                                "no such host",
                                Cases.dns("github.com", "A", "10.0.0.53:53", DnsAnswer.Result.NXDOMAIN))
                        .symptom()))
                .isPresent();
    }

    @Test
    void judge_repositoryOverHttps_isEmpty() {
        assertThat(rule.judge(Cases.direct("github.com/acme/lib", "github.com", "vcs:https://github.com/acme/lib")
                        .ends("tcp:github.com:443", "refused")
                        .symptom()))
                .isEmpty();
    }

    @Test
    void judge_repositoryThatThePageNames_isThisIfItWasAskedOverSsh() {
        Diagnosis diagnosis = rule.judge(
                        Cases.direct("go.example/lib", "go.example", "origin:go.example/lib", "vcs:go.example/lib")
                                .ends(
                                        "vcs:go.example/lib",
                                        "ssh: connect to host git.example port 22: Connection refused",
                                        Cases.connect("git.example", "10.0.0.1", 22, ConnectAttempt.Result.REFUSED))
                                .symptom())
                .orElseThrow();

        assertThat(diagnosis.title()).isEqualTo("git.example:22 can't be reached over ssh");
    }

    private static Cases ssh(String host) {
        return Cases.of()
                .leg(new Leg(
                        host + "/acme/lib",
                        Leg.Kind.DIRECT,
                        "direct",
                        Optional.of(host + ":22"),
                        Leg.OnFailure.END,
                        Optional.empty(),
                        List.of("dns:" + host, "ssh:" + host + ":22"),
                        "it is listed"));
    }
}
