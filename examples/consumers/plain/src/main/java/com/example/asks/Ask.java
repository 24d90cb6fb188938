package com.example.asks;

import dev.goenv.config.GoEnvs;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.module.ModulePath;
import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.Reports;
import java.util.Map;

/** Prints where the go command would look for a module, and what keeps it from getting there. */
public final class Ask {
    private Ask() {}

    /** Asks about the module that is named first; exits as the report says. */
    public static void main(String[] args) throws InterruptedException {
        System.out.println(Ask.class.getModule());
        System.out.println(GoEnvs.current()
                .proxyChain()
                .orElseThrow()
                .routeFor(ModulePath.parse(args[0].replaceFirst("@.*", ""))));
        DoctorReport report = GoDoctor.builder().module(args[0]).build().diagnose();
        System.out.print(Reports.text(report));
        System.exit(report.exitCode());
    }

    /** {@return the exit code of a report in an environment with some variables changed} */
    public static int exitCode(String module, Map<String, String> changes) throws InterruptedException {
        return GoDoctor.builder()
                .module(module)
                .whatIf(changes)
                .build()
                .diagnose()
                .exitCode();
    }
}
