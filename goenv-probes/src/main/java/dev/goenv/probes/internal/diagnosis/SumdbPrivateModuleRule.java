package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** The checksum database does not know the module: it can't see private ones. */
final class SumdbPrivateModuleRule implements CauseRule {
    static final String CODE = "sumdb.private-module";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the checksum database answers 404 or 410 to a lookup: it can't fetch the module, which is probably private";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return DatabaseEnd.of(symptom)
                .flatMap(end -> end.answer()
                        .filter(answer ->
                                answer.notFound() && answer.operation().equals("lookup"))
                        .map(answer -> diagnosis(symptom, end)));
    }

    private static Diagnosis diagnosis(Symptom symptom, DatabaseEnd end) {
        String module = symptom.leg().module();
        Remedies remedies = Remedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .title("The checksum database does not know " + module)
                .explanation(
                        "The module was found, but the public checksum database can't fetch it and so can't vouch for it."
                                + " That is how private modules look. By asking, the path of the module was told to the database.")
                .subject(module)
                .evidence(end.facts())
                .remedies(ModuleProxyRemedies.of(symptom).noSum())
                .remedies(remedies.advice(
                        "goprivate",
                        "Or GOPRIVATE, if no module proxy serves the module",
                        "GOPRIVATE leaves out the checksum database and the module proxies as well: go then needs access to the"
                                + " repository itself."))
                .remedies(
                        remedies.advice(
                                "wait-for-database",
                                "If the module is public: check and wait",
                                "Check that the version's tag was pushed; the database remembers for a while that it found nothing."))
                .remedies(end.off())
                .diagnosis();
    }
}
