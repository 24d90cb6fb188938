package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.List;
import java.util.Optional;

/** The database contradicts itself. */
final class SumdbMisbehaviourRule implements CauseRule {
    static final String CODE = "sumdb.misbehaviour";

    /** Of the client of golang.org/x/mod/sumdb: records that are not in the tree, trees that do not grow out of each other. */
    private static final List<String> WORDS = List.of(
            "misbehavior",
            "inconsistent",
            "cannot authenticate record data",
            "cannot validate record",
            "checksum missing from sumdb response");

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the checksum database's records do not belong to its signed tree, or its trees contradict each other";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return DatabaseEnd.of(symptom)
                .filter(end -> WORDS.stream().anyMatch(end.problem()::contains))
                .map(end -> DiagnosisDraft.security(CODE, symptom)
                        .title("The checksum database contradicts itself")
                        .explanation(
                                "What the database answers does not fit the tree that it signed. An honest database never does that: it shows different things to different people, or something else answers in its place, be it a broken cache.")
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
