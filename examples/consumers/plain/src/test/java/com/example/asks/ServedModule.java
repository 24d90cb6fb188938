package com.example.asks;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A module proxy on loopback that serves one version of one module. */
final class ServedModule implements AutoCloseable {
    static final String MODULE = "example.com/greeting";
    static final String VERSION = "v1.0.0";

    private final HttpServer server;

    private ServedModule(HttpServer server) {
        this.server = server;
    }

    static ServedModule start() throws IOException {
        String goMod = "module " + MODULE + "\n\ngo 1.21\n";
        String at = "/" + MODULE + "/@v/" + VERSION;
        Map<String, byte[]> answers = Map.of(
                "/" + MODULE + "/@v/list",
                text(VERSION + "\n"),
                "/golang.org/x/text/@v/list",
                text("v0.14.0\n"),
                at + ".info",
                text("{\"Version\":\"" + VERSION + "\",\"Time\":\"2026-01-02T03:04:05Z\"}"),
                at + ".mod",
                text(goMod),
                at + ".zip",
                zip(MODULE + "@" + VERSION + "/go.mod", goMod));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = answers.get(exchange.getRequestURI().getPath());
            byte[] body = answer == null ? text("not found\n") : answer;
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer == null ? 404 : 200, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        return new ServedModule(server);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text(content));
        }
        return bytes.toByteArray();
    }

    /** {@return the variables under which the go command asks this proxy and nobody else} */
    Map<String, String> variables() {
        return Map.of(
                "GOPROXY", "http://127.0.0.1:" + server.getAddress().getPort(),
                "GOSUMDB", "off",
                "GOTOOLCHAIN", "local",
                "GOENV", "off");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
