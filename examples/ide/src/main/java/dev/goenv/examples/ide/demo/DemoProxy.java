package dev.goenv.examples.ide.demo;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A module proxy on loopback, in plain HTTP, that may be made to wait before it answers.
 *
 * <p>One request a connection. To what is no HTTP, such as the first message of TLS, it answers 400, as Go's own servers do.
 */
final class DemoProxy implements AutoCloseable {
    private static final int LONGEST_REQUEST = 8_192;

    private final ServerSocket listener;
    private final ExecutorService threads;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
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
        listener = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "demo-proxy");
            thread.setDaemon(true);
            return thread;
        });
        threads.execute(this::accept);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                clients.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                // Closed, which ends the loop; or a client that is gone already, which is its own affair.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String request = head(new BufferedInputStream(client.getInputStream()));
            if (!request.isEmpty()) {
                client.getOutputStream().write(answer(request.split(" ", 3)));
                client.shutdownOutput();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The client hung up: a probe that was cancelled does.
            return;
        } finally {
            clients.remove(client);
        }
    }

    /** The request up to the empty line, or as much as shows that it is no HTTP; empty if nothing came. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int b = in.read(); b >= 0 && head.length() < LONGEST_REQUEST; b = in.read()) {
            head.append((char) b);
            boolean text = Character.isLetter(head.charAt(0));
            if (!text || head.indexOf("\r\n\r\n") >= 0) {
                return head.toString();
            }
        }
        return "";
    }

    private byte[] answer(String... request) throws InterruptedException, IOException {
        if (request.length < 3) {
            return response("400 Bad Request", new byte[0]);
        }
        // Opened or not: it answers, late at the worst.
        boolean unused = open.await(longestMillis, TimeUnit.MILLISECONDS);
        byte[] file = files.get(request[1]);
        return file == null
                ? response("404 Not Found", "not found\n".getBytes(StandardCharsets.UTF_8))
                : response("200 OK", request[0].equals("HEAD") ? new byte[0] : file);
    }

    private static byte[] response(String status, byte[] body) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            return out.toByteArray();
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
