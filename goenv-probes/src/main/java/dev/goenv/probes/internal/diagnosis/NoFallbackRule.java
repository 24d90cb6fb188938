package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Remedy;
import java.util.List;
import java.util.Optional;

/** A proxy that fails stops go, though a later entry of GOPROXY works: a comma leads on after 404 and 410 alone. */
final class NoFallbackRule implements WarningRule {
    static final String CODE = "modproxy.no-fallback";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "a place in GOPROXY fails otherwise than by 404 or 410, so go does not ask the next one, which works";
    }

    @Override
    public List<Diagnosis> judge(Examination examination) {
        return Walks.of(examination).stream()
                .flatMap(walks -> walks.taken().stream())
                .flatMap(walk -> judge(walk, examination).stream())
                .toList();
    }

    private static Optional<Diagnosis> judge(ModuleWalk walk, Examination examination) {
        Optional<LegEnd> stop = walk.reported()
                .filter(end -> end.kind() == LegEnd.Kind.FAILS)
                .filter(end -> end.leg().kind() == Leg.Kind.MODULE_PROXY)
                .filter(end -> end.leg().onFailure() == Leg.OnFailure.NOT_FOUND_ONLY);
        Optional<LegEnd> good = walk.rest().stream()
                .filter(end -> end.kind() == LegEnd.Kind.WORKS)
                .findFirst();
        return stop.flatMap(bad -> good.map(works -> diagnosis(bad, works.leg(), examination)));
    }

    private static Diagnosis diagnosis(LegEnd stop, Leg works, Examination examination) {
        String bad = stop.leg().place();
        String end = stop.probe().orElseThrow().id();
        Remedies remedies = new Remedies(examination, works.probes());
        String goproxy = ProxyRemedies.text(examination, "GOPROXY");
        return DiagnosisDraft.of(CODE, Severity.WARNING, bad)
                .title("go stops at " + bad + ", though " + works.place() + " works")
                .explanation("A comma in GOPROXY leads on to the next entry after 404 and 410 alone. " + bad
                        + " fails in another way, so go does not ask " + works.place() + ", which has the module.")
                .evidence(end + ": " + stop.probe().orElseThrow().outcome().message())
                .evidence(works.place() + " has " + works.module() + ".")
                .evidence(goproxy.isEmpty() ? "" : "GOPROXY=" + goproxy)
                .probes(List.of(end))
                .probes(
                        works.probes().isEmpty()
                                ? List.of()
                                : List.of(works.probes().get(works.probes().size() - 1)))
                .remedies(withBar(remedies, goproxy, bad))
                .diagnosis();
    }

    private static Remedy withBar(Remedies remedies, String goproxy, String bad) {
        int start = goproxy.indexOf(bad);
        int comma = start < 0 ? -1 : goproxy.indexOf(',', start);
        String title = "Let go try the next entry after any failure; private paths are then told to it as well";
        if (comma < 0) {
            return remedies.advice(
                    "use-bar", title, "In GOPROXY, write a bar (|) in the place of the comma after " + bad + ".");
        }
        Remedy set = remedies.set("GOPROXY", goproxy.substring(0, comma) + "|" + goproxy.substring(comma + 1));
        return Retitled.of(set, title);
    }
}
