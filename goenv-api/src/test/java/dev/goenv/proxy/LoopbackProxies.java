package dev.goenv.proxy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A few module proxies on this machine that answer as they are told and note what they are asked.
 *
 * <p>Every one has its status for the module's files and its status for the question whether it supports the checksum
 * database. None serves the database: a lookup ends in a 500.
 */
final class LoopbackProxies implements AutoCloseable {
    /** The module that all of them have, if their status is 200. */
    static final String MODULE = "github.com/acme/x";

    private static final String VERSION = "v1.0.0";

    private final List<ServerSocket> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Integer> askedForModule = new LinkedHashSet<>();
    private final Set<Integer> askedForSupport = new LinkedHashSet<>();
    private volatile List<Integer> moduleStatus = List.of();
    private volatile List<Integer> supportStatus = List.of();

    LoopbackProxies(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int number = i;
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
            servers.add(server);
            threads.execute(() -> serve(number, server));
        }
    }

    /** Forgets what was asked and takes new statuses, one for each server. */
    synchronized void answerWith(List<Integer> forModule, List<Integer> forSupport) {
        moduleStatus = List.copyOf(forModule);
        supportStatus = List.copyOf(forSupport);
        askedForModule.clear();
        askedForSupport.clear();
    }

    int port(int number) {
        return servers.get(number).getLocalPort();
    }

    /** The servers that were asked for the module, in the order of first requests. */
    synchronized List<Integer> askedForModule() {
        return List.copyOf(askedForModule);
    }

    /** The servers that were asked whether they support the checksum database, in the order of first requests. */
    synchronized List<Integer> askedForSupport() {
        return List.copyOf(askedForSupport);
    }

    private void serve(int number, ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> answer(number, socket));
            } catch (IOException e) {
                // Closed at the end of the test.
                return;
            }
        }
    }

    private void answer(int number, Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = socket.getOutputStream()) {
            String request = in.readLine();
            if (request == null) {
                return;
            }
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                // Headers do not matter here.
            }
            String path = request.split(" ", 3)[1];
            int status = status(number, path);
            byte[] body = status == 200 ? body(path) : "no\n".getBytes(StandardCharsets.UTF_8);
            String head =
                    "HTTP/1.1 " + status + " X\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized int status(int number, String path) {
        if (path.startsWith("/" + MODULE + "/")) {
            askedForModule.add(number);
            return moduleStatus.get(number);
        }
        if (path.endsWith("/supported")) {
            askedForSupport.add(number);
            return supportStatus.get(number);
        }
        return 500;
    }

    private static byte[] body(String path) throws IOException {
        if (path.endsWith(".info")) {
            return ("{\"Version\":\"" + VERSION + "\"}").getBytes(StandardCharsets.UTF_8);
        }
        if (path.endsWith(".mod")) {
            return ("module " + MODULE + "\n").getBytes(StandardCharsets.UTF_8);
        }
        return path.endsWith(".zip") ? zip() : new byte[] {'\n'};
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(MODULE + "@" + VERSION + "/go.mod"));
            zip.write(("module " + MODULE + "\n").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket server : servers) {
            server.close();
        }
        threads.shutdownNow();
    }
}
