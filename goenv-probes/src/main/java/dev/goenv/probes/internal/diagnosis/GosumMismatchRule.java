package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Examination;
import dev.goenv.probes.internal.diagnosis.DownloadSums.Mismatch;
import java.util.List;

/** What the module proxy serves has another hash than go.sum has: no probe fails, and go stops. */
final class GosumMismatchRule implements WarningRule {
    static final String CODE = "gosum.mismatch";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the hash of the download differs from that in go.sum: the download was altered, or go.sum is out of date";
    }

    @Override
    public List<Diagnosis> judge(Examination examination) {
        List<Mismatch> withDatabase = DownloadSums.withDatabase(examination);
        return DownloadSums.withGoSum(examination).stream()
                .filter(mismatch ->
                        withDatabase.stream().noneMatch(other -> other.file().equals(mismatch.file())))
                .map(mismatch -> diagnosis(mismatch, examination))
                .toList();
    }

    private static Diagnosis diagnosis(Mismatch mismatch, Examination examination) {
        Remedies remedies = new Remedies(examination, mismatch.probes());
        return DiagnosisDraft.of(CODE, Severity.SECURITY, mismatch.module())
                .title("The download of " + mismatch.module() + " is not what go.sum knows")
                .explanation("go.sum has another hash for this version than the download, so go refuses it. Either the"
                        + " download was altered on the way or at the proxy, or the version was tagged anew, or go.sum was"
                        + " edited or merged wrongly.")
                .evidence(mismatch.words("go.sum"), "Downloaded: " + mismatch.place() + ".", mismatch.nothing())
                .probes(mismatch.probes())
                .remedies(
                        remedies.advice(
                                "ask-database",
                                "Find out which of the two is right",
                                "Compare both hashes with the checksum database: sum.golang.org/lookup/"
                                        + mismatch.file().replace("/go.mod", "").replace(' ', '@')
                                        + " for a public module, else another copy of the version. If the database agrees with"
                                        + " go.sum, the download is altered: do not use it, and tell the owner of the proxy."),
                        remedies.advice(
                                "drop-line",
                                "Only if the database agrees with the download: drop the line of go.sum",
                                "Then go.sum is out of date: remove the lines of this version from go.sum and run go mod"
                                        + " download."))
                .diagnosis();
    }
}
