package dev.goenv.probes.kit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/**
 * An HTTP/1.1 server on 127.0.0.1: a function from requests to responses, and a list of what was asked.
 *
 * <p>Requests are recorded before they are answered. Connections are kept alive unless a request or a
 * response says {@code Connection: close}.
 */
public final class SimpleHttp implements AutoCloseable {
    /** Answers a request. */
    @FunctionalInterface
    public interface Handler {
        /** The answer. May block, for instance on a latch; closing the server interrupts it. */
        Response answer(Request request) throws IOException, InterruptedException;
    }

    /**
     * A request.
     *
     * @param method GET, HEAD, CONNECT
     * @param target path and query; the whole URL when a client takes the server for a proxy
     * @param headers values by name in lower case; several of one name are joined with a comma
     * @param body the body
     */
    public record Request(String method, String target, Map<String, String> headers, byte[] body) {
        /** The value of a header, or the empty string. */
        public String header(String lowerCaseName) {
            return headers.getOrDefault(lowerCaseName, "");
        }

        /** Method and target. */
        @Override
        public String toString() {
            return method + " " + target;
        }
    }

    /**
     * A response. {@code Content-Length} and, for a body, {@code Content-Type: text/plain; charset=utf-8} are added unless set.
     *
     * @param status the status line without {@code HTTP/1.1}, such as {@code 404 Not Found}
     * @param headers the headers
     * @param body the body; not sent for HEAD
     */
    public record Response(String status, Map<String, String> headers, byte[] body) {
        /** A response with a text. */
        public static Response of(int status, String body) {
            return of(status, body.getBytes(StandardCharsets.UTF_8));
        }

        /** A response with a body. */
        public static Response of(int status, byte[] body) {
            return new Response(status + " " + Reasons.of(status), Map.of(), body);
        }

        /** 200 with a text. */
        public static Response ok(String body) {
            return of(200, body);
        }

        /** 404 as most module proxies say it. */
        public static Response notFound() {
            return of(404, "not found\n");
        }

        /** A redirect. */
        public static Response redirect(int status, String location) {
            return of(status, "").header("Location", location);
        }

        /** The same with a header, which replaces one of the same name. An empty value leaves a header of its own out. */
        public Response header(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Response(status, more, body);
        }

        /** The same as HTML. */
        public Response html() {
            return header("Content-Type", "text/html; charset=utf-8");
        }

        /** The same with another reason phrase, which may be empty. */
        public Response reason(String phrase) {
            return new Response(status.substring(0, 3) + (phrase.isEmpty() ? "" : " " + phrase), headers, body);
        }

        /** The same that announces more bytes than it has, after which the connection is closed. */
        public Response cut(int announced) {
            return header("Content-Length", Integer.toString(announced)).header("Connection", "close");
        }
    }

    private static final int TLS_HANDSHAKE = 0x16;

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final RawServer server;
    private final Optional<SSLContext> tls;

    private SimpleHttp(Handler handler, Optional<SSLContext> tls) {
        this.tls = tls;
        this.server = RawServer.start(socket -> {
            try (Socket plain = tls.isPresent() ? TlsSockets.accept(tls.get(), socket) : socket) {
                serve(plain, handler, requests);
            }
        });
    }

    /** A server of plain HTTP. */
    public static SimpleHttp start(Handler handler) {
        return new SimpleHttp(handler, Optional.empty());
    }

    /** A server of HTTP over TLS. */
    public static SimpleHttp startTls(SSLContext context, Handler handler) {
        return new SimpleHttp(handler, Optional.of(context));
    }

    /** Answers 200 with a text for the paths of a map, 404 for all others. */
    public static SimpleHttp serving(Map<String, String> textByPath) {
        return start(request -> textByPath.containsKey(request.target())
                ? Response.ok(textByPath.get(request.target()))
                : Response.notFound());
    }

    /** Serves a connection until the client hangs up. */
    static void serve(Socket socket, Handler handler, List<Request> requests) throws IOException, InterruptedException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        boolean open = !refusedTls(socket, in);
        while (open) {
            Optional<Request> request = HttpText.read(in);
            if (request.isEmpty()) {
                return;
            }
            requests.add(request.get());
            boolean last = request.get().header("connection").equals("close");
            Response answer = handler.answer(request.get());
            Response response = last ? answer.header("Connection", "close") : answer;
            write(socket.getOutputStream(), request.get(), response);
            open = !"close".equals(response.headers().get("Connection"));
        }
    }

    /** Tells a client that speaks TLS that this is HTTP, as the servers of Go and nginx do. */
    private static boolean refusedTls(Socket socket, InputStream in) throws IOException {
        in.mark(1);
        boolean tls = in.read() == TLS_HANDSHAKE;
        in.reset();
        if (tls) {
            socket.getOutputStream()
                    .write(("HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTPS request to an HTTP server.\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }
        return tls;
    }

    private static void write(OutputStream out, Request request, Response response) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        headers.putIfAbsent("Content-Length", Integer.toString(response.body().length));
        if (response.body().length > 0) {
            headers.putIfAbsent("Content-Type", "text/plain; charset=utf-8");
        }
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + "\r\n");
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!request.method().equals("HEAD")) {
            out.write(response.body());
        }
        out.flush();
    }

    /** The port. */
    public int port() {
        return server.port();
    }

    /** {@code http://127.0.0.1:PORT} or {@code https://127.0.0.1:PORT}. */
    public String url() {
        return (tls.isPresent() ? "https://" : "http://") + server.address();
    }

    /** What was asked so far, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The targets that were asked for so far, in order. */
    public List<String> targets() {
        return requests.stream().map(Request::target).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
