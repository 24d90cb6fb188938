package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the go command went along legs of one module, as {@code dev.goenv.proxy.Route} and
 * {@code dev.goenv.proxy.ChecksumRoute} tell it before anything was asked.
 *
 * @param module the module
 * @param visited where each leg ends that it came to, in order
 * @param rest where each leg ends that it did not come to
 * @param serves the leg that has what is wanted; empty if none has, or if that is not known
 * @param reported if the go command fails, the end whose error it prints
 */
record ModuleWalk(
        String module, List<LegEnd> visited, List<LegEnd> rest, Optional<Leg> serves, Optional<LegEnd> reported) {
    /** Copies the lists. */
    ModuleWalk {
        visited = List.copyOf(visited);
        rest = List.copyOf(rest);
    }

    /**
     * {@return how the go command looks for a module, or for a Go}
     *
     * <p>As {@code TryProxies} in cmd/go/internal/modfetch/proxy.go, Go 1.27: the error of the origin is printed if it was
     * asked, else the last that is not "not found", else the last one.
     *
     * @param legs legs of one module, in order; at least one
     */
    static ModuleWalk forModule(List<Leg> legs, Examination examination) {
        List<LegEnd> ends = ends(legs, examination);
        Optional<LegEnd> failed = Optional.empty();
        Optional<LegEnd> missing = Optional.empty();
        boolean origin = false;
        for (int i = 0; i < ends.size(); i++) {
            LegEnd end = ends.get(i);
            switch (end.kind()) {
                case WORKS -> {
                    return after(ends, i + 1, Optional.of(end.leg()), Optional.empty());
                }
                case UNKNOWN -> {
                    return after(ends, i + 1, Optional.empty(), Optional.empty());
                }
                case FAILS -> {
                    boolean direct = end.leg().kind() == Leg.Kind.DIRECT;
                    failed = origin && !direct ? failed : Optional.of(end);
                    origin |= direct;
                    if (end.leg().onFailure() != Leg.OnFailure.ANY || takenForFile(end)) {
                        return after(ends, i + 1, Optional.empty(), failed);
                    }
                }
                case NOT_FOUND -> {
                    missing = Optional.of(end);
                    if (end.leg().kind() == Leg.Kind.OFF) {
                        return after(ends, i + 1, Optional.empty(), failed.or(() -> Optional.of(end)));
                    }
                }
            }
        }
        return after(ends, ends.size(), Optional.empty(), failed.isPresent() ? failed : missing);
    }

    /**
     * What is no go.mod and no zip file, but comes with status 200, is taken for the file by the loop over the proxies; only
     * then it is read, and no other proxy asked any more ({@code downloadZip} in cmd/go/internal/modfetch/fetch.go). A page
     * that comes for one file comes for all.
     */
    private static boolean takenForFile(LegEnd end) {
        List<HttpAnswer> answers = end.probe()
                .filter(probe -> probe.layer() == Layer.MODULE_PROXY)
                .map(probe -> probe.evidence(HttpAnswer.class))
                .orElse(List.of());
        if (answers.isEmpty()) {
            return false;
        }
        HttpAnswer last = answers.get(answers.size() - 1);
        boolean file = last.operation().equals("mod") || last.operation().equals("zip");
        return last.result() == HttpAnswer.Result.ANSWERED
                && last.status() / 100 == 2
                && (file || WebPage.isInstead(last));
    }

    /**
     * {@return how the go command reaches the checksum database}
     *
     * <p>As {@code initBase} in cmd/go/internal/modfetch/sumdb.go, Go 1.27: a proxy that offers the database is then held
     * to it; one that does not is passed over; one that fails otherwise ends the way, unless a bar follows.
     *
     * @param legs the CHECKSUM_DATABASE legs of one module, in order; the last one is the database itself
     * @param directWins whether GOPROXY ends in {@code direct}, which makes go forget errors before it
     */
    static ModuleWalk forChecksums(List<Leg> legs, Examination examination, boolean directWins) {
        List<LegEnd> ends = ends(legs, examination);
        Optional<LegEnd> failed = Optional.empty();
        int last = ends.size() - 1;
        for (int i = 0; i < last; i++) {
            LegEnd end = ends.get(i);
            switch (end.kind()) {
                case WORKS -> {
                    return after(ends, i + 1, Optional.of(end.leg()), Optional.empty());
                }
                case UNKNOWN -> {
                    return after(ends, i + 1, Optional.empty(), Optional.empty());
                }
                case FAILS -> {
                    failed = Optional.of(end);
                    if (end.leg().onFailure() == Leg.OnFailure.NOT_FOUND_ONLY || offered(end)) {
                        return after(ends, i + 1, Optional.empty(), failed);
                    }
                }
                case NOT_FOUND -> {}
            }
        }
        if (failed.isPresent() && !directWins) {
            return after(ends, last, Optional.empty(), failed);
        }
        LegEnd itself = ends.get(last);
        return switch (itself.kind()) {
            case WORKS -> after(ends, last + 1, Optional.of(itself.leg()), Optional.empty());
            case UNKNOWN -> after(ends, last + 1, Optional.empty(), Optional.empty());
            case FAILS, NOT_FOUND -> after(ends, last + 1, Optional.empty(), Optional.of(itself));
        };
    }

    /** {@return the ends before the reported one at which a place said "not found", so that nobody sees it} */
    List<LegEnd> hidden() {
        if (reported.isEmpty()) {
            return List.of();
        }
        return visited.stream()
                .filter(end -> end.kind() == LegEnd.Kind.NOT_FOUND && end.leg().kind() != Leg.Kind.OFF)
                .filter(end -> !end.equals(reported.get()))
                .toList();
    }

    private static boolean offered(LegEnd end) {
        return end.probe()
                .filter(probe -> probe.id().startsWith("sumdb:"))
                .filter(probe -> probe.evidence(HttpAnswer.class).stream()
                        .anyMatch(answer -> !answer.operation().equals("supported")))
                .isPresent();
    }

    private static List<LegEnd> ends(List<Leg> legs, Examination examination) {
        List<LegEnd> ends = new ArrayList<>();
        legs.forEach(leg -> ends.add(LegEnd.of(leg, examination)));
        return ends;
    }

    private static ModuleWalk after(List<LegEnd> ends, int visited, Optional<Leg> serves, Optional<LegEnd> reported) {
        String module = ends.get(0).leg().module();
        return new ModuleWalk(module, ends.subList(0, visited), ends.subList(visited, ends.size()), serves, reported);
    }
}
