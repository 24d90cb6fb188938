package dev.goenv.probes.internal.connect;

import dev.goenv.probe.HttpAnswer.Result;
import dev.goenv.probe.ProbeContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** Sends one request and reads its answer. For one {@link Fetcher#fetch}; not safe for several threads. */
final class Exchange {
    /** Connections that other requests left may have been closed by the server meanwhile; Go too takes the next then. */
    private static final int MAX_STALE = 5;
    /** {@code impatientInsecureHTTPClient} of cmd/go/internal/web/http.go. */
    private static final Duration IMPATIENT = Duration.ofSeconds(5);

    private final HttpClients clients;
    private final Connector connector;
    private final FetchRequest request;
    private final ProbeContext context;
    private final Timeline timeline;

    Exchange(HttpClients clients, Connector connector, FetchRequest request, ProbeContext context, Timeline timeline) {
        this.clients = clients;
        this.connector = connector;
        this.request = request;
        this.context = context;
        this.timeline = timeline;
    }

    /**
     * {@return what came of it}
     *
     * @throws InterruptedException if the run was cancelled
     */
    Reply send(Hop hop) throws InterruptedException {
        HttpUrl url = HttpUrl.parse(hop.url().withoutUserinfo().text());
        if (url == null || !hop.way().portFits()) {
            return unsendable(hop);
        }
        for (int stale = 0; ; stale++) {
            CallSockets sockets = new CallSockets(connector, hop.way(), context, timeline, limit(hop));
            Allowance allowance = new Allowance(clients, sockets);
            Reply reply = send(hop, url, sockets, allowance);
            boolean leftOver = sockets.last().isEmpty() && reply.status() == 0;
            if (!leftOver || stale == MAX_STALE || Stopping.timeIsUp(context)) {
                return reply;
            }
        }
    }

    private Optional<Duration> limit(Hop hop) {
        boolean impatient = request.security() == FetchRequest.Security.INSECURE
                && hop.way().secure();
        return impatient ? Optional.of(IMPATIENT) : Optional.empty();
    }

    /** For what Go dials and OkHttp does not take: port 0, a port that is none. */
    private Reply unsendable(Hop hop) throws InterruptedException {
        Connector.Opened opened = connector.open(hop.way(), Connector.Step.CONNECTION, context, timeline);
        opened.socket().ifPresent(Sockets::close);
        return opened.socket().isPresent()
                ? Reply.none(Result.OTHER, "a URL that can't be asked here")
                : Reply.none(opened.result(), opened.problem());
    }

    private Reply send(Hop hop, HttpUrl url, CallSockets sockets, Allowance allowance) throws InterruptedException {
        CallLog log = new CallLog(timeline, allowance);
        Call call =
                clients.forCall(kind(hop), sockets, log, proxy(hop), context).newCall(GoRequest.of(request, hop, url));
        context.closing(call::cancel);
        try (Response response = call.execute()) {
            return read(response, allowance.body(response.body().byteStream()), call, log, sockets);
        } catch (IOException e) {
            Stopping.check(context);
            return failure(e, log, sockets, hop);
        }
    }

    private HttpClients.Kind kind(Hop hop) {
        if (!hop.way().secure()) {
            return HttpClients.Kind.PLAIN;
        }
        return request.security() == FetchRequest.Security.BY_URL
                ? HttpClients.Kind.VERIFIED
                : HttpClients.Kind.UNVERIFIED;
    }

    /** OkHttp is told of a proxy where the request line depends on it; it never connects to one by itself. */
    private static Proxy proxy(Hop hop) {
        Way way = hop.way();
        return way.via().isPresent() && !way.tunnel()
                ? new Proxy(
                        Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved(way.firstHost(), Math.max(1, way.firstPort())))
                : Proxy.NO_PROXY;
    }

    private Reply failure(IOException thrown, CallLog log, CallSockets sockets, Hop hop) {
        if (thrown instanceof CallSockets.NotOpened notOpened) {
            return Reply.none(notOpened.opened().result(), notOpened.opened().problem());
        }
        if (log.handshaking() && sockets.last().isPresent() && !Stopping.timeIsUp(context)) {
            FetchFailure failure =
                    FetchFailure.inHandshake(thrown, sockets.last().get());
            return Reply.none(failure.result(), failure.words());
        }
        if (thrown instanceof SocketTimeoutException || Stopping.timeIsUp(context)) {
            String words = limit(hop).isPresent()
                    ? "context deadline exceeded (Client.Timeout exceeded while awaiting headers)"
                    : "no answer within " + seconds() + ", our limit; go itself would go on waiting";
            return Reply.none(Result.TIMEOUT, words);
        }
        FetchFailure failure =
                FetchFailure.beforeAnswer(thrown, sockets.last(), hop.way().secure());
        return Reply.none(failure.result(), failure.words());
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%.1fs", timeline.elapsed().toMillis() / 1000.0);
    }

    private Reply read(Response response, InputStream raw, Call call, CallLog log, CallSockets sockets)
            throws InterruptedException {
        Optional<String> noHeader = Optional.ofNullable(response.headers().get(""));
        if (noHeader.isPresent()) {
            call.cancel();
            FetchFailure failure = FetchFailure.headerWithoutColon(noHeader.get());
            return Reply.none(failure.result(), failure.words());
        }
        Map<String, String> headers = new TreeMap<>();
        response.headers()
                .forEach(pair -> headers.putIfAbsent(pair.getFirst().toLowerCase(Locale.ROOT), pair.getSecond()));
        Optional<Duration> offset = Optional.ofNullable(response.headers().getDate("Date"))
                .map(Date::toInstant)
                .map(date -> Duration.between(Instant.now(context.clock()), date));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int status = log.status().orElse(response.code());
        long start = Timeline.now();
        try {
            boolean whole = copy(decoded(raw, headers), body);
            if (!whole) {
                call.cancel();
            }
            return new Reply(Result.ANSWERED, status, headers, body.toByteArray(), "", false, offset);
        } catch (IOException e) {
            Stopping.check(context);
            FetchFailure failure = e instanceof SocketTimeoutException || Stopping.timeIsUp(context)
                    ? new FetchFailure(
                            Result.STALLED,
                            "nothing more after " + body.size() + " bytes within " + seconds()
                                    + ", our limit; go itself would go on waiting")
                    : FetchFailure.inBody(e, sockets.last());
            return new Reply(failure.result(), status, headers, body.toByteArray(), failure.words(), true, offset);
        } finally {
            timeline.add("body", start);
        }
    }

    private InputStream decoded(InputStream raw, Map<String, String> headers) throws IOException {
        boolean gzip = request.method() == FetchRequest.Method.GET
                && headers.getOrDefault("content-encoding", "").equalsIgnoreCase("gzip");
        return gzip ? new GZIPInputStream(new PackedBody(raw, request.maxBytes())) : raw;
    }

    /** Copies as much as was asked for, and tells whether that was all. */
    private boolean copy(InputStream in, ByteArrayOutputStream body) throws IOException {
        if (request.method() == FetchRequest.Method.HEAD) {
            return true;
        }
        byte[] buffer = new byte[8192];
        while (body.size() < request.maxBytes()) {
            int got = in.read(buffer, 0, Math.min(buffer.length, request.maxBytes() - body.size()));
            if (got < 0) {
                return true;
            }
            body.write(buffer, 0, got);
        }
        return false;
    }
}
