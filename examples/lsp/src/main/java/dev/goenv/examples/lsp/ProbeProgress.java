package dev.goenv.examples.lsp;

import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeListener;
import dev.goenv.probe.ProbeRecord;
import java.util.List;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Tells the editor how a diagnosis goes on: begins once, ends once, and is silent after that. Safe for several threads, none of
 * which waits for the editor.
 */
final class ProbeProgress implements ProbeListener {
    private final LanguageClient client;
    private final Workers workers;
    private final Either<String, Integer> token;
    private boolean shown;
    private int planned;
    private int ended;

    ProbeProgress(LanguageClient client, Workers workers, Either<String, Integer> token, boolean shown) {
        this.client = client;
        this.workers = workers;
        this.token = token;
        this.shown = shown;
    }

    synchronized void begin() {
        WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
        begin.setTitle("Go environment");
        begin.setCancellable(true);
        begin.setPercentage(0);
        tell(begin);
    }

    @Override
    public synchronized void planned(List<? extends Probe> probes) {
        planned = probes.size();
    }

    @Override
    public synchronized void ended(ProbeRecord record) {
        ended++;
        WorkDoneProgressReport report = new WorkDoneProgressReport();
        report.setMessage(record.layer().title() + ": " + record.subject());
        report.setPercentage(planned == 0 ? 0 : Math.min(100, ended * 100 / planned));
        tell(report);
    }

    synchronized void end(String message) {
        WorkDoneProgressEnd end = new WorkDoneProgressEnd();
        end.setMessage(message);
        tell(end);
        shown = false;
    }

    private void tell(WorkDoneProgressNotification notification) {
        if (shown) {
            ProgressParams params = new ProgressParams(token, Either.forLeft(notification));
            workers.later(() -> client.notifyProgress(params));
        }
    }
}
