package dev.goenv.probes.internal.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names that stand for hidden ones: the same for the same, numbered from 1 as they come. Not thread-safe. */
final class Placeholders {
    private final Map<String, String> given = new HashMap<>();
    private final Map<Kind, Integer> counts = new HashMap<>();

    /** What is hidden. */
    enum Kind {
        /** A host name. */
        HOST,
        /** An IPv4 address. */
        IP,
        /** An IPv6 address. */
        IPV6,
        /** A path of a file, or in a URL. */
        PATH,
        /** A module path, import path, or the repository of one. */
        MODULE,
        /** A pattern of module paths. */
        PATTERN,
        /** An account. */
        USER,
        /** A part of a certificate's subject or issuer. */
        NAME,
        /** A certificate's serial number. */
        SERIAL
    }

    /** {@return the name that stands for {@code hidden}: {@code host-1}} */
    String of(Kind kind, String hidden) {
        String key = kind + " " + (kind == Kind.HOST ? hidden.toLowerCase(Locale.ROOT) : hidden);
        String known = given.get(key);
        if (known != null) {
            return known;
        }
        String name = kind.name().toLowerCase(Locale.ROOT) + "-" + counts.merge(kind, 1, Integer::sum);
        given.put(key, name);
        return name;
    }
}
