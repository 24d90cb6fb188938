package dev.goenv.probes.internal.connect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The headers of an answer that tell something about a failure; no other goes into a report. */
final class SelectedHeaders {
    private static final List<String> NAMES = List.of(
            "retry-after",
            "www-authenticate",
            "proxy-authenticate",
            "proxy-status",
            "server",
            "via",
            "location",
            "x-squid-error",
            "content-encoding");

    private SelectedHeaders() {}

    /** {@return the chosen ones among headers by name in lower case} */
    static Map<String, String> of(Map<String, String> all) {
        Map<String, String> chosen = new TreeMap<>();
        for (String name : NAMES) {
            if (all.containsKey(name)) {
                chosen.put(name, all.get(name));
            }
        }
        return chosen;
    }
}
