package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.probe.ProbeRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * An earlier "not found" that the error of a later place hides ({@code TryProxies} in cmd/go/internal/modfetch/proxy.go, Go
 * 1.27): often the missing access to the first place is what is wrong.
 */
final class FallthroughHiddenRule implements WarningRule {
    static final String CODE = "modproxy.fallthrough-hidden";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "a place before the one whose error go prints said \"not found\", which go does not tell";
    }

    @Override
    public List<Diagnosis> judge(Examination examination) {
        return Walks.of(examination).stream()
                .flatMap(walks -> walks.taken().stream())
                .flatMap(walk -> told(walk, examination))
                .toList();
    }

    private static Stream<Diagnosis> told(ModuleWalk walk, Examination examination) {
        // What goenv did not ask has said nothing that could be hidden.
        List<LegEnd> hidden =
                walk.hidden().stream().filter(end -> !end.untold()).toList();
        if (hidden.isEmpty()) {
            return Stream.empty();
        }
        String first = hidden.get(0).leg().place();
        String last = walk.reported()
                .map(end -> end.leg().place())
                .orElseThrow(() -> new IllegalStateException(walk.module()));
        List<ProbeRecord> ends =
                hidden.stream().flatMap(end -> end.probe().stream()).toList();
        return Stream.of(DiagnosisDraft.of(CODE, Severity.NOTE, walk.module())
                .title(first + " does not have " + walk.module() + ", which go does not print")
                .explanation("The go command asked " + first
                        + " first, was told \"not found\", and went on. It prints the error of " + last + " alone. If "
                        + first + " is meant to serve the module, the fault is there.")
                .evidence(ends.stream()
                        .map(end -> end.id() + ": " + end.outcome().message())
                        .toList())
                .probes(ends.stream().map(ProbeRecord::id).toList())
                .remedies(new Remedies(examination, List.of())
                        .command(
                                "show-requests",
                                "Let go print every request and its answer",
                                "go list -m -x -versions " + walk.module(),
                                Scope.PROCESS))
                .diagnosis());
    }
}
