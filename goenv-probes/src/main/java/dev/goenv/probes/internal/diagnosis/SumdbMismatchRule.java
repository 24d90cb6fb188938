package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** The database says that the module has another hash. */
final class SumdbMismatchRule implements CauseRule {
    static final String CODE = "sumdb.mismatch";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the hash of the download differs from that in the checksum database: it was altered, or the tag was moved";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return DatabaseEnd.of(symptom)
                .filter(end -> end.problem().contains("checksum mismatch"))
                .map(end -> DiagnosisDraft.security(CODE, symptom)
                        .title("The download of " + symptom.leg().module() + " is not what the checksum database knows")
                        .explanation(
                                "The checksum database has another hash for this version than the download. Somebody altered"
                                        + " the module on the way or at the proxy, or its author moved the tag to other content.")
                        .subject(symptom.leg().module())
                        .evidence(end.facts())
                        .remedies(
                                Remedies.of(symptom)
                                        .advice(
                                                "stop-and-compare",
                                                "Stop, and do not use the download",
                                                "Do not switch the check off. Download the version by another proxy or directly on"
                                                        + " another network and compare the hashes. If they agree with the database,"
                                                        + " the proxy serves altered content: tell its owner. If not, tell the author."))
                        .diagnosis());
    }
}
