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

/**
 * Reads how a machine looks up names from its resolv.conf.
 *
 * <p>Follows {@code dnsReadConfig} in net/dnsconfig_unix.go, Go 1.27: three servers at most, addresses only; without any,
 * 127.0.0.1 and ::1 are asked. On macOS and Windows Go leaves names to the system; what the file tells, if there is one, is
 * the nearest that can be known from outside, and the source says so.
 */
public final class ResolverFile {
    private static final String PATH = "/etc/resolv.conf";
    private static final int MOST_SERVERS = 3;
    private static final List<String> FALLBACK = List.of("127.0.0.1:53", "[::1]:53");
    private static final int DNS_PORT = 53;

    private final List<String> servers = new ArrayList<>();
    private List<String> search = new ArrayList<>();
    private int ndots = 1;
    private int seconds = 5;
    private int attempts = 2;

    private ResolverFile() {}

    /** {@return how names are looked up on a machine} */
    public static ResolverSettings read(HostSystem host) {
        String note = host.operatingSystem() == OperatingSystem.LINUX || host.operatingSystem() == OperatingSystem.FREEBSD
                ? ""
                : " (Go asks the system instead)";
        try {
            Optional<byte[]> content = host.files().read(PATH);
            return content.isPresent()
                    ? parse(new String(content.get(), StandardCharsets.ISO_8859_1), PATH + note)
                    : parse("", PATH + ", which is not there" + note);
        } catch (IOException e) {
            return parse("", PATH + ", which can't be read" + note);
        }
    }

    /** {@return what the text of a resolv.conf says; {@code source} is told to the reader of a report} */
    static ResolverSettings parse(String text, String source) {
        ResolverFile file = new ResolverFile();
        for (String line : text.split("\n", -1)) {
            if (!line.startsWith(";") && !line.startsWith("#")) {
                file.line(List.of(line.strip().split("[ \t\r]+")));
            }
        }
        boolean configured = !file.servers.isEmpty();
        return new ResolverSettings(
                configured ? file.servers : FALLBACK,
                file.search,
                file.ndots,
                Duration.ofSeconds(file.seconds),
                file.attempts,
                source,
                configured);
    }

    private void line(List<String> words) {
        switch (words.get(0)) {
            case "nameserver" -> {
                if (words.size() > 1 && servers.size() < MOST_SERVERS && AddressText.parse(words.get(1)).isPresent()) {
                    servers.add(IpText.join(words.get(1), DNS_PORT));
                }
            }
            case "domain" -> {
                if (words.size() > 1) {
                    search = new ArrayList<>(List.of(unrooted(words.get(1))));
                }
            }
            case "search" ->
                search = new ArrayList<>(words.subList(1, words.size()).stream()
                        .map(ResolverFile::unrooted)
                        .filter(name -> !name.isEmpty())
                        .toList());
            case "options" -> words.subList(1, words.size()).forEach(this::option);
            default -> {
                // Go has no use for the others either.
            }
        }
    }

    private void option(String word) {
        if (word.startsWith("ndots:")) {
            ndots = Math.min(15, number(word));
        } else if (word.startsWith("timeout:")) {
            seconds = Math.max(1, number(word));
        } else if (word.startsWith("attempts:")) {
            attempts = Math.max(1, number(word));
        }
    }

    /** As {@code dtoi} in net/parse.go: the digits there are, however many follow, up to 0xFFFFFF. */
    private static int number(String option) {
        int value = 0;
        for (char c : option.substring(option.indexOf(':') + 1).toCharArray()) {
            if (c < '0' || c > '9' || value >= 0xFFFFFF) {
                break;
            }
            value = value * 10 + (c - '0');
        }
        return Math.min(value, 0xFFFFFF);
    }

    private static String unrooted(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
