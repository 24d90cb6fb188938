package dev.goenv.examples.eclipse;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.ProgressProvider;

/** Shows progress where there is no workbench: a line for each step, to whom the job names. */
final class ToldProgress extends ProgressProvider {
    /** The property of a job: a {@code Consumer<String>}. */
    static final QualifiedName TOLD = new QualifiedName(ReportStatus.PLUGIN, "told");

    @Override
    public IProgressMonitor createMonitor(Job job) {
        return job.getProperty(TOLD) instanceof Consumer<?> told ? new Lines(told) : new NullProgressMonitor();
    }

    private static final class Lines extends NullProgressMonitor {
        private final Consumer<String> told;
        private int total;
        private int done;

        @SuppressWarnings("unchecked") // only HeadlessDiagnosis sets the property
        Lines(Consumer<?> told) {
            this.told = (Consumer<String>) told;
        }

        @Override
        public void beginTask(String name, int totalWork) {
            total = totalWork;
            told.accept(name);
        }

        @Override
        public void subTask(String name) {
            told.accept(done + "/" + total + " " + name);
        }

        @Override
        public void worked(int work) {
            done += work;
        }

        @Override
        public void done() {
            told.accept(done + "/" + total);
        }
    }
}
