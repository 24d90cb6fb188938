package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ResolverSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which names DNS servers are asked for. */
final class DomainNames {
    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;

    private DomainNames() {}

    /**
     * {@return the names to ask for, in order, without a dot at the end}
     *
     * <p>As {@code nameList} and {@code isDomainName}, net/dnsclient_unix.go and net/dnsclient.go, Go 1.27: a name with as many
     * dots as {@code ndots} is tried as it is first; {@code .onion} is never asked for.
     */
    static List<String> toAsk(String host, ResolverSettings settings) {
        if (!isDomainName(host)) {
            return List.of();
        }
        if (host.endsWith(".")) {
            String name = host.substring(0, host.length() - 1);
            return avoided(name) ? List.of() : List.of(name);
        }
        boolean asItIsFirst = host.chars().filter(c -> c == '.').count() >= settings.ndots();
        List<String> names = new ArrayList<>();
        if (asItIsFirst && !avoided(host)) {
            names.add(host);
        }
        for (String suffix : settings.search()) {
            String name = host + "." + suffix;
            if (!avoided(name) && name.length() <= LONGEST) {
                names.add(name);
            }
        }
        if (!asItIsFirst && !avoided(host)) {
            names.add(host);
        }
        return List.copyOf(names);
    }

    /** {@return whether a name is that of this machine by convention} */
    static boolean local(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.endsWith(".localhost") || name.equals("localhost.localdomain");
    }

    private static boolean avoided(String name) {
        return name.isEmpty() || name.toLowerCase(Locale.ROOT).endsWith(".onion");
    }

    /** {@return whether a name can be asked for: letters, digits, hyphens and underscores, not all digits} */
    static boolean isDomainName(String name) {
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return name.equals(".");
        }
        boolean letter = false;
        for (String label : bare.split("\\.", -1)) {
            if (label.isEmpty() || label.length() > LONGEST_LABEL || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
            if (!label.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c) || c == '-' || c == '_')) {
                return false;
            }
            letter |= !label.chars().allMatch(Character::isDigit);
        }
        return letter;
    }
}
