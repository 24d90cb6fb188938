package dev.goenv.probes.internal.output;

import static dev.goenv.probes.internal.output.OutputRule.rule;

import dev.goenv.proxy.Fallback;
import dev.goenv.proxy.ProxyEntry;
import java.util.List;

/** What the order of GOPROXY, and the separators in it, are at fault for. */
final class GoproxyListWords {
    static final List<OutputRule> ALL = List.of(
            rule(
                            "modproxy.fallthrough-hidden",
                            "An earlier proxy of GOPROXY said \"not found\", which the message hides")
                    .because(
                            "The go command prints the error of the last entry it tried; the first refusal may be the one that matters.")
                    .says("https fetch: ", GoproxyListWords::fellThrough)
                    .says("exit status 128", GoproxyListWords::fellThrough)
                    .says("404 Not Found", each -> each.moduleProxies() > 1 ? 45 : 0)
                    .says("disabled by GOPROXY=off", each -> each.moduleProxies() > 0 ? 94 : each.envKnown() ? 0 : 30)
                    .says("unrecognized import path", GoproxyListWords::fellThrough)
                    .apart("What each entry of GOPROXY answers by itself.")
                    .command("ask-one", "Ask one entry alone", "GOPROXY=https://HOST go mod download {module}")
                    .done(),
            rule("modproxy.no-fallback", "The next entry of GOPROXY is not asked after this failure")
                    .because(
                            "After a comma go asks the next entry for 404 and 410 alone; any other failure ends the search. A bar"
                                    + " in its place makes go ask the next one, which then learns the paths of modules.")
                    .when(GoproxyListWords::stopsHere)
                    .apart("Whether the next entry of GOPROXY has the module.")
                    .fix((each, with) -> GoproxyEdit.bar(each).map(text -> with.set("GOPROXY", text)).stream()
                            .toList())
                    .done());

    private GoproxyListWords() {}

    /** The last entry failed, and the ones before it were asked. */
    private static int fellThrough(Case each) {
        if (!each.inPage() && !each.inVcs()) {
            return 0;
        }
        if (!each.envKnown()) {
            return 48;
        }
        return each.moduleProxies() > 0 && each.goesDirect() && !each.privateModule() && lastComma(each) ? 84 : 0;
    }

    private static boolean lastComma(Case each) {
        List<ProxyEntry> entries = each.entries();
        for (int i = 0; i + 1 < entries.size(); i++) {
            if (entries.get(i + 1) instanceof ProxyEntry.Direct) {
                return entries.get(i).fallback() == Fallback.ON_NOT_FOUND;
            }
        }
        return false;
    }

    /** What a server that is down shows; of a refusal its owner decides. */
    private static boolean stops(Case each) {
        return each.says("connection refused")
                || each.says("i/o timeout")
                || each.facts().status().isPresent() && each.facts().status().getAsInt() >= 500;
    }

    /** The failing proxy is followed by another entry after a comma. */
    private static int stopsHere(Case each) {
        if (!stops(each)) {
            return 0;
        }
        if (!each.envKnown()) {
            return each.inModuleProxy() && each.facts().url().isPresent() && !each.status(404) && !each.status(410)
                    ? 12
                    : 0;
        }
        if (each.moduleProxies() < 2 || !each.inModuleProxy()) {
            return 0;
        }
        int failing = GoproxyEdit.failing(each);
        boolean found = each.status(404) || each.status(410);
        List<ProxyEntry> entries = each.entries();
        return !found
                        && failing >= 0
                        && failing + 1 < entries.size()
                        && entries.get(failing).fallback() == Fallback.ON_NOT_FOUND
                ? 90
                : 0;
    }
}
