package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Examination;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.Layer;
import dev.goenv.probe.ProbeRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The first server gives nothing and a later one answers, so that every look-up waits for the first. */
final class SlowFirstServerRule implements WarningRule {
    static final String CODE = "dns.slow-first-server";

    private static final Set<Result> NOTHING = EnumSet.of(
            Result.TIMEOUT,
            Result.CLOSED_PORT,
            Result.UNREACHABLE,
            Result.MALFORMED,
            Result.SERVFAIL,
            Result.REFUSED,
            Result.FORMERR);

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the first DNS server does not answer, so that every look-up waits (up to 5 s) before the next is asked";
    }

    @Override
    public List<Diagnosis> judge(Examination examination) {
        return examination.probes().stream()
                .filter(record -> record.layer() == Layer.DNS)
                .flatMap(record -> judge(record, examination))
                .toList();
    }

    private static Stream<Diagnosis> judge(ProbeRecord record, Examination examination) {
        Lookup lookup = Lookup.of(record);
        List<String> servers = lookup.servers();
        if (servers.size() < 2 || !lookup.lines().isEmpty()) {
            return Stream.empty();
        }
        String first = servers.get(0);
        Optional<Result> said = lookup.said(first).filter(NOTHING::contains);
        if (said.isEmpty() || !lookup.decisive().equals(Optional.of(Result.ADDRESSES))) {
            return Stream.empty();
        }
        boolean silent = said.get() == Result.TIMEOUT || said.get() == Result.MALFORMED;
        return Stream.of(DiagnosisDraft.of(CODE, Severity.WARNING, first)
                .title("The first DNS server " + first + " gives no answer")
                .explanation("Go asks " + first + " first for every name and gets nothing"
                        + (silent ? ", waiting 5 s each time" : "") + ". The next server answers, so it works, "
                        + (silent ? "slowly." : "by good luck."))
                .evidence(lookup.facts())
                .probes(List.of(record.id()))
                .remedies(new Remedies(examination, List.of(record.id()))
                        .advice(
                                "reorder-servers",
                                "Remove the server, or put it last",
                                "Remove " + first + " from " + lookup.source()
                                        + " or put it last; or shorten the wait there by a line \"options timeout:1"
                                        + " attempts:1\", which Go honours."))
                .diagnosis());
    }
}
