package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.Note;
import java.util.Optional;

/** GOVCS forbids the version control program for the module. */
final class VcsPolicyRule implements CauseRule {
    static final String CODE = "vcs.policy";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GOVCS does not allow the version control program that the module's repository needs";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return symptom.end().id().startsWith("govcs:") ? Optional.of(diagnosis(symptom)) : Optional.empty();
    }

    private static Diagnosis diagnosis(Symptom symptom) {
        String module = symptom.end().id().substring("govcs:".length());
        String words = symptom.evidence(Note.class).stream()
                .filter(note -> note.name().equals("govcs.refusal"))
                .map(Note::text)
                .findFirst()
                .orElse(symptom.end().outcome().message());
        String before = ProxyRemedies.text(symptom.examination(), "GOVCS");
        String rule = CodeHosts.pattern(module) + ":git|hg";
        Remedies remedies = Remedies.of(symptom);
        // The first rule that matches counts, so the new one stands first.
        Remedy set = remedies.set("GOVCS", before.isEmpty() ? rule : rule + "," + before);
        return DiagnosisDraft.error(CODE, symptom)
                .title("GOVCS forbids to fetch " + module + " directly")
                .explanation("Direct mode would run a version control program for " + module + ", and GOVCS does not allow it. By"
                        + " default public modules may use git and hg alone.")
                .subject(module)
                .evidence(words)
                .evidence(before.isEmpty() ? "GOVCS is not set." : "GOVCS=" + before)
                .remedies(new Remedy(
                        set.id(),
                        "If you trust the server: allow git and hg for it",
                        set.action(),
                        set.scope(),
                        set.risk(),
                        set.verifiedBy()))
                .remedies(remedies.advice(
                        "use-module-proxy", "Or fetch by a module proxy", "A module proxy runs no such program on this machine:"
                                + " put one before direct in GOPROXY."))
                .diagnosis();
    }
}
