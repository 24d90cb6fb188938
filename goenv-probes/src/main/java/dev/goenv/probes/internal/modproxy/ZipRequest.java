package dev.goenv.probes.internal.modproxy;

import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probes.internal.connect.FetchRequest;
import dev.goenv.probes.internal.connect.Fetched;
import dev.goenv.probes.internal.connect.Fetcher;
import dev.goenv.probes.internal.connect.ReadingError;
import java.util.Optional;

/**
 * Looks at a zip file without downloading a large one.
 *
 * <p>A HEAD tells how long it is; it never decides, because servers that redirect to storage often permit a GET alone. Then a
 * GET, which is what the go command sends, reads the whole file or its beginning.
 */
final class ZipRequest {
    /** How much is read. */
    enum Depth {
        /** Up to 8 MiB, if the server tells that the file is no longer. */
        WHOLE_IF_SMALL,
        /** The beginning. */
        BEGINNING
    }

    private static final int WHOLE = 8 << 20;
    private static final int BEGINNING = 64 << 10;

    private final String operation;
    private final String url;
    private final Fetcher fetcher;

    ZipRequest(String operation, String url, Fetcher fetcher) {
        this.operation = operation;
        this.url = url;
        this.fetcher = fetcher;
    }

    /** {@return the answer to the GET; that to the HEAD, in the words of a GET, if there was no way to the server} */
    Fetched send(Depth depth, ProbeContext context) throws InterruptedException {
        Fetched head = fetcher.fetch(FetchRequest.head(operation, url), context);
        if (unreachable(head.answer())) {
            return head.answer()
                    .problem()
                    .filter(problem -> problem.startsWith("Head "))
                    .map(problem -> head.problem("Get " + problem.substring("Head ".length())))
                    .orElse(head);
        }
        boolean small = head.answer().status() == 200
                && head.answer()
                        .contentLength()
                        .filter(length -> length <= WHOLE)
                        .isPresent();
        int bytes = small && depth == Depth.WHOLE_IF_SMALL ? WHOLE : BEGINNING;
        return fetcher.fetch(FetchRequest.get(operation, url).maxBytes(bytes), context);
    }

    private static boolean unreachable(HttpAnswer head) {
        return switch (head.result()) {
            case NOT_CONNECTED, TIMEOUT, REFUSED_TO_SEND -> true;
            case ANSWERED, TRUNCATED, RESET, CLOSED, STALLED, MALFORMED, BAD_REDIRECT, OTHER -> false;
        };
    }

    /** {@return what Go says to the content of a success, as far as it was read; empty if it accepts that; the module is {@code path@version}} */
    Optional<String> problem(Fetched fetched, String module) {
        if (ReadingError.of(fetched).isPresent()) {
            return Optional.empty();
        }
        boolean whole = fetched.answer()
                .contentLength()
                .map(length -> length == fetched.body().length)
                .orElse(fetched.body().length < BEGINNING);
        return whole ? ModuleZip.problem(fetched.body(), module) : ModuleZip.startProblem(fetched.body());
    }
}
