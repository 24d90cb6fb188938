package dev.goenv.examples.ide.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A module proxy on loopback, in plain HTTP, that may be made to wait before it answers. */
final class DemoProxy implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch open;
    private final long longestMillis;
    private final Map<String, byte[]> files;

    /**
     * Starts one.
     *
     * @param files what it serves, by path; all else is not found
     * @param open what it waits for before an answer
     * @param longestMillis how long it waits at most
     */
    DemoProxy(Map<String, byte[]> files, CountDownLatch open, long longestMillis) throws IOException {
        this.files = Map.copyOf(files);
        this.open = open;
        this.longestMillis = longestMillis;
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "demo-proxy");
            thread.setDaemon(true);
            return thread;
        });
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            // Opened or not: it answers, late at the worst.
            boolean unused = open.await(longestMillis, TimeUnit.MILLISECONDS);
            byte[] file = files.get(exchange.getRequestURI().getPath());
            byte[] body = file == null ? "not found\n".getBytes(StandardCharsets.UTF_8) : file;
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(file == null ? 404 : 200, head ? -1 : body.length);
            if (!head) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
