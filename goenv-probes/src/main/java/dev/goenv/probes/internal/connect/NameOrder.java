package dev.goenv.probes.internal.connect;

import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the hosts file or DNS comes first: the {@code hosts} line of nsswitch.conf.
 *
 * <p>As net/conf.go ({@code lookupOrder}) and net/nss.go, Go 1.27, where names are Go's own business: a source that Go does not know
 * stands for DNS unless DNS is named too, and without a file, a line or sense in it the hosts file comes first. On other
 * systems than Linux and FreeBSD the file means nothing.
 */
enum NameOrder {
    FILES_DNS,
    DNS_FILES,
    FILES,
    DNS;

    private static final String PATH = "/etc/nsswitch.conf";

    /** {@return the order of a machine} */
    static NameOrder of(HostSystem host) {
        if (host.operatingSystem() == OperatingSystem.WINDOWS || host.operatingSystem() == OperatingSystem.MACOS) {
            return FILES_DNS;
        }
        try {
            return host.files()
                    .read(PATH)
                    .map(bytes -> parse(new String(bytes, StandardCharsets.ISO_8859_1)))
                    .orElse(FILES_DNS);
        } catch (IOException e) {
            return FILES_DNS;
        }
    }

    /** {@return the order that the text of an nsswitch.conf tells} */
    static NameOrder parse(String text) {
        return sources(text).map(NameOrder::of).orElse(FILES_DNS);
    }

    private static NameOrder of(List<String> sources) {
        List<String> known = new ArrayList<>();
        for (String source : sources) {
            if (source.equals("files") || source.equals("dns")) {
                known.add(source);
            } else if (!sources.contains("dns")) {
                known.add("dns");
            }
        }
        boolean files = known.contains("files");
        boolean dns = known.contains("dns");
        if (files && dns) {
            return known.get(0).equals("files") ? FILES_DNS : DNS_FILES;
        }
        return files ? FILES : dns ? DNS : FILES_DNS;
    }

    /** What the file says of hosts; empty if a line of it can't be read, whichever it is. */
    private static Optional<List<String>> sources(String text) {
        List<String> sources = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String rest = line.replaceFirst("#.*", "").strip();
            if (rest.isEmpty()) {
                continue;
            }
            int colon = rest.indexOf(':');
            // Criteria in brackets change when the next source is asked, which Go does not follow.
            String value = rest.substring(colon + 1).replaceAll("\\[[^]]*]", " ");
            if (colon < 0 || value.indexOf('[') >= 0) {
                return Optional.empty();
            }
            if (rest.substring(0, colon).strip().equals("hosts")) {
                sources.addAll(List.of(value.strip().split("\\s+", -1)));
            }
        }
        sources.removeIf(String::isEmpty);
        return Optional.of(sources);
    }

    /** {@return whether the hosts file is asked before DNS} */
    boolean filesFirst() {
        return this == FILES_DNS || this == FILES;
    }
}
