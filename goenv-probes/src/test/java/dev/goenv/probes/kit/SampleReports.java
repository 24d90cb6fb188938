package dev.goenv.probes.kit;

import static dev.goenv.probes.kit.ReportParts.phase;
import static dev.goenv.probes.kit.SampleParts.accepted;
import static dev.goenv.probes.kit.SampleParts.answer;
import static dev.goenv.probes.kit.SampleParts.checksumLeg;
import static dev.goenv.probes.kit.SampleParts.leg;
import static dev.goenv.probes.kit.SampleParts.machine;
import static dev.goenv.probes.kit.SampleParts.publicChain;
import static dev.goenv.probes.kit.SampleParts.way;

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
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.CredentialFact;
import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ResolverSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reports as a diagnosis makes them: one that is well, and three that are not. All names are made up or public. */
public final class SampleReports {
    private static final String PUBLIC = "https://proxy.golang.org";

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
                "origin:" + module, Layer.DIRECT, "", 0, new Outcome.NotApplicable("the module proxy has the module"));
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
                List.of("1 of 1 address refused: 10.20.30.40:3128 in 2 ms", "HTTPS_PROXY is set in the OS environment"),
                "proxy.corp.example",
                List.of(tcp),
                List.of(
                        new Remedy(
                                "start-proxy",
                                "Start the local proxy, or ask for the right port",
                                new Action.Advice(
                                        "If proxy.corp.example is a program on your side (px, cntlm), start it."
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
        return InterceptedSample.report();
    }

    /** {@return a report on {@code count} modules: most come from a module proxy, each third one is not there} */
    public static DoctorReport manyModules(int count) {
        return ManyModulesSample.report(count);
    }
}
