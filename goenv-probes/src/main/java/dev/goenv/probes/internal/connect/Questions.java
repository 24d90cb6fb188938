package dev.goenv.probes.internal.connect;

import dev.goenv.probe.DnsAnswer;
import dev.goenv.probe.ProbeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Questions to DNS servers, asked at the same time. Used by one thread. */
final class Questions {
    private final Executor executor;
    private final List<FutureTask<DnsAnswer>> asked = new ArrayList<>();

    Questions(Executor executor) {
        this.executor = executor;
    }

    /** Begins to ask. */
    void ask(DnsExchange exchange, String name, int type, ProbeContext context) {
        FutureTask<DnsAnswer> question = new FutureTask<>(() -> exchange.ask(name, type, context));
        asked.add(question);
        executor.execute(question);
    }

    /** {@return the answers, in the order of the questions; each has its own time limit} */
    List<DnsAnswer> answers() throws InterruptedException {
        List<DnsAnswer> answers = new ArrayList<>();
        try {
            for (FutureTask<DnsAnswer> question : asked) {
                answers.add(question.get());
            }
            return answers;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException("the run was cancelled");
            }
            throw new IllegalStateException("a DNS question broke", e.getCause());
        } catch (CancellationException e) {
            throw new InterruptedException("the run was cancelled");
        } finally {
            asked.forEach(question -> question.cancel(true));
        }
    }
}
