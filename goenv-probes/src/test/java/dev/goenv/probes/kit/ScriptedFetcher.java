package dev.goenv.probes.kit;

import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Phase;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probes.internal.connect.FetchRequest;
import dev.goenv.probes.internal.connect.Fetched;
import dev.goenv.probes.internal.connect.Fetcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A fetcher without a network: a {@link SimpleHttp.Handler} answers, so that the same script can be served to the go command.
 * Redirects are not followed.
 */
public final class ScriptedFetcher implements Fetcher {
    private final SimpleHttp.Handler handler;
    private final List<FetchRequest> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Fetched> failures = new TreeMap<>();

    /** A fetcher whose answers the handler gives. */
    public ScriptedFetcher(SimpleHttp.Handler handler) {
        this.handler = handler;
    }

    /** Lets requests for a URL end without an answer. */
    public ScriptedFetcher failing(String url, HttpAnswer.Result result, String problem) {
        failures.put(
                url,
                new Fetched(
                        answer("", url, result, 0, "", 0, Optional.empty(), Optional.of(problem)),
                        new byte[0],
                        List.of()));
        return this;
    }

    /** What was asked, as method and URL, in order. */
    public List<String> asked() {
        return requests.stream().map(FetchRequest::toString).toList();
    }

    /** The requests, in order. */
    public List<FetchRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public Fetched fetch(FetchRequest request, ProbeContext context) throws InterruptedException {
        requests.add(request);
        Fetched failure = failures.get(request.url());
        if (failure != null) {
            return failure;
        }
        URI url = URI.create(request.url());
        String target = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        try {
            SimpleHttp.Response response = handler.answer(
                    new SimpleHttp.Request(request.method().name(), target, request.headers(), new byte[0]));
            return fetched(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fetched fetched(FetchRequest request, SimpleHttp.Response response) {
        int status = Integer.parseInt(response.status().substring(0, 3));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers());
        String type = headers.getOrDefault("content-type", response.body().length > 0 ? "text/plain" : "");
        boolean head = request.method() == FetchRequest.Method.HEAD;
        byte[] body = head
                ? new byte[0]
                : Arrays.copyOf(response.body(), Math.min(request.maxBytes(), response.body().length));
        Optional<Long> length = headers.containsKey("transfer-encoding")
                ? Optional.empty()
                : Optional.of((long) response.body().length);
        return new Fetched(
                answer(
                        request.operation(),
                        request.url(),
                        HttpAnswer.Result.ANSWERED,
                        status,
                        type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT),
                        body.length,
                        length,
                        Optional.empty()),
                body,
                List.of(new Phase("request", Duration.ZERO, Duration.ofMillis(1))));
    }

    private static HttpAnswer answer(
            String operation,
            String url,
            HttpAnswer.Result result,
            int status,
            String type,
            long bytes,
            Optional<Long> length,
            Optional<String> problem) {
        return new HttpAnswer(
                operation,
                url,
                result,
                status,
                Map.of(),
                type,
                bytes,
                length,
                "",
                List.of(),
                false,
                problem,
                Optional.empty(),
                Duration.ofMillis(1));
    }
}
