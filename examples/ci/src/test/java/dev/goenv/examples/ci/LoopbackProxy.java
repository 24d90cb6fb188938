package dev.goenv.examples.ci;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A module proxy on 127.0.0.1 with one small module, which fails a number of times before it works. */
final class LoopbackProxy implements AutoCloseable {
    static final String MODULE = "example.com/hello@v1.0.0";
    private static final String BASE = "/example.com/hello/@v/";

    private final HttpServer server;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final AtomicInteger failures;
    private final AtomicInteger lookups = new AtomicInteger();
    private final int status;
    private final String words;

    private LoopbackProxy(int failures, int status, String words) throws IOException {
        this.failures = new AtomicInteger(failures);
        this.status = status;
        this.words = words;
        String info = "{\"Version\":\"v1.0.0\",\"Time\":\"2024-01-02T03:04:05Z\"}";
        files.put("/golang.org/x/text/@v/list", bytes("v0.14.0\n"));
        files.put(BASE + "list", bytes("v1.0.0\n"));
        files.put(BASE + "v1.0.0.info", bytes(info));
        files.put(BASE + "v1.0.0.mod", bytes("module example.com/hello\n"));
        files.put(BASE + "v1.0.0.zip", zip());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static LoopbackProxy healthy() throws IOException {
        return new LoopbackProxy(0, 200, "");
    }

    /** Answers the first lookups of the module with an error. */
    static LoopbackProxy failing(int times, int status, String words) throws IOException {
        return new LoopbackProxy(times, status, words);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often the module was asked for. */
    int lookups() {
        return lookups.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean lookup = path.endsWith(".info");
        if (lookup) {
            lookups.incrementAndGet();
        }
        byte[] file = files.getOrDefault(path, bytes("not found\n"));
        if (lookup && failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            send(exchange, status, bytes(words));
        } else {
            send(exchange, files.containsKey(path) ? 200 : 404, file);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(MODULE + "/go.mod"));
            zip.write(bytes("module example.com/hello\n"));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
