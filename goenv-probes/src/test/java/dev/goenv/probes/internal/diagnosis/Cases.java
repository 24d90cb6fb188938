package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Leg.OnFailure;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.CertificateFact;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.DatabaseAnswer;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeRecord;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TrustStore;
import dev.goenv.probe.TunnelAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Examinations as rules see them, put together in a few lines. Not thread-safe. */
final class Cases {
    static final String MODULE = "example.com/hello";
    static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    static final Duration MS = Duration.ofMillis(1);

    private final List<VariableFact> environment = new ArrayList<>();
    private final List<Leg> legs = new ArrayList<>();
    private final List<ProbeRecord> probes = new ArrayList<>();
    private String system = "linux";

    /** {@return an examination of nothing} */
    static Cases of() {
        return new Cases();
    }

    /** {@return one leg to a module proxy over https without HTTP proxy; no probe has run yet} */
    static Cases https(String host) {
        return of().leg(MODULE, Leg.Kind.MODULE_PROXY, "https://" + host, OnFailure.END, httpsWay(host));
    }

    /** {@return the ids of the way to a module proxy over https, port 443, and of what is asked there} */
    static String[] httpsWay(String host) {
        return new String[] {
            "dns:" + host, "tcp:" + host + ":443", "tls:" + host + ":443", "modproxy:https://" + host + "!" + MODULE
        };
    }

    /** {@return a way over https that ends at the look-up, by one server unless settings are among the evidence} */
    static Cases lookupFails(String host, DnsAnswer... answers) {
        List<Evidence> evidence = new ArrayList<>(List.of(answers));
        evidence.add(0, resolvers("192.0.2.53:53"));
        return https(host).ends("dns:" + host, "lookup " + host + ": no such host", evidence.toArray(Evidence[]::new));
    }

    /** {@return a way over https that ends at the connection} */
    static Cases dialFails(String host, ConnectAttempt... attempts) {
        return https(host).ends("tcp:" + host + ":443", "dial tcp: it fails", attempts);
    }

    /** {@return a way over https that ends at the handshake, judged by the usual roots} */
    static Cases handshakeFails(TlsAttempt attempt) {
        return https(attempt.host()).ends("tls:" + attempt.host() + ":443", attempt.detail(), trust(), attempt);
    }

    /** {@return a way over https that ends at the request for the list of versions} */
    static Cases requestFails(String host, HttpAnswer.Result result, int status) {
        String url = "https://" + host + "/" + MODULE + "/@v/list";
        return https(host)
                .ends("modproxy:https://" + host + "!" + MODULE, "it fails", http("list", url, result, status));
    }

    /** {@return a way that ends at a variable} */
    static Cases settingFails(String variable, ConfigFinding... findings) {
        String id = "config:" + variable;
        return of().leg(MODULE, Leg.Kind.MODULE_PROXY, "https://proxy.golang.org", OnFailure.END, id)
                .failed(id, "it stops go", findings);
    }

    Cases system(String goos) {
        system = goos;
        return this;
    }

    Cases variable(String name, String text, ConfigFinding.Place place) {
        String words = place == ConfigFinding.Place.OS ? "OS environment" : "/home/me/.config/go/env:1";
        environment.add(new VariableFact(name, text, words, place, List.of()));
        return this;
    }

    /** Adds a variable of the OS environment that hides others. */
    Cases hiding(String name, String text, String... hidden) {
        environment.add(new VariableFact(name, text, "OS environment", ConfigFinding.Place.OS, List.of(hidden)));
        return this;
    }

    Cases leg(Leg leg) {
        legs.add(leg);
        return this;
    }

    Cases leg(String module, Leg.Kind kind, String place, OnFailure onFailure, String... ids) {
        Optional<String> host = place.contains("://")
                ? Optional.of(place.substring(place.indexOf("://") + 3) + ":443")
                : Optional.empty();
        return leg(new Leg(module, kind, place, host, onFailure, Optional.empty(), List.of(ids), "it is listed"));
    }

    /** Adds a probe; its layer follows from its id. */
    Cases probe(String id, Outcome outcome, Evidence... evidence) {
        String subject = id.substring(id.indexOf(':') + 1);
        probes.add(new ProbeRecord(
                id, layer(id), subject, List.of(), List.of(), ProbeResult.of(outcome, evidence), Duration.ZERO, MS));
        return this;
    }

    Cases passed(String id, Evidence... evidence) {
        return probe(id, new Outcome.Passed("it works"), evidence);
    }

    Cases failed(String id, String message, Evidence... evidence) {
        return probe(id, new Outcome.Failed(message), evidence);
    }

    Cases unknown(String id, Evidence... evidence) {
        return probe(id, new Outcome.Unknown("the time was up"), evidence);
    }

    Cases skipped(String id, String blockedBy) {
        return probe(id, new Outcome.Skipped(blockedBy));
    }

    /** Lets the last leg end at a probe: those below passed unless they are there, those above are skipped. */
    Cases ends(String id, String message, Evidence... evidence) {
        boolean below = true;
        for (String each : legs.get(legs.size() - 1).probes()) {
            if (each.equals(id)) {
                failed(id, message, evidence);
                below = false;
            } else if (below && examination().probe(each).isEmpty()) {
                passed(each);
            } else if (!below) {
                skipped(each, id);
            }
        }
        return this;
    }

    Examination examination() {
        return new Examination(NOW, Duration.ofSeconds(1), system, environment, legs, probes, List.of());
    }

    /** {@return the symptom of the first leg} */
    Symptom symptom() {
        Examination examination = examination();
        return LegEnd.of(legs.get(0), examination).symptom(examination).orElseThrow();
    }

    static DnsAnswer dns(String name, String type, String server, DnsAnswer.Result result, String... addresses) {
        return new DnsAnswer(name, type, server, result, List.of(addresses), Optional.empty(), Duration.ofMillis(20));
    }

    static ResolverSettings resolvers(String... servers) {
        return new ResolverSettings(List.of(servers), List.of(), 1, Duration.ofSeconds(5), 2, "/etc/resolv.conf", true);
    }

    static ConnectAttempt connect(String host, String address, int port, ConnectAttempt.Result result) {
        return new ConnectAttempt(
                host, address, port, result, result == ConnectAttempt.Result.CONNECTED ? "" : "detail", MS);
    }

    /** {@return a certificate, valid in June to August 2026; several names of a subject are separated by blanks} */
    static CertificateFact certificate(String subject, String issuer, String... dnsNames) {
        return new CertificateFact(
                subject,
                issuer,
                List.of(dnsNames),
                List.of(),
                Instant.parse("2026-06-01T00:00:00Z"),
                Instant.parse("2026-09-01T00:00:00Z"),
                "SHA256withRSA",
                "4711",
                false,
                "");
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
                Duration.ofMillis(30));
    }

    static TrustStore trust() {
        return new TrustStore(
                List.of("/etc/ssl/certs/ca-certificates.crt"), 140, Optional.empty(), Optional.empty(), List.of());
    }

    /** {@return an answer of a server without a body} */
    static HttpAnswer http(String operation, String url, HttpAnswer.Result result, int status) {
        return http(operation, url, result, status, Map.of(), "text/plain", "", Optional.empty());
    }

    static HttpAnswer http(
            String operation,
            String url,
            HttpAnswer.Result result,
            int status,
            Map<String, String> headers,
            String contentType,
            String body,
            Optional<String> problem) {
        return new HttpAnswer(
                operation,
                url,
                result,
                status,
                headers,
                contentType,
                body.length(),
                Optional.empty(),
                body,
                List.of(),
                false,
                problem,
                Optional.empty(),
                Duration.ofMillis(40));
    }

    /** {@return one leg to a module proxy over https, which ends at what it answered} */
    static Cases answered(HttpAnswer... answers) {
        return https("proxy.example").ends("modproxy:https://proxy.example!" + MODULE, "reading it failed", answers);
    }

    /** Adds what the module proxy of {@link #answered} says to a well-known public module. */
    Cases canary(HttpAnswer answer) {
        return passed("canary:https://proxy.example", answer);
    }

    /** {@return one leg to a module proxy over https through an HTTP proxy; no probe has run yet} */
    static Cases proxied(String host, String proxy, String variable) {
        String name = proxy.substring(0, proxy.lastIndexOf(':'));
        return of().leg(new Leg(
                MODULE,
                Leg.Kind.MODULE_PROXY,
                "https://" + host,
                Optional.of(host + ":443"),
                OnFailure.END,
                Optional.of(proxy + " (" + variable + ")"),
                List.of(
                        "dns:" + name,
                        "tcp:" + proxy,
                        "proxytls:" + proxy,
                        "tunnel:" + proxy + ">" + host + ":443",
                        "tls:" + host + ":443@" + proxy,
                        "modproxy:https://" + host + "!" + MODULE),
                "it is listed"));
    }

    /** {@return one leg to a module proxy over plain http through an HTTP proxy, which ends at what was answered} */
    static Cases proxiedPlain(String host, String proxy, HttpAnswer answer) {
        String name = proxy.substring(0, proxy.lastIndexOf(':'));
        return of().leg(new Leg(
                        MODULE,
                        Leg.Kind.MODULE_PROXY,
                        "http://" + host,
                        Optional.of(host + ":80"),
                        OnFailure.END,
                        Optional.of(proxy + " (HTTP_PROXY)"),
                        List.of("dns:" + name, "tcp:" + proxy, "modproxy:http://" + host + "!" + MODULE),
                        "it is listed"))
                .ends("modproxy:http://" + host + "!" + MODULE, "reading it failed", answer);
    }

    /** {@return one leg to the checksum database itself; no probe has run yet} */
    static Cases database() {
        return of().leg(
                        MODULE,
                        Leg.Kind.CHECKSUM_DATABASE,
                        "https://sum.golang.org",
                        OnFailure.END,
                        "dns:sum.golang.org",
                        "tcp:sum.golang.org:443",
                        "tls:sum.golang.org:443",
                        "sumdb:https://sum.golang.org");
    }

    /** {@return one leg of direct mode to a host, port 443; the probes are those of the way and then these} */
    static Cases direct(String module, String host, String... last) {
        List<String> ids = new ArrayList<>(List.of("dns:" + host, "tcp:" + host + ":443", "tls:" + host + ":443"));
        ids.addAll(List.of(last));
        return of().leg(new Leg(
                module,
                Leg.Kind.DIRECT,
                "direct",
                Optional.of(host + ":443"),
                OnFailure.END,
                Optional.empty(),
                ids,
                "it is listed"));
    }

    static DatabaseAnswer proof(String problem) {
        return new DatabaseAnswer("sum.golang.org", "https://sum.golang.org", false, 0, false, Optional.of(problem));
    }

    static TunnelAnswer tunnel(String proxy, String target, TunnelAnswer.Result result, int status) {
        return tunnel(proxy, target, result, status, Map.of(), "", "", false);
    }

    static TunnelAnswer tunnel(
            String proxy,
            String target,
            TunnelAnswer.Result result,
            int status,
            Map<String, String> headers,
            String body,
            String detail,
            boolean credentialSent) {
        return new TunnelAnswer(
                proxy,
                "http",
                "HTTPS_PROXY",
                target,
                result,
                status,
                "",
                headers,
                body,
                credentialSent,
                detail,
                Duration.ofMillis(5));
    }

    static TlsAttempt proxyTls(String host, int port, TlsAttempt.Result result) {
        return new TlsAttempt(
                host,
                port,
                TlsAttempt.Party.PROXY,
                result,
                "",
                Optional.empty(),
                List.of(),
                false,
                Duration.ofMillis(30));
    }

    /** {@return the remedies of a diagnosis, one line an action: {@code id: line} */
    static List<String> actions(Diagnosis diagnosis) {
        return diagnosis.remedies().stream()
                .flatMap(remedy -> remedy.action().lines().stream().map(line -> remedy.id() + ": " + line))
                .toList();
    }

    /** {@return the ids of the remedies of a diagnosis, in order} */
    static List<String> remedyIds(Diagnosis diagnosis) {
        return diagnosis.remedies().stream().map(Remedy::id).toList();
    }

    private static Layer layer(String id) {
        return switch (id.substring(0, id.indexOf(':') < 0 ? id.length() : id.indexOf(':'))) {
            case "config", "govcs" -> Layer.CONFIG;
            case "dir", "program", "machine" -> Layer.LOCAL;
            case "dns" -> Layer.DNS;
            case "tcp" -> Layer.TCP;
            case "tls", "proxytls" -> Layer.TLS;
            case "tunnel" -> Layer.HTTP_PROXY;
            case "sumdb" -> Layer.CHECKSUM_DATABASE;
            case "origin", "vcs", "ssh" -> Layer.DIRECT;
            case "toolchain" -> Layer.TOOLCHAIN;
            case "modproxy", "canary", "credentials" -> Layer.MODULE_PROXY;
            default -> throw new IllegalArgumentException(id);
        };
    }
}
