package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DirectoryFact;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Causes that loopback can't make, judged by what was seen where they were there. */
class RecordedEvidenceTest {
    private static final String HOST = "proxy.golang.org";
    private static final String SERVER = "192.0.2.53:53";
    private static final String LOOKUP = "dns:" + HOST;
    private static final String CONNECTION = "tcp:" + HOST + ":443";
    private static final String HANDSHAKE = "tls:" + HOST + ":443";
    private static final String REQUEST = "modproxy:https://" + HOST + "!" + HelloModule.AT;

    static List<Arguments> recorded() {
        ConnectAttempt.Result network = ConnectAttempt.Result.NETWORK_UNREACHABLE;
        ConnectAttempt.Result host = ConnectAttempt.Result.HOST_UNREACHABLE;
        ConnectAttempt.Result timeout = ConnectAttempt.Result.TIMEOUT;
        ConnectAttempt.Result prohibited = ConnectAttempt.Result.PROHIBITED;
        return List.of(
                Arguments.of("network is unreachable", "tcp.no-route", dial(four(network))),
                Arguments.of(
                        "network is unreachable, both families", "tcp.no-route", dial(four(network), six(network))),
                Arguments.of("no route to host", "tcp.no-route", dial(four(host))),
                Arguments.of("no route, and none for IPv6 at all", "tcp.no-route", dial(four(host), six(network))),
                Arguments.of("packets dropped, no IPv6", "tcp.blackhole", dial(four(timeout), six(network))),
                Arguments.of("connect is prohibited", "tcp.prohibited", dial(four(prohibited))),
                Arguments.of("prohibited, no IPv6", "tcp.prohibited", dial(four(prohibited), six(network))),
                Arguments.of(
                        "no route to the DNS server",
                        "dns.resolver-unreachable",
                        lookup(DnsAnswer.Result.UNREACHABLE, DnsAnswer.Result.UNREACHABLE)),
                Arguments.of("disk full", "config.cache-unusable", diskFull()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recorded")
    void judge_recordedEvidence_namesTheCauseFirst(String name, String code, List<ProbeRecord> probes) {
        DoctorReport report = GoDoctor.judge(examination(probes));
        assertThat(report.cause().map(Diagnosis::code))
                .as("%s: %s", name, Reports.text(report))
                .contains(code);
        report.diagnoses().forEach(SafeRemedies::check);
        assertThat(report.exitCode()).isEqualTo(1);
    }

    static List<Arguments> inOrder() {
        ConnectAttempt.Result connected = ConnectAttempt.Result.CONNECTED;
        ConnectAttempt.Result network = ConnectAttempt.Result.NETWORK_UNREACHABLE;
        return List.of(
                Arguments.of("both families connect", passing(four(connected), six(connected))),
                Arguments.of("a machine without IPv6", passing(four(connected), six(network))),
                Arguments.of("IPv6 drops packets", passing(four(connected), six(ConnectAttempt.Result.TIMEOUT))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inOrder")
    void judge_recordedEvidenceOfAWayThatWorks_namesNoCause(String name, List<ProbeRecord> probes) {
        DoctorReport report = GoDoctor.judge(examination(probes));
        assertThat(report.cause().map(Diagnosis::code)).as(name).isEmpty();
        assertThat(report.exitCode()).isZero();
    }

    private static List<ProbeRecord> dial(ConnectAttempt... attempts) {
        List<ProbeRecord> probes = new ArrayList<>();
        probes.add(found());
        probes.add(record(CONNECTION, Layer.TCP, new Outcome.Failed("dial tcp: it fails"), attempts));
        probes.add(record(HANDSHAKE, Layer.TLS, new Outcome.Skipped(CONNECTION)));
        probes.add(record(REQUEST, Layer.MODULE_PROXY, new Outcome.Skipped(CONNECTION)));
        return probes;
    }

    private static List<ProbeRecord> passing(ConnectAttempt... attempts) {
        Outcome odd = attempts.length > 1 && attempts[1].result() != ConnectAttempt.Result.CONNECTED
                ? new Outcome.Warning("one of two addresses does not answer")
                : new Outcome.Passed("connected");
        return List.of(
                found(),
                record(CONNECTION, Layer.TCP, odd, attempts),
                record(HANDSHAKE, Layer.TLS, new Outcome.Passed("accepted")),
                record(REQUEST, Layer.MODULE_PROXY, new Outcome.Passed("it is there")));
    }

    private static List<ProbeRecord> lookup(DnsAnswer.Result ipv4, DnsAnswer.Result ipv6) {
        Outcome failed = new Outcome.Failed(
                "lookup " + HOST + " on " + SERVER + ": dial udp " + SERVER + ": connect: network is unreachable");
        return List.of(
                record(LOOKUP, Layer.DNS, failed, resolvers(), answer("A", ipv4), answer("AAAA", ipv6)),
                record(CONNECTION, Layer.TCP, new Outcome.Skipped(LOOKUP)),
                record(HANDSHAKE, Layer.TLS, new Outcome.Skipped(LOOKUP)),
                record(REQUEST, Layer.MODULE_PROXY, new Outcome.Skipped(LOOKUP)));
    }

    private static List<ProbeRecord> diskFull() {
        List<ProbeRecord> probes = new ArrayList<>(passing(four(ConnectAttempt.Result.CONNECTED)));
        probes.add(
                0,
                record(
                        "dir:GOMODCACHE",
                        Layer.LOCAL,
                        new Outcome.Failed("write /tiny: no space left on device"),
                        new DirectoryFact("GOMODCACHE", "/tiny", true, true, Optional.of("me"), Optional.of(0L))));
        return probes;
    }

    private static ProbeRecord found() {
        return record(
                LOOKUP,
                Layer.DNS,
                new Outcome.Passed("192.0.2.1"),
                resolvers(),
                answer("A", DnsAnswer.Result.ADDRESSES, "192.0.2.1"),
                answer("AAAA", DnsAnswer.Result.ADDRESSES, "2001:db8::1"));
    }

    private static ResolverSettings resolvers() {
        return new ResolverSettings(List.of(SERVER), List.of(), 1, Duration.ofSeconds(5), 2, "/etc/resolv.conf", true);
    }

    private static DnsAnswer answer(String type, DnsAnswer.Result result, String... addresses) {
        return new DnsAnswer(HOST, type, SERVER, result, List.of(addresses), Optional.empty(), Duration.ofMillis(3));
    }

    private static ConnectAttempt four(ConnectAttempt.Result result) {
        return attempt("192.0.2.1", result);
    }

    private static ConnectAttempt six(ConnectAttempt.Result result) {
        return attempt("2001:db8::1", result);
    }

    private static ConnectAttempt attempt(String address, ConnectAttempt.Result result) {
        return new ConnectAttempt(HOST, address, 443, result, "", Duration.ofMillis(2));
    }

    private static ProbeRecord record(String id, Layer layer, Outcome outcome, Evidence... evidence) {
        return new ProbeRecord(
                id,
                layer,
                id.substring(id.indexOf(':') + 1),
                List.of(),
                List.of(),
                ProbeResult.of(outcome, evidence),
                Duration.ZERO,
                Duration.ofMillis(3));
    }

    private static Examination examination(List<ProbeRecord> probes) {
        Leg leg = new Leg(
                HelloModule.PATH,
                Leg.Kind.MODULE_PROXY,
                "https://" + HOST,
                Optional.of(HOST + ":443"),
                Leg.OnFailure.END,
                Optional.empty(),
                List.of(LOOKUP, CONNECTION, HANDSHAKE, REQUEST),
                "GOPROXY lists it");
        return new Examination(
                Instant.parse("2026-07-01T12:00:00Z"),
                Duration.ofSeconds(1),
                "linux",
                List.of(),
                List.of(leg),
                probes,
                List.of());
    }
}
