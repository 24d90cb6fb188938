package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ProbeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.xbill.DNS.Type;

/** Asks several DNS servers for both kinds of addresses at the same time. Immutable, safe for several threads. */
final class Questions {
    private final List<DnsExchange> servers;
    private final Executor executor;

    /** Questions to servers, on threads of {@code executor}. */
    Questions(List<DnsExchange> servers, Executor executor) {
        this.servers = List.copyOf(servers);
        this.executor = executor;
    }

    /**
     * {@return what every server says to every name: for each name, A and AAAA of the first server, then of the next}
     *
     * @throws InterruptedException if the run was cancelled
     */
    List<List<DnsReply>> ask(List<String> names, Deadline deadline, ProbeContext context) throws InterruptedException {
        List<List<FutureTask<DnsReply>>> asked = new ArrayList<>();
        try (SocketGroup sockets = context.closing(new SocketGroup())) {
            for (String name : names) {
                asked.add(tasks(name, deadline, sockets));
            }
            for (List<FutureTask<DnsReply>> each : asked) {
                each.forEach(executor::execute);
            }
            List<List<DnsReply>> replies = new ArrayList<>();
            for (List<FutureTask<DnsReply>> each : asked) {
                replies.add(answers(each));
            }
            Stopping.check(context);
            return List.copyOf(replies);
        }
    }

    private List<FutureTask<DnsReply>> tasks(String name, Deadline deadline, SocketGroup sockets) {
        List<FutureTask<DnsReply>> tasks = new ArrayList<>();
        for (DnsExchange server : servers) {
            tasks.add(new FutureTask<>(() -> server.ask(name, Type.A, deadline, sockets)));
            tasks.add(new FutureTask<>(() -> server.ask(name, Type.AAAA, deadline, sockets)));
        }
        return tasks;
    }

    private static List<DnsReply> answers(List<FutureTask<DnsReply>> tasks) throws InterruptedException {
        List<DnsReply> replies = new ArrayList<>();
        for (FutureTask<DnsReply> task : tasks) {
            // Does nothing if it was begun; else the executor is busy, perhaps with this very thread.
            task.run();
            try {
                replies.add(task.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a DNS question broke", e.getCause());
            }
        }
        return replies;
    }
}
