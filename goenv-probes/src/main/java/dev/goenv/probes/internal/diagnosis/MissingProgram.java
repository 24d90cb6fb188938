package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.ProgramFact;
import java.util.Optional;

/** What diagnoses of a version control program that is not there have in common. */
final class MissingProgram {
    private MissingProgram() {}

    /** {@return the diagnosis, if the way ends at the search for the program} */
    static Optional<Diagnosis> judge(String code, String program, Symptom symptom) {
        // What a page asks for is known only to the probe that read it.
        boolean missing = symptom.last(ProgramFact.class)
                .filter(fact -> fact.name().equals(program) && fact.path().isEmpty())
                .isPresent();
        return missing ? Optional.of(diagnosis(code, program, symptom)) : Optional.empty();
    }

    private static Diagnosis diagnosis(String code, String program, Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        return DiagnosisDraft.error(code, symptom)
                .title("Direct mode needs " + program + ", which is not on PATH")
                .explanation("Without a module proxy, go runs " + program
                        + " to fetch from the repository, and finds no such"
                        + " program in the directories of PATH. Small container images leave it out.")
                .evidence(symptom.end().outcome().message())
                .evidence(
                        symptom.leg().module().isEmpty()
                                ? ""
                                : symptom.leg().module() + ": " + symptom.leg().reason() + ".")
                .remedies(remedies.advice(
                        "install-" + program,
                        "Install " + program,
                        "Install " + program
                                + " with the system's package manager (apk add, apt-get install, dnf install,"
                                + " brew install, winget install), or add its directory to PATH."))
                .remedies(remedies.advice(
                        "use-module-proxy",
                        "Or fetch by a module proxy",
                        "A module proxy needs no " + program + " on this machine: leave direct out of GOPROXY, and for"
                                + " private modules name a proxy of your own that serves them."))
                .diagnosis();
    }
}
