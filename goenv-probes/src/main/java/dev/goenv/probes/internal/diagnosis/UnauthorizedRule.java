package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.CredentialFact;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The module proxy wants to know who asks. */
final class UnauthorizedRule implements CauseRule {
    static final String CODE = "modproxy.unauthorized";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the module proxy answers 401: there is no credential for it, one that nearly fits, or a refused one";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ModuleAnswer.of(symptom, 401).map(UnauthorizedRule::diagnosis);
    }

    private static Diagnosis diagnosis(ModuleAnswer answer) {
        Symptom symptom = answer.symptom();
        Optional<CredentialFact> fact = Credentials.of(symptom);
        boolean sent = answer.answer().credentialSent();
        boolean plain = answer.base().startsWith("http://");
        List<Remedy> https = plain
                ? List.of(
                        Remedies.of(symptom)
                                .advice(
                                        "use-https",
                                        "Use https:// for the module proxy",
                                        "Go never sends credentials over http://. Set GOPROXY to the https:// URL of the proxy."))
                : List.of();
        Set<String> schemes = AuthSchemes.of(
                Phrases.header(answer.answer(), "www-authenticate").orElse(""));
        return answer.draft(CODE)
                .title("The module proxy " + answer.host() + " wants credentials")
                .explanation("The module proxy answers 401 Unauthorized. "
                        + (plain
                                ? "Go sends credentials over https:// alone, so it sent none."
                                : Credentials.why(fact, sent))
                        + " A comma in GOPROXY does not lead on after 401.")
                .evidence(Credentials.facts(fact))
                .evidence(Credentials.notes(symptom))
                .evidence(schemes.isEmpty() ? "" : "The proxy offers " + String.join(", ", schemes) + ".")
                .remedies(https)
                .remedies(Credentials.remedies(symptom, fact, sent))
                .diagnosis();
    }
}
