package dev.goenv.probes.internal.connect;

import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HostsLine;
import dev.goenv.probe.ResolverSettings;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was seen in a look-up, for the sentence that tells of it.
 *
 * @param settings how names are looked up; empty if that was not seen
 * @param lines the lines of the hosts file
 * @param answers what the servers said
 */
record SeenNames(Optional<ResolverSettings> settings, List<HostsLine> lines, List<DnsAnswer> answers) {
    static SeenNames of(List<Evidence> evidence) {
        return new SeenNames(
                all(evidence, ResolverSettings.class).stream().findFirst(),
                all(evidence, HostsLine.class),
                all(evidence, DnsAnswer.class));
    }

    private static <E extends Evidence> List<E> all(List<Evidence> evidence, Class<E> kind) {
        return evidence.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** {@return whether there was no server to ask, so that nothing is known} */
    boolean nobodyToAsk() {
        return settings.filter(each -> each.servers().isEmpty()).isPresent();
    }

    /** {@return who told the addresses, in brackets after a blank} */
    String whence() {
        return lines.isEmpty()
                ? answers.stream()
                        .filter(answer -> answer.result() == Result.ADDRESSES)
                        .findFirst()
                        .map(answer -> " (" + answer.server() + ")")
                        .orElse("")
                : " (" + lines.get(0).file() + ":" + lines.get(0).line() + ")";
    }

    /** {@return what to add where a server was waited for less long than Go waits; else nothing} */
    String limit() {
        Optional<Duration> ours = answers.stream()
                .filter(answer -> answer.result() == Result.TIMEOUT || answer.result() == Result.MALFORMED)
                .map(DnsAnswer::time)
                .max(Comparator.naturalOrder());
        Optional<Duration> gos = settings.map(ResolverSettings::timeout);
        return ours.isPresent() && gos.isPresent() && ours.get().compareTo(gos.get()) < 0
                ? " (our limit is " + Limits.text(ours.get()) + " for each server; go waits " + Limits.text(gos.get())
                        + ", " + settings.get().attempts() + " times)"
                : "";
    }

    /** {@return what is worth knowing though addresses were found} */
    Optional<String> oddity(String found) {
        if (!lines.isEmpty()) {
            return override();
        }
        return slowFirst(found).or(() -> disagreement(found));
    }

    private Optional<String> override() {
        Set<String> listed = lines.stream().map(HostsLine::address).collect(Collectors.toSet());
        List<String> told = answers.stream()
                .flatMap(answer -> answer.addresses().stream())
                .distinct()
                .toList();
        HostsLine line = lines.get(0);
        return told.isEmpty() || told.stream().anyMatch(listed::contains)
                ? Optional.empty()
                : Optional.of(line.file() + ":" + line.line() + " gives " + line.name() + " the address "
                        + line.address() + ", and DNS says " + String.join(", ", told));
    }

    private Optional<String> slowFirst(String found) {
        Optional<DnsAnswer> first = answers.stream().findFirst().filter(answer -> switch (answer.result()) {
            case ADDRESSES, NODATA, NXDOMAIN -> false;
            case SERVFAIL,
                    REFUSED,
                    FORMERR,
                    OTHER_CODE,
                    TIMEOUT,
                    CLOSED_PORT,
                    UNREACHABLE,
                    MALFORMED,
                    TRUNCATED_TCP_FAILED -> true;
        });
        Optional<String> answering = answers.stream()
                .filter(answer -> answer.result() == Result.ADDRESSES)
                .map(DnsAnswer::server)
                .findFirst();
        if (first.isEmpty()
                || answering.isEmpty()
                || answering.get().equals(first.get().server())) {
            return Optional.empty();
        }
        boolean silent = first.get().result() == Result.TIMEOUT || first.get().result() == Result.MALFORMED;
        String cost = settings.map(ResolverSettings::timeout).map(Limits::text).orElse("5 s");
        return Optional.of(found + " (" + answering.get() + "), but the first DNS server, "
                + first.get().server() + ", gives no answer (" + first.get().result() + "): every look-up "
                + (silent ? "costs go " + cost : "asks it in vain"));
    }

    /** Different addresses alone are no disagreement: many names have more than any server tells at once. */
    private Optional<String> disagreement(String found) {
        Set<String> kinds = answers.stream()
                .flatMap(answer -> answer.addresses().stream())
                .map(SeenNames::kind)
                .collect(Collectors.toSet());
        if (kinds.size() > 1) {
            return Optional.of(found + ", but the DNS servers disagree: " + told());
        }
        Set<String> finding = servers(Result.ADDRESSES).collect(Collectors.toSet());
        return servers(Result.NXDOMAIN)
                .filter(server -> !finding.contains(server))
                .findFirst()
                .map(server -> found + ", but the DNS server " + server + " knows no such name");
    }

    private Stream<String> servers(Result result) {
        return answers.stream().filter(answer -> answer.result() == result).map(DnsAnswer::server);
    }

    private String told() {
        return answers.stream()
                .filter(answer -> !answer.addresses().isEmpty())
                .map(answer -> answer.server() + " says " + String.join(", ", answer.addresses()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String kind(String text) {
        Optional<InetAddress> address = AddressText.parse(text);
        if (address.filter(each -> each.isLoopbackAddress() || each.isAnyLocalAddress())
                .isPresent()) {
            return "this machine";
        }
        boolean inside = address.filter(each -> each.isSiteLocalAddress() || each.isLinkLocalAddress())
                        .isPresent()
                || AddressPolicy.UNIQUE_LOCAL == address.map(AddressPolicy::of).orElse(AddressPolicy.OTHER);
        return inside ? "this network" : "the internet";
    }
}
