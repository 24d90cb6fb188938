package com.example.bundle;

import dev.goenv.config.GoEnvs;
import dev.goenv.env.GoEnv;
import dev.goenv.module.ModulePath;
import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.Reports;
import java.util.Map;
import java.util.function.Function;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Offers two services, which take variables and answer with a text: the route of a module, and a report. */
public final class Activator implements BundleActivator {
    private static final String MODULE = "example.com/greeting";

    /** Registers them; Equinox unregisters them when the bundle stops. */
    @Override
    public void start(BundleContext context) {
        offer(context, "route", Activator::route);
        offer(context, "report", Activator::report);
    }

    @Override
    public void stop(BundleContext context) {
        // There is nothing to end: a diagnosis ends its threads itself.
    }

    private static void offer(BundleContext context, String name, Function<Map<String, String>, String> service) {
        context.registerService(Function.class, service, FrameworkUtil.asDictionary(Map.of("name", name)));
    }

    private static String route(Map<String, String> variables) {
        GoEnv env = GoEnvs.of(variables);
        return env.proxyChain().orElseThrow().routeFor(ModulePath.parse(MODULE)).toString();
    }

    private static String report(Map<String, String> variables) {
        try {
            return Reports.text(GoDoctor.builder()
                    .module(MODULE + "@v1.0.0")
                    .whatIf(variables)
                    .build()
                    .diagnose());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
