package dev.goenv.probes.internal.connect;

import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import dev.goenv.probe.HostsLine;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The hosts file of a machine, which Go believes before any DNS server (net/hosts.go, Go 1.27). Immutable. */
final class HostsFile {
    private static final String UNIX = "/etc/hosts";
    private static final String WINDOWS = "C:\\Windows\\System32\\drivers\\etc\\hosts";

    private final List<HostsLine> lines;

    private HostsFile(List<HostsLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /** {@return the hosts file of a machine; an empty one if it can't be read} */
    static HostsFile read(HostSystem host) {
        String path = host.operatingSystem() == OperatingSystem.WINDOWS ? WINDOWS : UNIX;
        try {
            return host.files()
                    .read(path)
                    .map(bytes -> parse(new String(bytes, StandardCharsets.ISO_8859_1), path))
                    .orElseGet(() -> new HostsFile(List.of()));
        } catch (IOException e) {
            // Go goes on to the DNS servers too.
            return new HostsFile(List.of());
        }
    }

    /** {@return what a text says; a line of another form is passed over} */
    static HostsFile parse(String text, String path) {
        List<HostsLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            int comment = line.indexOf('#');
            String[] words =
                    (comment < 0 ? line : line.substring(0, comment)).strip().split("[ \t\r]+", -1);
            Optional<InetAddress> address = AddressText.parse(words[0]);
            for (int i = 1; address.isPresent() && i < words.length; i++) {
                lines.add(new HostsLine(key(words[i]), IpText.of(address.get()), path, number));
            }
        }
        return new HostsFile(lines);
    }

    /** {@return the lines that name a host, in order} */
    List<HostsLine> lines(String host) {
        String key = key(host);
        return lines.stream().filter(line -> line.name().equals(key)).toList();
    }

    /** As {@code absDomainName}: a dot at the end tells names apart only if there is no other. */
    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.indexOf('.') < lower.length() - 1 && lower.endsWith(".")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }
}
