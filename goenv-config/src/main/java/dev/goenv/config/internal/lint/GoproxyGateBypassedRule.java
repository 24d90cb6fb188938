package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.proxy.Fallback;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.ProxyEntry;
import java.util.ArrayList;
import java.util.List;

/** A bar after one's own proxy: a refusal with 403 is an error like any other, and go asks elsewhere. */
final class GoproxyGateBypassedRule implements LintRule {
    static final String CODE = "config.goproxy-gate-bypassed";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "a bar leads from a private proxy to direct or a public proxy, past its refusals";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOPROXY");
        List<ProxyEntry> entries = context.chain().map(ProxyChain::entries).orElse(List.of());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < entries.size() - 1; i++) {
            String entry = text(entries.get(i));
            String next = text(entries.get(i + 1));
            if (entries.get(i).fallback() == Fallback.ON_ANY_ERROR
                    && GoproxyRepair.isGatekeeper(entry)
                    && GoproxyRepair.isOpen(next)) {
                findings.add(context.warning(
                        CODE,
                        value,
                        "After any error of " + context.shown(entry)
                                + ", a refusal or an outage included, the bar makes go ask "
                                + context.shown(next)
                                + ", which then learns the names of private modules. A comma goes on after"
                                + " 404 and 410 only.",
                        Repairs.remedy(context, value)));
            }
        }
        return findings;
    }

    private static String text(ProxyEntry entry) {
        return entry instanceof ProxyEntry.ModuleProxy proxy ? proxy.url() : entry.toString();
    }
}
