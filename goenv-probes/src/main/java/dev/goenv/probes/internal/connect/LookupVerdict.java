package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ResolverSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Go makes of what the DNS servers say: {@code goLookupIPCNAMEOrder} in net/dnsclient_unix.go, Go 1.27.
 *
 * <p>The names of the search list are told one after the other; the first with an address ends it. Go's own time counts, not
 * ours: it waits longer for a silent server, and gives up altogether after the 30 s that net/http lets it dial. Where Go's
 * message hangs on which answer came first, it is the later one by that time, and that on IPv4 if they are equal. Used by
 * one thread.
 */
final class LookupVerdict {
    private static final Duration DIAL_TIMEOUT = Duration.ofSeconds(30);

    private final String host;
    private final ResolverSettings settings;
    private final boolean namesServer;
    private final List<String> addresses = new ArrayList<>();
    private Duration elapsed = Duration.ZERO;
    private Optional<Problem> problem = Optional.empty();
    private boolean cut;

    /**
     * A look-up of a host.
     *
     * @param namesServer whether Go names the server; it does not know it where it asks the system
     */
    LookupVerdict(String host, ResolverSettings settings, boolean namesServer) {
        this.host = host;
        this.settings = settings;
        this.namesServer = namesServer;
    }

    /**
     * What Go prints after the host.
     *
     * @param server the server it names
     * @param words its words
     */
    record Problem(String server, String words) {}

    /** How the servers answered to one name and type, as {@code tryOneName} reads them. */
    private record Tried(Optional<DnsReply> last, Duration time) {
        boolean found() {
            return last.filter(reply -> !reply.answer().addresses().isEmpty()).isPresent();
        }
    }

    /**
     * Adds what the servers said to a name.
     *
     * @param name the name, without a dot at the end
     * @param replies the replies, server by server
     */
    void add(String name, List<DnsReply> replies) {
        if (over()) {
            return;
        }
        Tried a = tryOneName("A", replies);
        Tried aaaa = tryOneName("AAAA", replies);
        boolean ipv4First = a.time().toSeconds() < aaaa.time().toSeconds();
        Duration longer = a.time().compareTo(aaaa.time()) > 0 ? a.time() : aaaa.time();
        boolean oneByOne = settings.options().contains("single-request")
                || settings.options().contains("single-request-reopen");
        elapsed = elapsed.plus(oneByOne ? a.time().plus(aaaa.time()) : longer);
        if (elapsed.compareTo(DIAL_TIMEOUT) >= 0) {
            cut = true;
            return;
        }
        for (Tried tried : ipv4First ? List.of(a, aaaa) : List.of(aaaa, a)) {
            // Go prefers the error of the name as it was given.
            if (!tried.found() && (problem.isEmpty() || name.equals(unrooted(host)))) {
                problem = tried.last().map(reply -> new Problem(reply.answer().server(), reply.words()));
            }
        }
        a.last().ifPresent(reply -> addresses.addAll(reply.answer().addresses()));
        aaaa.last().ifPresent(reply -> addresses.addAll(reply.answer().addresses()));
    }

    private Tried tryOneName(String type, List<DnsReply> replies) {
        Duration time = Duration.ZERO;
        Optional<DnsReply> last = Optional.empty();
        for (DnsReply reply : replies) {
            if (reply.answer().type().equals(type)) {
                time = time.plus(reply.goTime(settings.timeout()));
                last = Optional.of(reply);
                if (reply.ends()) {
                    return new Tried(last, time);
                }
            }
        }
        return new Tried(last, time.multipliedBy(settings.attempts()));
    }

    /** {@return whether Go asks for no further name} */
    boolean over() {
        return cut || !addresses.isEmpty();
    }

    /** {@return the addresses, those of IPv4 first; empty if Go gets none} */
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    /** {@return what Go prints if there are no addresses} */
    String problem() {
        if (cut || problem.isEmpty()) {
            return "lookup " + host + ": i/o timeout";
        }
        String server = namesServer ? " on " + problem.get().server() : "";
        return "lookup " + host + server + ": " + problem.get().words();
    }

    private static String unrooted(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
