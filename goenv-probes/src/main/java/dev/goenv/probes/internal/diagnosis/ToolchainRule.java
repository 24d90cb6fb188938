package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.HttpAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another Go is needed and can't be downloaded. */
final class ToolchainRule implements CauseRule {
    /** The module that toolchains are versions of. */
    static final String MODULE = "golang.org/toolchain";

    static final String CODE = "config.toolchain";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GOTOOLCHAIN is invalid, or the Go that is wanted can't be had";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        Leg leg = symptom.leg();
        boolean off = leg.kind() == Leg.Kind.OFF || leg.place().equals("off");
        return leg.kind() == Leg.Kind.TOOLCHAIN || leg.module().equals(MODULE)
                ? Optional.of(diagnosis(symptom, off))
                : Optional.empty();
    }

    private static Diagnosis diagnosis(Symptom symptom, boolean off) {
        Optional<HttpAnswer> answer = symptom.last(HttpAnswer.class);
        Optional<Diagnosis> lower = answer.isPresent() || off ? Optional.empty() : LowerCause.of(symptom);
        String place = symptom.leg().place();
        String why = off
                ? "GOPROXY=off forbids the download"
                : answer.filter(HttpAnswer::notFound).isPresent()
                        ? place + " does not have it"
                        : "it can't be got from " + place;
        return DiagnosisDraft.error(CODE, symptom)
                .title("Another Go is needed and can't be downloaded")
                .explanation(
                        "The project or GOTOOLCHAIN asks for another release of Go than the one installed. Go downloads it"
                                + " as a module by GOPROXY, and " + why + "."
                                + lower.map(each -> " Why: " + each.explanation())
                                        .orElse(""))
                .evidence(symptom.leg().reason())
                .evidence(answer.map(Phrases::of).orElse(List.of()))
                .evidence(
                        lower.isEmpty() ? List.of(symptom.end().outcome().message()) : LowerCause.facts(lower, symptom))
                .evidence(variable(symptom, "GOTOOLCHAIN"), variable(symptom, "GOPROXY"))
                .remedies(remedies(symptom, lower, off))
                .diagnosis();
    }

    private static List<Remedy> remedies(Symptom symptom, Optional<Diagnosis> lower, boolean off) {
        Remedies remedies = Remedies.of(symptom);
        List<Remedy> all = new ArrayList<>(lower.map(Diagnosis::remedies).orElse(List.of()));
        if (off) {
            all.add(remedies.set("GOPROXY", Remedies.DEFAULT_GOPROXY));
        }
        all.add(remedies.advice(
                "install-go",
                "Install that release of Go",
                "Install the release that is asked for from go.dev/dl or your package manager. With GOTOOLCHAIN=local go then"
                        + " never downloads another."));
        all.add(remedies.advice(
                "proxy-with-toolchain",
                "Use a module proxy that serves golang.org/toolchain",
                "proxy.golang.org serves it. If your own proxy filters modules, have golang.org/toolchain allowed. Its checksums are verified even with"
                        + " GOSUMDB=off, so the checksum database has to be reachable too."));
        return all;
    }

    private static String variable(Symptom symptom, String name) {
        String text = ProxyRemedies.text(symptom.examination(), name);
        return text.isEmpty() ? "" : name + "=" + text;
    }
}
