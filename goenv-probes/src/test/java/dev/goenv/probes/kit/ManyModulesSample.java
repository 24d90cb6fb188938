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
import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import java.util.List;
import java.util.Optional;

/** Many modules: most come from a module proxy, each third one is not there. */
final class ManyModulesSample {
    private static final String PUBLIC = "https://proxy.golang.org";

    private ManyModulesSample() {}

    static DoctorReport report(int count) {
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
}
