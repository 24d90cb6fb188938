package dev.goenv.config.internal.lint;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.ProxyEntry;
import dev.goenv.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Guesses what a GOPROXY was meant to be, and offers only what the go command accepts.
 *
 * <p>Where the text holds user info nothing is cut at characters at which Go does not cut: they may belong to a password.
 */
final class GoproxyRepair {
    private static final String DEFAULT = "https://proxy.golang.org,direct";

    private record Entry(String text, char separator) {}

    private GoproxyRepair() {}

    static Optional<String> repair(String text) {
        String cleaned = Cleaning.clean(text);
        boolean secret = !Redaction.redact(cleaned).equals(cleaned);
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : split(cleaned, secret ? ",|" : ",|; \t")) {
            String repaired = repairEntry(Cleaning.clean(entry.text()));
            if (!isDead(repaired) && !repaired.isEmpty()) {
                entries.add(new Entry(repaired, entry.separator()));
            }
            if (repaired.equals("direct") || repaired.equals("off")) {
                break;
            }
        }
        String joined = entries.isEmpty() ? DEFAULT : join(entries);
        return accepted(joined) ? Optional.of(joined) : Optional.empty();
    }

    private static List<Entry> split(String text, String separators) {
        List<Entry> entries = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
                boolean bar = i < text.length() && text.charAt(i) == '|';
                entries.add(new Entry(text.substring(start, i), bar ? '|' : ','));
                start = i + 1;
            }
        }
        return entries;
    }

    private static String join(List<Entry> entries) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            joined.append(entries.get(i).text());
            if (i < entries.size() - 1) {
                boolean gate = isGatekeeper(entries.get(i).text())
                        && isOpen(entries.get(i + 1).text());
                joined.append(gate ? ',' : entries.get(i).separator());
            }
        }
        return joined.toString();
    }

    private static String repairEntry(String entry) {
        String lower = entry.toLowerCase(Locale.ROOT);
        for (String word : List.of("direct", "off")) {
            if (lower.equals(word) || word.length() > 4 && EditDistance.of(lower, word) == 1) {
                return word;
            }
        }
        String withScheme = repairScheme(entry);
        Optional<String> host = host(withScheme);
        Optional<String> meant = host.flatMap(WellKnownProxies::meant);
        return meant.isPresent() ? withScheme.replace(host.orElse(""), meant.get()) : withScheme;
    }

    /** Puts right {@code http//x}, {@code https:/x}, {@code htps://x} and the like. */
    private static String repairScheme(String entry) {
        int end = 0;
        while (end < entry.length() && Character.isLetter(entry.charAt(end))) {
            end++;
        }
        int rest = end;
        while (rest < entry.length() && (entry.charAt(rest) == ':' || entry.charAt(rest) == '/')) {
            rest++;
        }
        String scheme = entry.substring(0, end).toLowerCase(Locale.ROOT);
        String mark = entry.substring(end, rest);
        boolean exact = scheme.equals("http") || scheme.equals("https");
        boolean slip = mark.equals("://") && scheme.length() > 2 && !scheme.equals("file") && !scheme.equals("ftp");
        if (mark.isEmpty() || rest == entry.length() || exact && mark.equals("://")) {
            return entry;
        }
        if (exact) {
            return scheme + "://" + entry.substring(rest);
        }
        // Longer first: "htps" is one slip away from both, and whoever types an s means it.
        for (String known : List.of("https", "http")) {
            if (slip && EditDistance.of(scheme, known) <= 1) {
                return known + "://" + entry.substring(rest);
            }
        }
        return entry;
    }

    private static boolean isDead(String entry) {
        return host(entry).flatMap(WellKnownProxies::dead).isPresent();
    }

    /** {@return whether an entry is a server of one's own, which may refuse a module for good reason} */
    static boolean isGatekeeper(String entry) {
        return host(entry)
                .filter(host -> !WellKnownProxies.isPublic(host) && !HostLooks.isLoopback(host))
                .isPresent();
    }

    /** {@return whether an entry gives modules to everybody without asking} */
    static boolean isOpen(String entry) {
        return entry.equals("direct")
                || host(entry).filter(WellKnownProxies::isPublic).isPresent();
    }

    /** {@return the host of an entry that is a server, without its port} */
    private static Optional<String> host(String entry) {
        try {
            return ProxyChain.parse(entry).entries().stream()
                    .filter(ProxyEntry.ModuleProxy.class::isInstance)
                    .map(e -> Hosts.name((ProxyEntry.ModuleProxy) e))
                    .filter(host -> !host.isEmpty())
                    .findFirst();
        } catch (GoSyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean accepted(String text) {
        try {
            ProxyChain.parse(text);
            return true;
        } catch (GoSyntaxException e) {
            return false;
        }
    }
}
