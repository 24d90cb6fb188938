package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.VariableFact;
import java.util.Optional;

/** What comes is not signed by the database that GOSUMDB names. */
final class SumdbWrongSignerRule implements CauseRule {
    static final String CODE = "sumdb.wrong-signer";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the signed tree is not signed with the key in GOSUMDB: a wrong key, another database, or interception";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return DatabaseEnd.of(symptom)
                .filter(end -> end.problem().contains("no verifiable signatures")
                        || end.problem().contains("invalid signature for key"))
                .map(end -> DiagnosisDraft.error(CODE, symptom)
                        .title("The checksum database is not signed with the key in GOSUMDB")
                        .explanation(
                                "Go got a signed tree whose signature does not belong to the key that it trusts. Either the"
                                        + " key in GOSUMDB is not that of this database, or somebody answers in its place. Go stops,"
                                        + " and so should you until it is clear which.")
                        .evidence(end.facts())
                        .evidence(symptom.examination().variable("GOSUMDB").map(VariableFact::toString).stream()
                                .toList())
                        .remedies(
                                Remedies.of(symptom)
                                        .advice(
                                                "compare-key",
                                                "Compare the key with the database's owner",
                                                "Get the verifier key (name+hash+key) from the owner of the database by a way you trust"
                                                        + " and compare it with GOSUMDB. The key of sum.golang.org is built into go."))
                        .diagnosis());
    }
}
