package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.VariableFact;
import java.util.List;
import java.util.Optional;

/** {@code off}, alone or reached at the end of a list ({@code errProxyOff} in cmd/go/internal/modfetch/proxy.go, Go 1.27). */
final class GoproxyOffRule implements CauseRule {
    static final String CODE = "config.goproxy-off";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GOPROXY is off, or its list comes to off, so that go downloads nothing";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        boolean toolchain = symptom.leg().module().equals(ToolchainRule.MODULE);
        return symptom.leg().kind() == Leg.Kind.OFF && !toolchain ? Optional.of(diagnosis(symptom)) : Optional.empty();
    }

    private static Diagnosis diagnosis(Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        Optional<VariableFact> goproxy = symptom.examination().variable("GOPROXY");
        String text = goproxy.map(VariableFact::text).orElse("off");
        boolean alone = text.trim().equals("off");
        return DiagnosisDraft.error(CODE, symptom)
                .subject("GOPROXY")
                .title(
                        alone
                                ? "GOPROXY=off forbids every download"
                                : "GOPROXY ends in off, and no proxy before it has the module")
                .explanation("The go command prints \"module lookup disabled by GOPROXY=off\""
                        + (alone
                                ? " and asks nobody. Only what is in the module cache can be used."
                                : " and hides what the proxies before it said."))
                .evidence(goproxy.map(VariableFact::toString).stream().toList())
                .evidence(goproxy.map(VariableFact::shadows).orElse(List.of()).stream()
                        .map(shadow -> "It hides " + shadow + ".")
                        .toList())
                .remedy(alone ? remedies.reset("GOPROXY") : Optional.empty())
                .remedies(
                        alone ? List.of(remedies.set("GOPROXY", Remedies.DEFAULT_GOPROXY)) : beforeOff(text, remedies))
                .remedies(remedies.advice(
                        "stay-offline",
                        "Or stay offline with what is in the cache",
                        "If this is on purpose, fill the module cache where there is a network (go mod download), and keep"
                                + " GOPROXY=off, or set it to file://GOMODCACHE/cache/download."))
                .diagnosis();
    }

    private static List<Remedy> beforeOff(String text, Remedies remedies) {
        Remedy serve = remedies.others(
                "serve-module",
                "Have the module served by the proxies before off",
                "Check the module path and version, and ask the owner of the proxies in GOPROXY to serve the module.");
        String direct = text.replaceFirst("off\\s*$", "direct");
        return direct.equals(text) ? List.of(serve) : List.of(serve, remedies.set("GOPROXY", direct));
    }
}
