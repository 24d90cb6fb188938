package dev.goenv.config.internal.resolve;

import dev.goenv.env.Origin;
import java.util.List;

/** The Go installation itself: GOROOT, GOTOOLDIR, GOVERSION. */
final class ToolVariables implements VariableGroup {
    @Override
    public void resolve(Facts facts, Values values) {
        String ofOs = facts.layers().osText("GOROOT");
        String goroot = ofOs.isEmpty() ? facts.goroot().text() : ofOs;
        Origin origin =
                ofOs.isEmpty() ? facts.goroot().origin() : facts.layers().osOrigin("GOROOT");
        values.put("GOROOT", goroot, origin, facts.layers().shadowed("GOROOT"), false);
        String host = facts.host().operatingSystem().goos() + "_" + facts.host().architecture();
        values.computed("GOTOOLDIR", goroot.isEmpty() ? "" : facts.paths().join(goroot, "pkg", "tool", host), "GOROOT");
        values.put(
                "GOVERSION",
                facts.installation().flatMap(GorootFinder.Installation::version).orElse(""),
                new Origin.Derived(List.of("VERSION file of the go on PATH")),
                List.of(),
                false);
    }
}
