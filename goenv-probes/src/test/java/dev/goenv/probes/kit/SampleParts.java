package dev.goenv.probes.kit;

import static dev.goenv.probes.kit.ReportParts.phase;

import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Leg.OnFailure;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.CertificateFact;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DirectoryFact;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProgramFact;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TrustStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the samples have in common: a machine, ways to hosts, answers. */
final class SampleParts {
    private SampleParts() {}

    static void machine(ReportParts parts) {
        parts.variable(new VariableFact("GOSUMDB", "sum.golang.org", "default", Place.DEFAULT, List.of()));
        parts.probe("config:env", Layer.CONFIG, "", 1, new Outcome.Passed("nothing wrong"));
        parts.probe(
                "dir:GOMODCACHE",
                Layer.LOCAL,
                "",
                1,
                new Outcome.Passed("/home/alice/go/pkg/mod can be written to"),
                new DirectoryFact(
                        "GOMODCACHE",
                        "/home/alice/go/pkg/mod",
                        true,
                        true,
                        Optional.of("alice"),
                        Optional.of(81604378624L)));
        parts.probe(
                "program:git",
                Layer.LOCAL,
                "",
                6,
                new Outcome.Passed("/usr/bin/git"),
                new ProgramFact("git", Optional.of("/usr/bin/git"), Optional.of("git version 2.17.1")));
        parts.probe(
                "machine",
                Layer.LOCAL,
                "",
                1,
                new Outcome.Passed("a container"),
                new Note("machine.container", "docker"));
    }

    static void way(ReportParts parts, String host, String address, TlsAttempt attempt) {
        parts.probe(
                "dns:" + host,
                Layer.DNS,
                "",
                18,
                List.of(phase("dns", 0, 18)),
                new Outcome.Passed(host + " has the address " + address),
                new DnsAnswer(
                        host,
                        "A",
                        "10.20.0.53:53",
                        DnsAnswer.Result.ADDRESSES,
                        List.of(address),
                        Optional.empty(),
                        Duration.ofMillis(18)));
        parts.probe(
                "tcp:" + host + ":443",
                Layer.TCP,
                "dns:" + host,
                11,
                List.of(phase("connect", 0, 11)),
                new Outcome.Passed("1 of 1 address connects"),
                new ConnectAttempt(host, address, 443, ConnectAttempt.Result.CONNECTED, "", Duration.ofMillis(11)));
        parts.probe(
                "tls:" + host + ":443",
                Layer.TLS,
                "tcp:" + host + ":443",
                32,
                List.of(phase("tls", 0, 32)),
                attempt.result() == TlsAttempt.Result.ACCEPTED
                        ? new Outcome.Passed("TLSv1.3, certificate accepted")
                        : new Outcome.Failed(attempt.detail()),
                new TrustStore(
                        List.of("/etc/ssl/certs/ca-certificates.crt"),
                        142,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                attempt);
    }

    static TlsAttempt accepted(String host, CertificateFact... chain) {
        return tls(host, TlsAttempt.Result.ACCEPTED, "", chain);
    }

    static TlsAttempt intercepted(String host) {
        return tls(
                host,
                TlsAttempt.Result.UNKNOWN_AUTHORITY,
                "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                certificate("CN=" + host, "CN=Corp Example Inspection CA,O=Corp Example Inc.", host));
    }

    static TlsAttempt tls(String host, TlsAttempt.Result result, String detail, CertificateFact... chain) {
        return new TlsAttempt(
                host,
                443,
                TlsAttempt.Party.HOST,
                result,
                detail,
                Optional.of("TLSv1.3"),
                List.of(chain),
                false,
                Duration.ofMillis(32));
    }

    static CertificateFact publicChain(String host) {
        return certificate("CN=" + host, "CN=WR2,O=Google Trust Services,C=US", host);
    }

    static CertificateFact certificate(String subject, String issuer, String host) {
        return new CertificateFact(
                subject,
                issuer,
                List.of(host),
                List.of(),
                Instant.parse("2026-06-01T00:00:00Z"),
                Instant.parse("2026-09-01T00:00:00Z"),
                "SHA256withRSA",
                "20260601471142",
                false,
                "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIU\n-----END CERTIFICATE-----\n");
    }

    static HttpAnswer answer(String operation, String url, int status, String contentType, String body) {
        return new HttpAnswer(
                operation,
                url,
                HttpAnswer.Result.ANSWERED,
                status,
                Map.of("server", "sffe"),
                contentType,
                412,
                Optional.of(412L),
                body,
                List.of(),
                false,
                Optional.empty(),
                Optional.of(Duration.ofMillis(-120)),
                Duration.ofMillis(64));
    }

    static Leg leg(String module, Leg.Kind kind, String place, String host, OnFailure onFailure, String asked) {
        return new Leg(
                module,
                kind,
                place,
                Optional.of(host + ":443"),
                onFailure,
                Optional.empty(),
                List.of(
                        "dns:" + host,
                        "tcp:" + host + ":443",
                        "tls:" + host + ":443",
                        "modproxy:" + place + "!" + asked),
                "GOPROXY lists it");
    }

    static Leg checksumLeg(String module) {
        return new Leg(
                module,
                Leg.Kind.CHECKSUM_DATABASE,
                "https://sum.golang.org",
                Optional.of("sum.golang.org:443"),
                OnFailure.END,
                Optional.empty(),
                List.of(
                        "dns:sum.golang.org",
                        "tcp:sum.golang.org:443",
                        "tls:sum.golang.org:443",
                        "sumdb:https://sum.golang.org"),
                "GOSUMDB names it");
    }
}
