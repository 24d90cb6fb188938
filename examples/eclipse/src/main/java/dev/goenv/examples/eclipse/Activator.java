package dev.goenv.examples.eclipse;

import java.util.Map;
import java.util.function.BiFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Starts the bundle: offers {@link HeadlessDiagnosis} to the program that booted the framework. A plug-in with a workbench
 * schedules the job from a command or a view instead, and needs no activator.
 */
public final class Activator implements BundleActivator {
    /** The framework property that says that there is no workbench, which would show progress itself. */
    static final String HEADLESS = "goenv.headless";

    @Override
    public void start(BundleContext context) {
        if ("true".equals(context.getProperty(HEADLESS))) {
            Job.getJobManager().setProgressProvider(new ToldProgress());
            // Taken back by the framework when the bundle stops.
            Object unused = context.registerService(
                    BiFunction.class, new HeadlessDiagnosis(), FrameworkUtil.asDictionary(Map.of()));
        }
    }

    @Override
    public void stop(BundleContext context) throws InterruptedException {
        for (Job job : Job.getJobManager().find(DoctorJob.FAMILY)) {
            job.cancel();
        }
        Job.getJobManager().join(DoctorJob.FAMILY, null);
    }
}
