package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A module counts as private, so no module proxy is asked, and its origin can't be reached. */
final class PrivateGoesDirectRule implements CauseRule {
    static final String CODE = "config.private-goes-direct";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GOPRIVATE or GONOPROXY keeps the module from the proxies, and its origin can't be reached directly";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        boolean below = LowerCause.belowHttp(symptom) && !LowerCause.machineWide(symptom);
        return DirectEnd.of(symptom)
                .filter(end -> below && !startsDirect(symptom) && first(symptom))
                .flatMap(end -> end.privateBy().map(setting -> diagnosis(symptom, end, setting)));
    }

    /** With GOPROXY=direct it would go there anyway. */
    private static boolean startsDirect(Symptom symptom) {
        String goproxy = ProxyRemedies.text(symptom.examination(), "GOPROXY").strip();
        return goproxy.equals("direct") || goproxy.startsWith("direct,") || goproxy.startsWith("direct|");
    }

    /** Behind a proxy in the list, direct is not the doing of GOPRIVATE. */
    private static boolean first(Symptom symptom) {
        return symptom.examination().legs().stream()
                .filter(leg -> leg.module().equals(symptom.leg().module()))
                .filter(leg -> leg.kind() == Leg.Kind.MODULE_PROXY || leg.kind() == Leg.Kind.DIRECT)
                .findFirst()
                .filter(symptom.leg()::equals)
                .isPresent();
    }

    private static Diagnosis diagnosis(Symptom symptom, DirectEnd end, String setting) {
        Optional<Diagnosis> lower = LowerCause.of(symptom);
        String module = symptom.leg().module();
        String goproxy = ProxyRemedies.text(symptom.examination(), "GOPROXY");
        DiagnosisDraft draft = DiagnosisDraft.error(CODE, symptom)
                .title(module + " is private, so go asks its origin directly, which can't be reached")
                .explanation("A pattern matches " + module
                        + ", so go asks no proxy, whatever GOPROXY says, and goes to " + end.host() + " itself. "
                        + lower.map(Diagnosis::explanation).orElse("That does not work here."))
                .evidence(setting, goproxy.isEmpty() ? "" : "GOPROXY=" + goproxy)
                .evidence(LowerCause.facts(lower, symptom));
        if (asksOwnProxiesOnly(goproxy)) {
            draft.remedies(viaProxy(symptom));
        }
        return draft.remedies(lower.map(Diagnosis::remedies).orElse(List.of()))
                .remedies(Remedies.of(symptom)
                        .advice(
                                "reach-origin",
                                "Or make " + end.host() + " reachable",
                                "Connect the VPN or network that " + end.host()
                                        + " belongs to, or set HTTPS_PROXY if it is"
                                        + " reached through an HTTP proxy."))
                .diagnosis();
    }

    private static boolean asksOwnProxiesOnly(String goproxy) {
        List<String> proxies = Stream.of(goproxy.split("[,|]", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty() && !entry.equals("off") && !entry.equals("direct"))
                .toList();
        return !proxies.isEmpty() && proxies.stream().allMatch(PrivateGoesDirectRule::isOwn);
    }

    /** A public proxy would learn the path; of an entry that can't be read nobody knows. */
    private static boolean isOwn(String entry) {
        try {
            String host = GoUrl.parse(entry.contains("://") ? entry : "https://" + entry)
                    .hostname();
            return !KnownHosts.isPublic(host);
        } catch (GoSyntaxException malformed) {
            return false;
        }
    }

    private static Remedy viaProxy(Symptom symptom) {
        Remedy set = Remedies.of(symptom).set("GONOPROXY", "none");
        return Retitled.of(set, "If your module proxy serves private modules: ask it for them too (GONOPROXY=none)");
    }
}
