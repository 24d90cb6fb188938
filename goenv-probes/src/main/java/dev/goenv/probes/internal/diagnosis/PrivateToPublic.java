package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.module.ModulePatterns;
import java.util.List;
import java.util.Optional;

/**
 * A leg on which a private module would be asked of a public proxy. goenv does not do that, and takes the proxy's answer for
 * "not found".
 *
 * @param symptom the end of the leg
 */
record PrivateToPublic(Symptom symptom) {
    static final String CODE = "config.private-to-public";

    /** {@return the leg, if it is one of these} */
    static Optional<PrivateToPublic> of(Symptom symptom) {
        boolean untold = new LegEnd(symptom.leg(), LegEnd.Kind.NOT_FOUND, Optional.of(symptom.end())).untold();
        return untold ? Optional.of(new PrivateToPublic(symptom)) : Optional.empty();
    }

    Diagnosis diagnosis(Severity severity) {
        String module = symptom.leg().module();
        String place = symptom.leg().place();
        boolean fails = severity == Severity.ERROR;
        return DiagnosisDraft.of(CODE, severity, module)
                .title("The private module " + module + " is asked of the public proxy " + place)
                .explanation("The go command would ask " + place + " for " + module
                        + ", which looks private. A public proxy does not have it and learns its path; goenv did not ask. "
                        + (fails
                                ? "No other place in GOPROXY is asked after it, so go fails with \"not found\"."
                                : "Go asks the next place after it.")
                        + " A pattern in GOPRIVATE has go fetch it from its origin and tell nobody.")
                .evidence(setting("GOPROXY"), setting("GONOPROXY"), setting("GOPRIVATE"))
                .evidence(symptom.end().outcome().message() + ".")
                .probes(List.of(symptom.end().id()))
                .remedies(remedy(module))
                .remedies(Remedies.of(symptom)
                        .advice(
                                "private-proxy",
                                "Or have a module proxy of your own serve it",
                                "If your organisation runs a module proxy that has the module, put that into GOPROXY in the"
                                        + " place of " + place + "."))
                .diagnosis();
    }

    /** GONOPROXY, if set to something of its own, counts in the place of GOPRIVATE. */
    private Remedy remedy(String module) {
        String own = ProxyRemedies.text(symptom.examination(), "GONOPROXY");
        String common = ProxyRemedies.text(symptom.examination(), "GOPRIVATE");
        Remedies remedies = Remedies.of(symptom);
        if (own.isEmpty() || own.equals(common)) {
            return ModuleProxyRemedies.of(symptom).makePrivate();
        }
        if (ModulePatterns.parse(common).matches(module)) {
            Optional<Remedy> reset = remedies.reset("GONOPROXY");
            if (reset.isPresent()) {
                return reset.get();
            }
        }
        String pattern = CodeHosts.pattern(module);
        return remedies.set("GONOPROXY", own.equals("none") ? pattern : own + "," + pattern);
    }

    private String setting(String variable) {
        String text = ProxyRemedies.text(symptom.examination(), variable);
        return text.isEmpty() ? "" : variable + "=" + text;
    }
}
