package dev.goenv.probes.kit;

import static dev.goenv.probes.kit.ReportParts.phase;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Leg.OnFailure;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Action;
import dev.goenv.diagnosis.Remedy.Risk;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.diagnosis.ShellCommand;
import dev.goenv.diagnosis.ShellCommand.Shell;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding;
import dev.goenv.probe.CertificateFact;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.CredentialFact;
import dev.goenv.probe.DirectoryFact;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProgramFact;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TrustStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports as a diagnosis makes them: one that is well, and three that are not. All names are made up or public. */
public final class SampleReports {
    private static final String PUBLIC = "https://proxy.golang.org";
    private static final String CORP = "https://goproxy.corp.example/api/go";

    private SampleReports() {}

    /** {@return a machine on which everything works, through the public proxy and database} */
    public static DoctorReport healthy() {
        String module = "golang.org/x/text";
        ReportParts parts = new ReportParts();
        machine(parts);
        parts.variable(new VariableFact("GOPROXY", PUBLIC + ",direct", "default", Place.DEFAULT, List.of()));
        way(parts, "proxy.golang.org", "142.250.185.81", accepted("proxy.golang.org", publicChain("proxy.golang.org")));
        way(parts, "sum.golang.org", "142.250.185.113", accepted("sum.golang.org", publicChain("sum.golang.org")));
        parts.probe(
                "modproxy:" + PUBLIC + "!" + module,
                Layer.MODULE_PROXY,
                "tls:proxy.golang.org:443",
                64,
                List.of(phase("request", 0, 1), phase("wait", 1, 55), phase("body", 56, 8)),
                new Outcome.Passed("list with 43 versions"),
                answer("list", PUBLIC + "/" + module + "/@v/list", 200, "text/plain", ""));
        parts.probe(
                "sumdb:https://sum.golang.org",
                Layer.CHECKSUM_DATABASE,
                "tls:sum.golang.org:443",
                120,
                List.of(phase("request", 0, 1), phase("wait", 1, 100), phase("body", 101, 19)),
                new Outcome.Passed("signed tree of 38654705 records"),
                answer("latest", "https://sum.golang.org/latest", 200, "text/plain", ""));
        parts.probe(
                "origin:" + module,
                Layer.DIRECT,
                "",
                0,
                new Outcome.NotApplicable("the module proxy has the module"));
        parts.leg(leg(module, Leg.Kind.MODULE_PROXY, PUBLIC, "proxy.golang.org", OnFailure.NOT_FOUND_ONLY, module));
        parts.leg(new Leg(
                module,
                Leg.Kind.DIRECT,
                "direct",
                Optional.empty(),
                OnFailure.END,
                Optional.empty(),
                List.of(),
                "GOPROXY lists it after " + PUBLIC));
        parts.leg(checksumLeg(module));
        return parts.report(231);
    }

    /** {@return a machine whose HTTP proxy is down; the module is fine} */
    public static DoctorReport proxyRefused() {
        String module = "github.com/spf13/cobra";
        String tcp = "tcp:proxy.corp.example:3128";
        String tunnel = "tunnel:proxy.corp.example:3128>proxy.golang.org:443";
        String tls = "tls:proxy.golang.org:443@proxy.corp.example:3128";
        String last = "modproxy:" + PUBLIC + "!" + module;
        ReportParts parts = new ReportParts();
        machine(parts);
        parts.variable(new VariableFact("GOPROXY", PUBLIC + ",direct", "default", Place.DEFAULT, List.of()));
        parts.variable(new VariableFact(
                "HTTPS_PROXY", "http://alice:***@proxy.corp.example:3128", "OS environment", Place.OS, List.of()));
        parts.probe(
                "dns:proxy.corp.example",
                Layer.DNS,
                "",
                14,
                List.of(phase("dns", 0, 14)),
                new Outcome.Passed("proxy.corp.example has the address 10.20.30.40"),
                new ResolverSettings(
                        List.of("10.20.0.53:53"),
                        List.of("corp.example"),
                        1,
                        Duration.ofSeconds(5),
                        2,
                        "/etc/resolv.conf",
                        true),
                new DnsAnswer(
                        "proxy.corp.example",
                        "A",
                        "10.20.0.53:53",
                        DnsAnswer.Result.ADDRESSES,
                        List.of("10.20.30.40"),
                        Optional.empty(),
                        Duration.ofMillis(14)));
        parts.probe(
                tcp,
                Layer.TCP,
                "dns:proxy.corp.example",
                2,
                List.of(phase("connect", 0, 2)),
                new Outcome.Failed("proxyconnect tcp: dial tcp 10.20.30.40:3128: connect: connection refused"),
                new ConnectAttempt(
                        "proxy.corp.example",
                        "10.20.30.40",
                        3128,
                        ConnectAttempt.Result.REFUSED,
                        "Connection refused",
                        Duration.ofMillis(2)));
        parts.skipped(tunnel, Layer.HTTP_PROXY, tcp, tcp);
        parts.skipped(tls, Layer.TLS, tunnel, tcp);
        parts.skipped(last, Layer.MODULE_PROXY, tls, tcp);
        parts.probe(
                "credentials:proxy.golang.org",
                Layer.MODULE_PROXY,
                "",
                1,
                new Outcome.NotApplicable("no credential is meant for proxy.golang.org"),
                new CredentialFact(
                        "proxy.golang.org", false, "netrc /home/alice/.netrc", Optional.empty(), Optional.empty()));
        parts.leg(new Leg(
                module,
                Leg.Kind.MODULE_PROXY,
                PUBLIC,
                Optional.of("proxy.golang.org:443"),
                OnFailure.NOT_FOUND_ONLY,
                Optional.of("proxy.corp.example:3128 (HTTPS_PROXY)"),
                List.of("dns:proxy.corp.example", tcp, tunnel, tls, last),
                "GOPROXY lists it first"));
        parts.leg(new Leg(
                module,
                Leg.Kind.DIRECT,
                "direct",
                Optional.of("github.com:443"),
                OnFailure.END,
                Optional.of("proxy.corp.example:3128 (HTTPS_PROXY)"),
                List.of("dns:proxy.corp.example", tcp),
                "GOPROXY lists it after " + PUBLIC));
        parts.diagnosis(new Diagnosis(
                "proxy.refused",
                Severity.ERROR,
                "The HTTP proxy proxy.corp.example:3128 refuses connections",
                "HTTPS_PROXY sends every https request through proxy.corp.example:3128, and nothing listens there. The go"
                        + " command does not try without the proxy, so no module can be downloaded.",
                List.of(
                        "1 of 1 address refused: 10.20.30.40:3128 in 2 ms",
                        "HTTPS_PROXY is set in the OS environment"),
                "proxy.corp.example",
                List.of(tcp),
                List.of(
                        new Remedy(
                                "start-proxy",
                                "Start the local proxy, or ask for the right port",
                                new Action.Advice("If proxy.corp.example is a program on your side (px, cntlm), start it."
                                        + " Otherwise ask who runs it for the port in use."),
                                Scope.OTHERS,
                                Risk.NONE,
                                List.of(tcp)),
                        new Remedy(
                                "unset-https-proxy",
                                "Remove HTTPS_PROXY from the OS environment, if this network needs no proxy",
                                new Action.Commands(List.of(
                                        new ShellCommand(Shell.POSIX, "unset HTTPS_PROXY", Optional.empty()),
                                        new ShellCommand(
                                                Shell.POWERSHELL, "Remove-Item Env:HTTPS_PROXY", Optional.empty()),
                                        new ShellCommand(Shell.CMD, "set HTTPS_PROXY=", Optional.empty()))),
                                Scope.PROCESS,
                                Risk.LOW,
                                List.of(tcp)))));
        parts.notChecked("The checksum database: it is asked through the same HTTP proxy.");
        parts.notChecked("github.com without the proxy: the go command would not contact it that way.");
        return parts.report(38);
    }

    /** {@return a network whose proxy opens TLS, seen on a machine with a module proxy of its own} */
    public static DoctorReport tlsIntercepted() {
        String module = "corp.example/team/billing";
        ReportParts parts = new ReportParts();
        machine(parts);
        parts.variable(new VariableFact(
                "GOPROXY",
                CORP + "|" + PUBLIC + ",direct",
                "/home/alice/.config/go/env:3",
                Place.USER_FILE,
                List.of(PUBLIC + ",direct (default)")));
        parts.variable(new VariableFact(
                "GOPRIVATE",
                "corp.example/secret/*,*.lab.example",
                "/home/alice/.config/go/env:4",
                Place.USER_FILE,
                List.of()));
        parts.probe(
                "config:GOPROXY",
                Layer.CONFIG,
                "",
                1,
                new Outcome.Warning("one entry is separated by a bar"),
                new ConfigFinding(
                        "goproxy.bar",
                        Finding.Severity.WARNING,
                        "GOPROXY",
                        "/home/alice/.config/go/env:3",
                        Place.USER_FILE,
                        "a bar after " + CORP + " sends the module path to " + PUBLIC + " on any failure",
                        List.of(EnvChange.set("GOPROXY", CORP + "," + PUBLIC + ",direct"))));
        way(parts, "goproxy.corp.example", "10.20.30.50", intercepted("goproxy.corp.example"));
        way(parts, "proxy.golang.org", "142.250.185.81", intercepted("proxy.golang.org"));
        String first = "modproxy:" + CORP + "!" + module;
        String second = "modproxy:" + PUBLIC + "!" + module;
        parts.skipped(first, Layer.MODULE_PROXY, "tls:goproxy.corp.example:443", "tls:goproxy.corp.example:443");
        parts.skipped(second, Layer.MODULE_PROXY, "tls:proxy.golang.org:443", "tls:proxy.golang.org:443");
        parts.leg(leg(module, Leg.Kind.MODULE_PROXY, CORP, "goproxy.corp.example", OnFailure.ANY, module));
        parts.leg(leg(module, Leg.Kind.MODULE_PROXY, PUBLIC, "proxy.golang.org", OnFailure.NOT_FOUND_ONLY, module));
        parts.diagnosis(new Diagnosis(
                "tls.intercepted",
                Severity.ERROR,
                "TLS to proxy.golang.org is opened and signed again on the way",
                "A device between this machine and the internet presents certificates of its own. Go does not know their"
                        + " issuer, \"CN=Corp Example Inspection CA,O=Corp Example Inc.\", and refuses every connection.",
                List.of(
                        "The issuer of proxy.golang.org is CN=Corp Example Inspection CA,O=Corp Example Inc., which is no"
                                + " public authority",
                        "2 unrelated hosts have the same issuer: goproxy.corp.example, proxy.golang.org",
                        "tls: failed to verify certificate: x509: certificate signed by unknown authority"),
                "proxy.golang.org",
                List.of("tls:proxy.golang.org:443", "tls:goproxy.corp.example:443"),
                List.of(
                        new Remedy(
                                "trust-authority",
                                "Let Go trust the authority of your company",
                                new Action.Commands(List.of(
                                        new ShellCommand(
                                                Shell.POSIX,
                                                "sudo cp corp-example-inspection-ca.crt /usr/local/share/ca-certificates/"
                                                        + " && sudo update-ca-certificates",
                                                Optional.of("sudo rm /usr/local/share/ca-certificates/"
                                                        + "corp-example-inspection-ca.crt && sudo update-ca-certificates")),
                                        new ShellCommand(
                                                Shell.POWERSHELL,
                                                "Import-Certificate -FilePath corp-example-inspection-ca.crt"
                                                        + " -CertStoreLocation Cert:\\LocalMachine\\Root",
                                                Optional.empty()))),
                                Scope.MACHINE,
                                Risk.LOW,
                                List.of("tls:proxy.golang.org:443")),
                        new Remedy(
                                "set-goproxy",
                                "Ask the company's module proxy alone",
                                new Action.Environment(List.of(EnvChange.set("GOPROXY", CORP + "|direct"))),
                                Scope.USER,
                                Risk.LOW,
                                List.of("tls:goproxy.corp.example:443")),
                        new Remedy(
                                "exempt",
                                "Have proxy.golang.org and sum.golang.org exempted from inspection",
                                new Action.Advice("Ask the network's owner to exempt proxy.golang.org and sum.golang.org."),
                                Scope.OTHERS,
                                Risk.NONE,
                                List.of("tls:proxy.golang.org:443")))));
        parts.diagnosis(new Diagnosis(
                "goproxy.gate-bypassed",
                Severity.WARNING,
                "The path of a private module goes to the public proxy",
                "A bar stands after " + CORP + ": on any failure there the go command asks the next entry, and tells it the"
                        + " module path.",
                List.of("corp.example/team/billing would be sent to proxy.golang.org"),
                "GOPROXY",
                List.of("config:GOPROXY"),
                List.of(new Remedy(
                        "set-private",
                        "Name the module path in GOPRIVATE",
                        new Action.Environment(List.of(EnvChange.set(
                                "GOPRIVATE", "corp.example/secret/*,*.lab.example,corp.example/team"))),
                        Scope.USER,
                        Risk.LOW,
                        List.of("config:GOPRIVATE")))));
        parts.diagnosis(new Diagnosis(
                "local.git-old",
                Severity.NOTE,
                "git is older than Go wants",
                "git 2.17 works; from 2.18 on go transfers less.",
                List.of(),
                "",
                List.of("program:git"),
                List.of()));
        parts.notChecked("The checksum database: no module was found to look up.");
        return parts.report(312);
    }

    /** {@return a report on {@code count} modules: most come from a module proxy, each third one is not there} */
    public static DoctorReport manyModules(int count) {
        ReportParts parts = new ReportParts();
        machine(parts);
        parts.variable(new VariableFact("GOPROXY", PUBLIC, "OS environment", Place.OS, List.of()));
        way(parts, "proxy.golang.org", "142.250.185.81", accepted("proxy.golang.org", publicChain("proxy.golang.org")));
        way(parts, "sum.golang.org", "142.250.185.113", accepted("sum.golang.org", publicChain("sum.golang.org")));
        parts.probe(
                "sumdb:https://sum.golang.org",
                Layer.CHECKSUM_DATABASE,
                "tls:sum.golang.org:443",
                120,
                new Outcome.Passed("signed tree of 38654705 records"));
        for (int i = 1; i <= count; i++) {
            String module = "example.com/group" + i % 7 + "/module" + i;
            String id = "modproxy:" + PUBLIC + "!" + module;
            String url = PUBLIC + "/" + module + "/@v/list";
            if (i % 3 == 0) {
                parts.probe(
                        id,
                        Layer.MODULE_PROXY,
                        "tls:proxy.golang.org:443",
                        20 + i % 50,
                        List.of(phase("request", 0, 1), phase("wait", 1, 19)),
                        new Outcome.Failed("reading " + url + ": 404 Not Found"),
                        answer("list", url, 404, "text/plain", "not found: module " + module));
            } else {
                parts.probe(
                        id,
                        Layer.MODULE_PROXY,
                        "tls:proxy.golang.org:443",
                        20 + i % 50,
                        List.of(phase("request", 0, 1), phase("wait", 1, 15), phase("body", 16, 4)),
                        new Outcome.Passed("list with " + i + " versions"),
                        answer("list", url, 200, "text/plain", ""));
            }
            parts.leg(leg(module, Leg.Kind.MODULE_PROXY, PUBLIC, "proxy.golang.org", OnFailure.END, module));
            parts.leg(checksumLeg(module));
        }
        String missing = "example.com/group3/module3";
        parts.diagnosis(new Diagnosis(
                "modproxy.not-found",
                Severity.ERROR,
                count / 3 + " modules are not on proxy.golang.org",
                "proxy.golang.org is well and says that it does not have them. GOPROXY lists nobody else, so the go command"
                        + " gives up.",
                List.of(count / 3 + " of " + count + " modules: 404 Not Found"),
                missing,
                List.of("modproxy:" + PUBLIC + "!" + missing),
                List.of(new Remedy(
                        "set-goproxy",
                        "Let the go command go on to the origin",
                        new Action.Commands(List.of(
                                new ShellCommand(
                                        Shell.POSIX,
                                        "export GOPROXY=" + PUBLIC + ",direct",
                                        Optional.of("export GOPROXY=" + PUBLIC)),
                                new ShellCommand(
                                        Shell.POWERSHELL,
                                        "$env:GOPROXY='" + PUBLIC + ",direct'",
                                        Optional.of("$env:GOPROXY='" + PUBLIC + "'")))),
                        Scope.PROCESS,
                        Risk.LOW,
                        List.of("modproxy:" + PUBLIC + "!" + missing)))));
        return parts.report(420);
    }

    private static void machine(ReportParts parts) {
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
                "machine", Layer.LOCAL, "", 1, new Outcome.Passed("a container"), new Note("machine.container", "docker"));
    }

    private static void way(ReportParts parts, String host, String address, TlsAttempt attempt) {
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
                new ConnectAttempt(
                        host, address, 443, ConnectAttempt.Result.CONNECTED, "", Duration.ofMillis(11)));
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

    private static TlsAttempt accepted(String host, CertificateFact... chain) {
        return tls(host, TlsAttempt.Result.ACCEPTED, "", chain);
    }

    private static TlsAttempt intercepted(String host) {
        return tls(
                host,
                TlsAttempt.Result.UNKNOWN_AUTHORITY,
                "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                certificate("CN=" + host, "CN=Corp Example Inspection CA,O=Corp Example Inc.", host));
    }

    private static TlsAttempt tls(String host, TlsAttempt.Result result, String detail, CertificateFact... chain) {
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

    private static CertificateFact publicChain(String host) {
        return certificate("CN=" + host, "CN=WR2,O=Google Trust Services,C=US", host);
    }

    private static CertificateFact certificate(String subject, String issuer, String host) {
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

    private static HttpAnswer answer(String operation, String url, int status, String contentType, String body) {
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

    private static Leg leg(String module, Leg.Kind kind, String place, String host, OnFailure onFailure, String asked) {
        return new Leg(
                module,
                kind,
                place,
                Optional.of(host + ":443"),
                onFailure,
                Optional.empty(),
                List.of("dns:" + host, "tcp:" + host + ":443", "tls:" + host + ":443", "modproxy:" + place + "!" + asked),
                "GOPROXY lists it");
    }

    private static Leg checksumLeg(String module) {
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
