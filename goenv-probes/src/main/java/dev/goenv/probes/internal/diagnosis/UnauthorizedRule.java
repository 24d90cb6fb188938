package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.CredentialFact;
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
        Set<String> schemes = AuthSchemes.of(Phrases.header(answer.answer(), "www-authenticate").orElse(""));
        return answer.draft(CODE)
                .title("The module proxy " + answer.host() + " wants credentials")
                .explanation("The module proxy answers 401 Unauthorized. " + Credentials.why(fact, sent)
                        + " A comma in GOPROXY does not lead on after 401.")
                .evidence(Credentials.facts(fact))
                .evidence(Credentials.notes(symptom))
                .evidence(schemes.isEmpty() ? "" : "The proxy offers " + String.join(", ", schemes) + ".")
                .remedies(Credentials.remedies(symptom, fact, sent))
                .diagnosis();
    }
}
