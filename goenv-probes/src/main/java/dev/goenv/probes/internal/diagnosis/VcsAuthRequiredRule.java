package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.diagnosis.ShellCommand;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import java.util.List;
import java.util.Optional;

/** The repository wants to know who asks, and git is not allowed to ask the user. */
final class VcsAuthRequiredRule implements CauseRule {
    static final String CODE = "vcs.auth-required";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the repository's server answers 401 to git, which has no credential for it; it is private or not there";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return DirectEnd.of(symptom)
                .flatMap(end -> end.answeredRefs()
                        .filter(answer -> answer.status() == 401)
                        .map(answer -> diagnosis(symptom, end, answer)));
    }

    private static Diagnosis diagnosis(Symptom symptom, DirectEnd end, HttpAnswer answer) {
        List<String> helpers = symptom.alongLeg(Note.class).stream()
                .filter(note -> note.name().equals("git.credential.helper"))
                .map(Note::text)
                .toList();
        String module = symptom.leg().module();
        return DiagnosisDraft.error(CODE, symptom)
                .title("The repository of " + module + " wants credentials")
                .explanation(end.host()
                        + " asks git for a user and a password. Go forbids git to ask at the terminal, so it fails"
                        + " with \"could not read Username\". The repository is private, or it does not exist: most hosts say"
                        + " the same to both. "
                        + (answer.credentialSent()
                                ? "A credential was sent and not accepted."
                                : "No" + " credential was sent."))
                .evidence(Phrases.of(answer))
                .evidence(Credentials.facts(Credentials.of(symptom)))
                .evidence(
                        helpers.isEmpty()
                                ? "No credential helper of git is configured."
                                : "git's credential helper: " + String.join(", ", helpers) + ".")
                .remedies(remedies(symptom, end))
                .diagnosis();
    }

    private static List<Remedy> remedies(Symptom symptom, DirectEnd end) {
        Remedies remedies = Remedies.of(symptom);
        String host = end.host();
        Remedy ssh = remedies.commands(
                "git-over-ssh",
                "Have git use your ssh key for " + host,
                Scope.USER,
                new ShellCommand(
                        ShellCommand.Shell.ANY,
                        "git config --global url.\"ssh://git@" + host + "/\".insteadOf https://" + host + "/",
                        Optional.of("git config --global --unset-all url.\"ssh://git@" + host + "/\".insteadOf")));
        Remedy token = remedies.advice(
                "git-credential",
                "Or give git a token for " + host,
                "Store a token with git's credential helper (git credential approve), or write a line into the netrc file:"
                        + " machine " + host + " login, your user, password, your token.");
        Remedy spelling = remedies.advice(
                "check-path",
                "Check the spelling of the path",
                "A repository that does not exist looks the same: compare "
                        + symptom.leg().module() + " with the address in a browser.");
        return end.privateBy().isPresent()
                ? List.of(ssh, token, spelling)
                : List.of(ModuleProxyRemedies.of(symptom).makePrivate(), ssh, token, spelling);
    }
}
