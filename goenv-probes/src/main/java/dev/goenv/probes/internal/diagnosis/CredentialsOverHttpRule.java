package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import java.util.Optional;

/** A password in GOPROXY for a URL without TLS. */
final class CredentialsOverHttpRule implements CauseRule {
    /** The code by which the check of the configuration knows it, before anything is asked. */
    private static final String FOUND_BEFORE = "config.goproxy-credentials-refused";

    static final String CODE = "modproxy.credentials-over-http";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GOPROXY holds a user for a plain http:// URL, which go refuses to send";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ModuleAnswer.of(symptom)
                .filter(answer -> answer.answer().result() == HttpAnswer.Result.REFUSED_TO_SEND)
                .map(answer -> diagnosis(symptom, answer.host(), Phrases.of(answer.answer())))
                .or(() -> ConfigFault.at(symptom, FOUND_BEFORE)
                        .map(fault -> diagnosis(
                                symptom,
                                "a module proxy",
                                List.of(fault.finding().message()))));
    }

    private static Diagnosis diagnosis(Symptom symptom, String host, List<String> facts) {
        Remedies remedies = Remedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .subject("GOPROXY")
                .title("Go refuses to send a password to " + host + " without encryption")
                .explanation(
                        "The entry in GOPROXY holds a user or password and begins with http://. Go sends credentials over"
                                + " https:// alone, so it does not ask at all.")
                .evidence(facts)
                .remedies(remedies.advice(
                        "use-https",
                        "Use https:// for the module proxy",
                        "Set GOPROXY to the https:// URL of the module proxy and put the user and password into the netrc file"
                                + " rather than into the URL."))
                .remedies(remedies.advice(
                        "drop-user",
                        "Or leave the user out",
                        "If the proxy serves everybody, remove the user and password from the URL in GOPROXY."))
                .diagnosis();
    }
}
