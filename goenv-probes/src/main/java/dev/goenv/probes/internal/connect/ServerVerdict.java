package dev.goenv.probes.internal.connect;

import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.DnsAnswer.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Go makes of the answers of all servers to one name.
 *
 * <p>As {@code tryOneName} in net/dnsclient_unix.go, Go 1.27, for each kind of address: "no such name" and "no such address"
 * end the search, everything else leads to the next server.
 *
 * @param addresses the addresses, those of IPv4 first
 * @param words what follows the name in Go's message: {@code  on 10.0.0.1:53: no such host}
 */
record ServerVerdict(List<String> addresses, String words) {
    static ServerVerdict of(List<DnsAnswer> answers, List<String> servers) {
        List<String> addresses = new ArrayList<>();
        Optional<String> words = Optional.empty();
        for (String type : List.of("A", "AAAA")) {
            Optional<DnsAnswer> last = decisive(answers, servers, type);
            last.ifPresent(answer -> addresses.addAll(answer.addresses()));
            if (words.isEmpty()) {
                words = last.filter(answer -> answer.result() != Result.ADDRESSES).map(ServerVerdict::words);
            }
        }
        return new ServerVerdict(List.copyOf(addresses), words.orElse(": no such host"));
    }

    private static Optional<DnsAnswer> decisive(List<DnsAnswer> answers, List<String> servers, String type) {
        Optional<DnsAnswer> last = Optional.empty();
        for (String server : servers) {
            Optional<DnsAnswer> answer = answers.stream()
                    .filter(each -> each.server().equals(server) && each.type().equals(type))
                    .findFirst();
            last = answer.isPresent() ? answer : last;
            if (answer.filter(ServerVerdict::ends).isPresent()) {
                return answer;
            }
        }
        return last;
    }

    private static boolean ends(DnsAnswer answer) {
        return switch (answer.result()) {
            case ADDRESSES, NODATA, NXDOMAIN -> true;
            case SERVFAIL, REFUSED, FORMERR, OTHER_CODE, TIMEOUT, CLOSED_PORT, UNREACHABLE, MALFORMED,
                TRUNCATED_TCP_FAILED -> false;
        };
    }

    private static String words(DnsAnswer answer) {
        String on = " on " + answer.server() + ": ";
        return switch (answer.result()) {
            case ADDRESSES -> "";
            case NODATA, NXDOMAIN -> on + "no such host";
            case SERVFAIL, REFUSED, FORMERR, OTHER_CODE -> on + "server misbehaving";
            // Go names its own port as well, which tells nothing.
            case TIMEOUT, MALFORMED -> on + "read udp " + answer.server() + ": i/o timeout";
            case CLOSED_PORT -> on + "read udp " + answer.server() + ": read: connection refused";
            case UNREACHABLE -> on + "dial udp " + answer.server() + ": connect: network is unreachable";
            case TRUNCATED_TCP_FAILED -> on + "dial tcp " + answer.server() + ": connect: connection refused";
        };
    }
}
