package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.DnsAnswer.Result;
import dev.goenv.probe.ResolverSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Follows {@code goLookupIPCNAMEOrder} and {@code tryOneName} in net/dnsclient_unix.go, Go 1.27. */
class LookupVerdictTest {
    private static final String HOST = "proxy.example";

    private static ResolverSettings settings(int servers, String... options) {
        return new ResolverSettings(
                List.of("s1:53", "s2:53", "s3:53").subList(0, servers),
                List.of(),
                1,
                Duration.ofSeconds(5),
                2,
                "test",
                true,
                List.of(options));
    }

    private static LookupVerdict verdict(int servers) {
        return new LookupVerdict(HOST, settings(servers), true);
    }

    /** Replies written as {@code A/AAAA}, server by server: words of results, or addresses. */
    private static List<DnsReply> replies(String name, String texts) {
        List<DnsReply> replies = new ArrayList<>();
        int server = 1;
        for (String pair : texts.split(" ", -1)) {
            String[] parts = pair.split("/", -1);
            replies.add(reply(name, "A", "s" + server + ":53", parts[0]));
            replies.add(reply(name, "AAAA", "s" + server + ":53", parts[1]));
            server++;
        }
        return replies;
    }

    private static DnsReply reply(String name, String type, String server, String text) {
        boolean address = AddressText.parse(text).isPresent();
        Result result = address ? Result.ADDRESSES : Result.valueOf(text);
        DnsAnswer answer = new DnsAnswer(
                name,
                type,
                server,
                result,
                address ? List.of(text) : List.of(),
                Optional.empty(),
                Duration.ofMillis(1));
        String words = switch (result) {
            case ADDRESSES -> "";
            case NODATA, NXDOMAIN -> "no such host";
            case TIMEOUT -> "read udp " + type + "->" + server + ": i/o timeout";
            default -> "server misbehaving";
        };
        return new DnsReply(answer, words, result == Result.TIMEOUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1/::2                                | 10.0.0.1,::2",
                "10.0.0.1/NODATA                             | 10.0.0.1",
                "NODATA/::2                                  | ::2",
                "10.0.0.1/TIMEOUT                            | 10.0.0.1",
                "SERVFAIL/SERVFAIL 10.0.0.1/::2              | 10.0.0.1,::2",
                "REFUSED/NODATA 10.0.0.1/::2                 | 10.0.0.1",
                "TIMEOUT/TIMEOUT CLOSED_PORT/FORMERR 10.0.0.1/NODATA | 10.0.0.1",
                "10.0.0.1/NODATA 10.9.9.9/::9                | 10.0.0.1",
                "NXDOMAIN/NXDOMAIN 10.0.0.1/::2              | ''",
            })
    void addresses_answers_areThoseOfTheFirstServerThatDecides(String texts, String expected) {
        LookupVerdict verdict = verdict(3);
        verdict.add(HOST, replies(HOST, texts));
        assertThat(String.join(",", verdict.addresses())).isEqualTo(expected);
        assertThat(verdict.over()).isEqualTo(!expected.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NXDOMAIN/NXDOMAIN                   | lookup proxy.example on s1:53: no such host",
                "NODATA/NODATA                       | lookup proxy.example on s1:53: no such host",
                "NXDOMAIN/NXDOMAIN 10.0.0.1/NODATA   | lookup proxy.example on s1:53: no such host",
                "SERVFAIL/SERVFAIL                   | lookup proxy.example on s1:53: server misbehaving",
                "REFUSED/REFUSED SERVFAIL/SERVFAIL   | lookup proxy.example on s2:53: server misbehaving",
                "SERVFAIL/SERVFAIL NXDOMAIN/NXDOMAIN | lookup proxy.example on s2:53: no such host",
                "TIMEOUT/TIMEOUT                     | lookup proxy.example on s1:53: read udp A->s1:53: i/o timeout",
                "TIMEOUT/TIMEOUT TIMEOUT/TIMEOUT     | lookup proxy.example on s2:53: read udp A->s2:53: i/o timeout",
                "TIMEOUT/NODATA                      | lookup proxy.example on s1:53: read udp A->s1:53: i/o timeout",
                "NODATA/TIMEOUT                      | lookup proxy.example on s1:53: read udp AAAA->s1:53: i/o timeout",
            })
    void problem_noAddress_isWhatGoPrints(String texts, String expected) {
        LookupVerdict verdict = verdict(3);
        verdict.add(HOST, replies(HOST, texts));
        assertThat(verdict.problem()).isEqualTo(expected);
    }

    @Test
    void problem_threeSilentServers_goGivesUpBefore() {
        // 3 servers, 2 attempts, 5 s each: Go dials for 30 s at most, and then names no server.
        LookupVerdict verdict = verdict(3);
        verdict.add(HOST, replies(HOST, "TIMEOUT/TIMEOUT TIMEOUT/TIMEOUT TIMEOUT/TIMEOUT"));
        assertThat(verdict.problem()).isEqualTo("lookup proxy.example: i/o timeout");
        assertThat(verdict.over()).isTrue();
    }

    @Test
    void add_addressAfterGosThirtySeconds_comesTooLate() {
        LookupVerdict verdict = verdict(1);
        verdict.add(HOST, replies(HOST, "TIMEOUT/TIMEOUT"));
        verdict.add(HOST + ".a", replies(HOST + ".a", "TIMEOUT/TIMEOUT"));
        assertThat(verdict.over()).isFalse();
        verdict.add(HOST + ".b", replies(HOST + ".b", "TIMEOUT/TIMEOUT"));
        verdict.add(HOST + ".c", replies(HOST + ".c", "10.0.0.1/::2"));
        assertThat(verdict.addresses()).isEmpty();
        assertThat(verdict.problem()).isEqualTo("lookup proxy.example: i/o timeout");
    }

    @Test
    void add_singleRequest_waitsForOneAfterTheOther() {
        LookupVerdict verdict = new LookupVerdict(HOST, settings(2, "single-request"), true);
        verdict.add(HOST, replies(HOST, "TIMEOUT/TIMEOUT TIMEOUT/TIMEOUT"));
        assertThat(verdict.problem()).isEqualTo("lookup proxy.example: i/o timeout");
    }

    @Test
    void add_searchList_firstNameWithAnAddressEndsIt() {
        LookupVerdict verdict = verdict(1);
        verdict.add(HOST + ".corp", replies(HOST + ".corp", "NXDOMAIN/NXDOMAIN"));
        assertThat(verdict.over()).isFalse();
        verdict.add(HOST, replies(HOST, "10.0.0.1/NODATA"));
        verdict.add(HOST + ".late", replies(HOST + ".late", "10.0.0.9/NODATA"));
        assertThat(verdict.addresses()).containsExactly("10.0.0.1");
    }

    @Test
    void problem_searchList_isThatOfTheNameItself() {
        LookupVerdict verdict = verdict(1);
        verdict.add(HOST + ".corp", replies(HOST + ".corp", "NXDOMAIN/NXDOMAIN"));
        verdict.add(HOST, replies(HOST, "SERVFAIL/SERVFAIL"));
        verdict.add(HOST + ".late", replies(HOST + ".late", "NXDOMAIN/NXDOMAIN"));
        assertThat(verdict.problem()).isEqualTo("lookup proxy.example on s1:53: server misbehaving");
    }

    @Test
    void problem_systemResolver_namesNoServer() {
        LookupVerdict verdict = new LookupVerdict(HOST, settings(1), false);
        verdict.add(HOST, replies(HOST, "NXDOMAIN/NXDOMAIN"));
        assertThat(verdict.problem()).isEqualTo("lookup proxy.example: no such host");
    }
}
