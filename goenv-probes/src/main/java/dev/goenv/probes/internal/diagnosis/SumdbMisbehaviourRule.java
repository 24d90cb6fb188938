package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.List;
import java.util.Optional;

/** The database contradicts itself. */
final class SumdbMisbehaviourRule implements CauseRule {
    static final String CODE = "sumdb.misbehaviour";

    private static final List<String> WORDS =
            List.of("misbehavior", "misbehaviour", "inconsistent", "downloaded inconsistent tile");

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the checksum database's records and signed trees contradict each other";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return DatabaseEnd.of(symptom)
                .filter(end -> WORDS.stream().anyMatch(end.problem()::contains))
                .map(end -> DiagnosisDraft.security(CODE, symptom)
                        .title("The checksum database contradicts itself")
                        .explanation(
                                "Records or trees that the database signed do not fit together. An honest database never does"
                                        + " that: it shows different things to different people, or somebody answers in its place.")
                        .evidence(end.facts())
                        .remedies(Remedies.of(symptom)
                                .advice(
                                        "stop-and-report",
                                        "Stop, keep the evidence, report it",
                                        "Do not switch the check off. Keep the directory pkg/sumdb of GOPATH and the output of go"
                                                + " as they are, try from another network, and report both to the database's"
                                                + " owner (for sum.golang.org: go.dev/issue)."))
                        .diagnosis());
    }
}
