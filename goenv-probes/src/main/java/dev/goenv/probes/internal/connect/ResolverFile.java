package dev.goenv.probes.internal.connect;

import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import dev.goenv.probe.ResolverSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads how a machine looks up names from its resolv.conf.
 *
 * <p>Follows {@code dnsReadConfig} in net/dnsconfig_unix.go, Go 1.27: three servers at most, addresses only; without any,
 * 127.0.0.1 and ::1 are asked. On macOS Go leaves names to the system; what the file tells is the nearest that can be known
 * from outside, and the source says so. Windows has no such file: there are no servers then.
 */
public final class ResolverFile {
    private static final String PATH = "/etc/resolv.conf";
    private static final String HOST_NAME = "/proc/sys/kernel/hostname";
    private static final int MOST_SERVERS = 3;
    private static final int MOST_DOTS = 15;
    private static final int MOST = 0xFFFFFF;
    private static final List<String> FALLBACK = List.of("127.0.0.1:53", "[::1]:53");
    private static final int DNS_PORT = 53;

    /** Those that change how Go asks; it knows {@code edns0} as well, which is what it does anyway. */
    private static final Set<String> OPTIONS = Set.of(
            "rotate", "single-request", "single-request-reopen", "use-vc", "usevc", "tcp", "trust-ad", "no-reload");

    private final List<String> servers = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private List<String> search = List.of();
    private int ndots = 1;
    private int seconds = 5;
    private int attempts = 2;

    private ResolverFile() {}

    /** {@return how names are looked up on a machine} */
    public static ResolverSettings read(HostSystem host) {
        String domain = domain(host);
        boolean system =
                host.operatingSystem() == OperatingSystem.WINDOWS || host.operatingSystem() == OperatingSystem.MACOS;
        String name = host.operatingSystem() == OperatingSystem.MACOS ? "macOS" : "Windows";
        Optional<byte[]> content = Optional.empty();
        String why = "is not there";
        try {
            content = host.operatingSystem() == OperatingSystem.WINDOWS
                    ? Optional.empty()
                    : host.files().read(PATH);
        } catch (IOException e) {
            why = "can't be read";
        }
        if (content.isPresent()) {
            String text = new String(content.get(), StandardCharsets.ISO_8859_1);
            return parse(text, domain, PATH + (system ? " (Go asks " + name + " itself, which may know others)" : ""));
        }
        return system
                ? ofSystem("Go asks " + name + " itself, and what servers that knows can't be seen")
                : parse("", domain, PATH + ", which " + why);
    }

    /** Where nobody can be asked. */
    private static ResolverSettings ofSystem(String source) {
        ResolverFile none = new ResolverFile();
        return new ResolverSettings(
                List.of(), List.of(), none.ndots, Duration.ofSeconds(none.seconds), none.attempts, source, false);
    }

    /** The domain of the machine's own name, the search domain if no other is set. */
    private static String domain(HostSystem host) {
        if (host.operatingSystem() != OperatingSystem.LINUX) {
            return "";
        }
        try {
            String name = host.files()
                    .read(HOST_NAME)
                    .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).strip())
                    .orElse("");
            return name.indexOf('.') < 0 ? "" : name.substring(name.indexOf('.') + 1);
        } catch (IOException e) {
            // As Go, which does without.
            return "";
        }
    }

    /**
     * {@return what the text of a resolv.conf says}
     *
     * @param domain the domain of the machine's name, or the empty string
     * @param source what is told to the reader of a report
     */
    static ResolverSettings parse(String text, String domain, String source) {
        ResolverFile file = new ResolverFile();
        for (String line : text.split("\n", -1)) {
            if (!line.startsWith(";") && !line.startsWith("#")) {
                file.line(List.of(line.strip().split("[ \t\r]+", -1)));
            }
        }
        if (file.search.isEmpty() && !unrooted(domain).isEmpty()) {
            file.search = List.of(unrooted(domain));
        }
        boolean configured = !file.servers.isEmpty();
        return new ResolverSettings(
                configured ? file.servers : FALLBACK,
                file.search,
                file.ndots,
                Duration.ofSeconds(file.seconds),
                file.attempts,
                source,
                configured,
                file.options);
    }

    private void line(List<String> words) {
        switch (words.get(0)) {
            case "nameserver" -> {
                if (words.size() > 1
                        && servers.size() < MOST_SERVERS
                        && AddressText.parse(words.get(1)).isPresent()) {
                    servers.add(IpText.join(words.get(1), DNS_PORT));
                }
            }
            case "domain" -> {
                if (words.size() > 1) {
                    search = List.of(unrooted(words.get(1)));
                }
            }
            case "search" ->
                search = words.subList(1, words.size()).stream()
                        .map(ResolverFile::unrooted)
                        .filter(name -> !name.isEmpty())
                        .toList();
            case "options" -> words.subList(1, words.size()).forEach(this::option);
            default -> {
                // Go has no use for the others either.
            }
        }
    }

    private void option(String word) {
        if (word.startsWith("ndots:")) {
            ndots = Math.min(MOST_DOTS, number(word));
        } else if (word.startsWith("timeout:")) {
            seconds = Math.max(1, number(word));
        } else if (word.startsWith("attempts:")) {
            attempts = Math.max(1, number(word));
        } else if (OPTIONS.contains(word)) {
            options.add(word);
        }
    }

    /** As {@code dtoi} in net/parse.go: the digits there are, however many follow, up to 0xFFFFFF. */
    private static int number(String option) {
        int value = 0;
        for (char c : option.substring(option.indexOf(':') + 1).toCharArray()) {
            if (c < '0' || c > '9' || value >= MOST) {
                break;
            }
            value = value * 10 + (c - '0');
        }
        return Math.min(value, MOST);
    }

    private static String unrooted(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
