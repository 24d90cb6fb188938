package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import java.util.List;
import java.util.Optional;

/** A repository over ssh that can't be reached. */
final class VcsSshRule implements CauseRule {
    static final String CODE = "vcs.ssh";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the repository is fetched over ssh, and its server can't be reached there or speaks no ssh";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        boolean noProgram = symptom.end().id().equals("program:ssh");
        boolean atServer = noProgram || symptom.end().layer() == Layer.DIRECT;
        return DirectEnd.of(symptom)
                .filter(end -> end.overSsh() && !symptom.end().id().startsWith("origin:"))
                .filter(end -> atServer || LowerCause.belowHttp(symptom) && !LowerCause.machineWide(symptom))
                .map(end -> diagnosis(symptom, end));
    }

    private static Diagnosis diagnosis(Symptom symptom, DirectEnd end) {
        List<ConnectAttempt> attempts = symptom.evidence(ConnectAttempt.class);
        boolean connected = attempts.stream().anyMatch(attempt -> attempt.result() == ConnectAttempt.Result.CONNECTED);
        Optional<String> banner = symptom.evidence(Note.class).stream()
                .filter(note -> note.name().equals("ssh.banner"))
                .map(Note::text)
                .findFirst();
        if (symptom.end().id().equals("program:ssh")) {
            return withoutProgram(symptom);
        }
        String what = connected ? "answers, but speaks no ssh" : "can't be reached over ssh";
        return DiagnosisDraft.error(CODE, symptom)
                .title(server(symptom, end) + " " + what)
                .explanation("git is told to fetch " + symptom.leg().module()
                        + " over ssh. Many networks let port 443 out but not port 22.")
                .evidence(WireFacts.attempts(attempts))
                .evidence(WireFacts.dns(symptom.evidence(DnsAnswer.class)))
                .evidence(symptom.end().outcome().message())
                .evidence(banner.map(text -> "The server's first line: " + text).orElse(""))
                .remedies(remedies(symptom, server(symptom, end)))
                .diagnosis();
    }

    private static Diagnosis withoutProgram(Symptom symptom) {
        return DiagnosisDraft.error(CODE, symptom)
                .title("git needs the program ssh, which is not on PATH")
                .explanation("git is told to fetch " + symptom.leg().module()
                        + " over ssh, and runs the program ssh for that. Small container images leave it out.")
                .evidence(symptom.end().outcome().message())
                .remedies(Remedies.of(symptom)
                        .advice(
                                "install-ssh",
                                "Install ssh, or fetch over https",
                                "Install the OpenSSH client with the system's package manager, or remove the setting of git"
                                        + " that turns https:// into ssh (git config --global --get-regexp insteadof shows"
                                        + " it)."))
                .diagnosis();
    }

    private static String server(Symptom symptom, DirectEnd end) {
        Optional<String> planned = symptom.leg().probes().stream()
                .filter(id -> id.startsWith("ssh:"))
                .map(id -> id.substring("ssh:".length()))
                .findFirst();
        Optional<String> tried = symptom.evidence(ConnectAttempt.class).stream()
                .map(attempt -> attempt.host() + ":" + attempt.port())
                .findFirst();
        return planned.or(() -> tried).orElse(end.host());
    }

    private static List<Remedy> remedies(Symptom symptom, String server) {
        Remedies remedies = Remedies.of(symptom);
        boolean github = server.startsWith("github.com:");
        int colon = server.lastIndexOf(':');
        String host = colon < 0 ? server : server.substring(0, colon);
        Remedy https = remedies.advice(
                "git-over-https",
                "Fetch over https instead",
                "Remove the setting of git that turns https://" + host + "/ into ssh (git config --global --get-regexp"
                        + " insteadof shows it), and give git a token for " + host + ".");
        Remedy check = remedies.command(
                "try-ssh", "See what ssh itself says", "ssh -T -o BatchMode=yes git@" + host, Scope.USER);
        Remedy port = remedies.advice(
                "ssh-over-443",
                "Or use GitHub's ssh on port 443",
                "In ~/.ssh/config, write for Host github.com: HostName ssh.github.com and Port 443. Compare the fingerprint of"
                        + " the host key with GitHub's documentation before you accept it.");
        return github ? List.of(port, https, check) : List.of(https, check);
    }
}
