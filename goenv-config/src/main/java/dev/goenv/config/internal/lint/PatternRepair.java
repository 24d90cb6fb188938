package dev.goenv.config.internal.lint;

import dev.goenv.module.ModulePatterns;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Guesses what a list of module patterns was meant to be. */
final class PatternRepair {
    private PatternRepair() {}

    static Optional<String> repair(String text) {
        Set<String> entries = new LinkedHashSet<>();
        for (String entry : separated(text).split(",", -1)) {
            String repaired = repairEntry(entry);
            if (!repaired.isEmpty()) {
                entries.add(repaired);
            }
        }
        String joined = String.join(",", entries);
        return ModulePatterns.parse(joined).malformed().isEmpty() ? Optional.of(joined) : Optional.empty();
    }

    /** {@return the list with commas alone between its entries} */
    static String separated(String text) {
        List<String> entries = new ArrayList<>();
        for (String entry : Cleaning.clean(text).split("[,;|\\s]", -1)) {
            String cleaned = Cleaning.clean(entry);
            if (!cleaned.isEmpty()) {
                entries.add(cleaned);
            }
        }
        return String.join(",", entries);
    }

    private static String repairEntry(String entry) {
        int scheme = entry.indexOf("://");
        String repaired = scheme < 0 ? entry : entry.substring(scheme + 3);
        // An address of git: git@host:path.
        int user = repaired.indexOf('@');
        repaired = user < 0 ? repaired : repaired.substring(user + 1).replaceFirst(":(?=[^0-9])", "/");
        repaired = repaired.startsWith(".") && !repaired.startsWith("..") ? "*" + repaired : repaired;
        int slash = repaired.indexOf('/');
        String host = slash < 0 ? repaired : repaired.substring(0, slash);
        String path = slash < 0 ? "" : repaired.substring(slash);
        return withoutPort(host) + (path.endsWith("/...") ? path.substring(0, path.length() - 4) : path);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > 0 && host.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return port ? host.substring(0, colon) : host;
    }
}
