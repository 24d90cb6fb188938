package dev.goenv.probes.kit;

import static dev.goenv.probes.kit.SampleParts.intercepted;
import static dev.goenv.probes.kit.SampleParts.leg;
import static dev.goenv.probes.kit.SampleParts.machine;
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
import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding;
import dev.goenv.probe.ConfigFinding;
import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import java.util.List;
import java.util.Optional;

/** A network whose proxy opens TLS, seen on a machine with a module proxy of its own. */
final class InterceptedSample {
    private static final String PUBLIC = "https://proxy.golang.org";
    private static final String CORP = "https://goproxy.corp.example/api/go";

    private InterceptedSample() {}

    static DoctorReport report() {
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
                                                Optional.of(
                                                        "sudo rm /usr/local/share/ca-certificates/"
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
                                new Action.Advice(
                                        "Ask the network's owner to exempt proxy.golang.org and sum.golang.org."),
                                Scope.OTHERS,
                                Risk.NONE,
                                List.of("tls:proxy.golang.org:443")))));
        parts.diagnosis(new Diagnosis(
                "goproxy.gate-bypassed",
                Severity.WARNING,
                "The path of a private module goes to the public proxy",
                "A bar stands after " + CORP
                        + ": on any failure there the go command asks the next entry, and tells it the"
                        + " module path.",
                List.of("corp.example/team/billing would be sent to proxy.golang.org"),
                "GOPROXY",
                List.of("config:GOPROXY"),
                List.of(new Remedy(
                        "set-private",
                        "Name the module path in GOPRIVATE",
                        new Action.Environment(List.of(
                                EnvChange.set("GOPRIVATE", "corp.example/secret/*,*.lab.example,corp.example/team"))),
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
}
