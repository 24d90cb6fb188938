package dev.goenv.probes.internal.sumdb;

import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probes.internal.connect.FetchRequest;
import dev.goenv.probes.internal.connect.Fetched;
import dev.goenv.probes.internal.connect.Fetcher;
import dev.goenv.probes.internal.connect.ReadingError;
import dev.goenv.probes.internal.tlog.LogException;
import dev.goenv.probes.internal.tlog.LogException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a database, and what was answered to each request. For one thread. */
final class DatabaseFiles {
    private final DatabaseBase base;
    private final Fetcher fetcher;
    private final ProbeContext context;
    private final List<HttpAnswer> answers = new ArrayList<>();

    DatabaseFiles(DatabaseBase base, Fetcher fetcher, ProbeContext context) {
        this.base = base;
        this.fetcher = fetcher;
        this.context = context;
    }

    /** What was answered, in the order asked. */
    List<HttpAnswer> answers() {
        return List.copyOf(answers);
    }

    /**
     * {@return the content of a file, as much of it as is asked for}
     *
     * @throws LogException in the go command's words, if it is not there
     */
    byte[] start(String operation, String path, int maxBytes) throws LogException, InterruptedException {
        Fetched fetched =
                fetcher.fetch(FetchRequest.get(operation, base.file(path)).maxBytes(maxBytes), context);
        answers.add(fetched.answer());
        Optional<String> error = ReadingError.of(fetched);
        if (error.isPresent()) {
            throw new LogException(Reason.UNREADABLE, error.get());
        }
        return fetched.body();
    }

    /**
     * {@return the content of a file}
     *
     * @param maxBytes a longer one is refused: no database has one, and the go command would read on and on
     * @throws LogException in the go command's words, if it is not there
     */
    byte[] read(String operation, String path, int maxBytes) throws LogException, InterruptedException {
        byte[] content = start(operation, path, maxBytes + 1);
        if (content.length > maxBytes) {
            String problem = "more than " + maxBytes + " bytes, our limit";
            problem(operation, problem);
            throw new LogException(Reason.MALFORMED, "reading " + base.shown(path) + ": " + problem);
        }
        return content;
    }

    /** Notes what Go says to the content of the last answer to an operation. */
    void problem(String operation, String problem) {
        for (int i = answers.size() - 1; i >= 0; i--) {
            if (answers.get(i).operation().equals(operation)) {
                answers.set(
                        i,
                        new Fetched(answers.get(i), new byte[0], List.of())
                                .problem(problem)
                                .answer());
                return;
            }
        }
    }
}
