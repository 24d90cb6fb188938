package dev.goenv.probes.internal.output;

import dev.goenv.proxy.ProxyEntry;
import java.util.List;
import java.util.Optional;

/** Changes of the one entry of GOPROXY that failed; the others stay as they are written. */
final class GoproxyEdit {
    private static final String PLAIN = "http://";

    private GoproxyEdit() {}

    /** {@return GOPROXY with a bar in place of the comma after the entry; empty if no comma follows it} */
    static Optional<String> bar(Case each) {
        String text = each.knowledge().text("GOPROXY");
        List<ProxyEntry> entries = each.entries();
        int next = failing(each) + 1;
        if (next == 0 || next >= entries.size()) {
            return Optional.empty();
        }
        int comma = text.lastIndexOf(',', entries.get(next).position());
        return comma < entries.get(next - 1).position() ? Optional.empty() : Optional.of(replaced(text, comma, 1, "|"));
    }

    /** {@return GOPROXY with https in place of http in the entry; empty if it is not plain} */
    static Optional<String> https(Case each) {
        String text = each.knowledge().text("GOPROXY");
        int failing = failing(each);
        int at = failing < 0 ? -1 : each.entries().get(failing).position();
        return at >= 0 && text.startsWith(PLAIN, at)
                ? Optional.of(replaced(text, at, PLAIN.length(), "https://"))
                : Optional.empty();
    }

    /** {@return the place in the list of the entry whose server was asked; -1 if it is none of them} */
    static int failing(Case each) {
        String host = each.facts().url().flatMap(HostInText::ofUrl).orElse("");
        List<ProxyEntry> entries = each.entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof ProxyEntry.ModuleProxy proxy
                    && proxy.host().equals(host)) {
                return i;
            }
        }
        return -1;
    }

    private static String replaced(String text, int at, int length, String by) {
        return text.substring(0, at) + by + text.substring(at + length);
    }
}
