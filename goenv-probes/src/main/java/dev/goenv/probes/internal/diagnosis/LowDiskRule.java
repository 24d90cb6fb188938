package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Examination;
import dev.goenv.probe.DirectoryFact;
import dev.goenv.probe.ProbeRecord;
import java.util.List;

/** Little space is left where go writes. */
final class LowDiskRule implements WarningRule {
    static final String CODE = "local.low-disk-space";

    private static final long LITTLE_BYTES = 50L * 1024 * 1024;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "less than 50 MiB are left in a directory that go writes to";
    }

    @Override
    public List<Diagnosis> judge(Examination examination) {
        return examination.probes().stream()
                .filter(record -> record.outcome().lets())
                .flatMap(record -> record.evidence(DirectoryFact.class).stream()
                        .filter(fact -> fact.freeBytes()
                                .filter(free -> free < LITTLE_BYTES)
                                .isPresent())
                        .map(fact -> diagnosis(fact, record, examination)))
                .toList();
    }

    private static Diagnosis diagnosis(DirectoryFact fact, ProbeRecord record, Examination examination) {
        long mebibytes = fact.freeBytes().orElse(0L) / (1024 * 1024);
        return DiagnosisDraft.of(CODE, Severity.WARNING, fact.variable())
                .title("Only " + mebibytes + " MiB are left for " + fact.variable())
                .explanation("Downloads and builds in " + fact.path()
                        + " may end with \"no space left on device\"; half-written files are the next error.")
                .evidence(fact.path() + ": " + mebibytes + " MiB free.")
                .probes(List.of(record.id()))
                .remedies(new Remedies(examination, List.of(record.id()))
                        .advice(
                                "free-space",
                                "Free some space",
                                "Free space on that disk; go clean -cache removes the build cache, go clean -modcache the"
                                        + " module cache."))
                .diagnosis();
    }
}
