package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.Optional;

/** A password in GOPROXY for a URL without TLS. */
final class CredentialsOverHttpRule implements CauseRule {
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
                .map(answer -> answer.draft(CODE)
                        .title("Go refuses to send a password to " + answer.host() + " without encryption")
                        .explanation("The entry in GOPROXY holds a user or password and begins with http://. Go sends"
                                + " credentials over https:// alone, so it does not ask at all.")
                        .remedies(Remedies.of(symptom)
                                .advice(
                                        "use-https",
                                        "Use https:// for the module proxy",
                                        "Set GOPROXY to the https:// URL of the module proxy and put the user and password into"
                                                + " the netrc file rather than into the URL."))
                        .remedies(Remedies.of(symptom)
                                .advice(
                                        "drop-user",
                                        "Or leave the user out",
                                        "If the proxy serves everybody, remove the user"
                                                + " and password from the URL in GOPROXY."))
                        .diagnosis());
    }
}
