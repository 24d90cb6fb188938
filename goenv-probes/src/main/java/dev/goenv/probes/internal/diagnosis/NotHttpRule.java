package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.Optional;

/** Something that is no HTTP server where GOPROXY points. */
final class NotHttpRule implements CauseRule {
    static final String CODE = "modproxy.not-http";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "what answers at the module proxy's address speaks no HTTP that go understands";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ModuleAnswer.of(symptom)
                .filter(answer -> answer.answer().result() == HttpAnswer.Result.MALFORMED)
                .map(answer -> answer.draft(CODE)
                        .title("What answers at " + answer.host() + " is no HTTP server")
                        .explanation(
                                "The connection works, but what comes back is not an answer of HTTP. Another service"
                                        + " listens on this port, or something on the way breaks the answer.")
                        .remedies(Remedies.of(symptom)
                                .advice(
                                        "correct-port",
                                        "Correct the port in GOPROXY",
                                        "Check host and port of " + answer.base() + " in GOPROXY against the proxy's"
                                                + " documentation."))
                        .diagnosis());
    }
}
