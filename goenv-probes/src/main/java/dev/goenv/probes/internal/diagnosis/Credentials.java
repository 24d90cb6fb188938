package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.CredentialFact;
import dev.goenv.probe.Note;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of credentials for the host of a leg, and what helps. */
final class Credentials {
    private Credentials() {}

    /** {@return what is known of credentials for the host of a leg} */
    static Optional<CredentialFact> of(Symptom symptom) {
        List<CredentialFact> own = symptom.alongLeg(CredentialFact.class);
        if (!own.isEmpty()) {
            return Optional.of(own.get(own.size() - 1));
        }
        Optional<Target> target = Target.of(symptom.leg());
        return symptom.examination().evidence(CredentialFact.class).stream()
                .filter(fact -> target.filter(each -> names(fact, each)).isPresent())
                .findFirst();
    }

    private static boolean names(CredentialFact fact, Target target) {
        return fact.host().equalsIgnoreCase(target.host()) || fact.host().equalsIgnoreCase(target.address());
    }

    /** {@return why no credential helped, in a sentence} */
    static String why(Optional<CredentialFact> fact, boolean sent) {
        if (sent) {
            return "Go sent a credential, and it was not accepted.";
        }
        if (fact.isEmpty()) {
            return "Go sent no credential.";
        }
        if (fact.get().problem().isPresent()) {
            return "Go sent no credential, since it can't read them: "
                    + fact.get().problem().get() + ".";
        }
        return fact.get().near().isPresent()
                ? "Go sent no credential: the one that is there does not fit the host exactly."
                : "Go found no credential for this host.";
    }

    /** {@return where credentials were looked for} */
    static List<String> facts(Optional<CredentialFact> fact) {
        return fact.stream()
                .flatMap(each -> Stream.of(
                        "Credential for " + each.host() + ": " + (each.found() ? "found in " : "none in ")
                                + each.source() + ".",
                        each.near().map(near -> "Nearly fits: " + near + ".").orElse(""),
                        each.problem()
                                .map(problem -> "Problem: " + problem + ".")
                                .orElse("")))
                .toList();
    }

    /** {@return what GOAUTH's programs say, which go itself shows with -x alone} */
    static List<String> notes(Symptom symptom) {
        return symptom.examination().evidence(Note.class).stream()
                .filter(note -> note.name().startsWith("goauth."))
                .map(note -> "GOAUTH: " + note.text())
                .toList();
    }

    /** {@return what helps, best first} */
    static List<Remedy> remedies(Symptom symptom, Optional<CredentialFact> fact, boolean sent) {
        Remedies remedies = Remedies.of(symptom);
        String host = fact.map(CredentialFact::host)
                .or(() -> Target.of(symptom.leg()).map(Credentials::netrcName))
                .orElse(symptom.leg().place());
        Remedy entry = remedies.advice(
                "netrc-entry",
                sent ? "Correct the credential for " + host : "Add a credential for " + host,
                "In " + netrc(symptom.examination()) + ", write a line: machine " + host
                        + " login, your user, password, your token. The name must be written with the port if the URL has"
                        + " one. The file must be readable for you alone (chmod 600).");
        Remedy source = remedies.advice(
                "goauth",
                "Or have GOAUTH fetch it",
                "GOAUTH=netrc reads that file and is the default; \"git DIR\" asks git's credential helper, any other"
                        + " value is a command. Its errors are shown by go get -x alone.");
        return List.of(entry, source);
    }

    private static String netrcName(Target target) {
        boolean standard = target.port().equals(target.scheme().equals("http") ? "80" : "443");
        return standard ? target.host() : target.address();
    }

    private static String netrc(Examination examination) {
        String set = ProxyRemedies.text(examination, "NETRC");
        if (!set.isEmpty()) {
            return set + " (NETRC)";
        }
        return examination.system().equals("windows") ? "%USERPROFILE%\\_netrc" : "~/.netrc";
    }
}
