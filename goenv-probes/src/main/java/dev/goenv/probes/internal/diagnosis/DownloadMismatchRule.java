package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Examination;
import dev.goenv.probes.internal.diagnosis.DownloadSums.Mismatch;
import java.util.List;

/** What the module proxy serves has another hash than the checksum database proves: no probe fails, and go stops. */
final class DownloadMismatchRule implements WarningRule {
    @Override
    public String code() {
        return SumdbMismatchRule.CODE;
    }

    @Override
    public String about() {
        return "the hash of the download differs from that in the checksum database: it was altered, or the tag was moved";
    }

    @Override
    public List<Diagnosis> judge(Examination examination) {
        return DownloadSums.withDatabase(examination).stream()
                .map(mismatch -> diagnosis(mismatch, examination))
                .toList();
    }

    private static Diagnosis diagnosis(Mismatch mismatch, Examination examination) {
        Remedies remedies = new Remedies(examination, mismatch.probes());
        return DiagnosisDraft.of(SumdbMismatchRule.CODE, Severity.SECURITY, mismatch.module())
                .title("The download of " + mismatch.module() + " is not what the checksum database knows")
                .explanation(
                        "The checksum database has another hash for this version than the download. Somebody altered"
                                + " the module on the way or at the proxy, or its author moved the tag to other content. Go refuses it.")
                .evidence(
                        mismatch.words("checksum database"),
                        "Downloaded: " + mismatch.place() + ".",
                        mismatch.nothing())
                .probes(mismatch.probes())
                .remedies(remedies.advice(
                        "stop-and-compare",
                        "Stop, and do not use the download",
                        "Do not switch the check off. Download the version by another proxy or directly on another"
                                + " network and compare the hashes. If they agree with the database, the proxy serves"
                                + " altered content: tell its owner. If not, tell the author."))
                .diagnosis();
    }
}
