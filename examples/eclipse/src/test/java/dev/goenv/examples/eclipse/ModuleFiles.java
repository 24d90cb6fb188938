package dev.goenv.examples.eclipse;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** example.com/hello@v1.0.0, as a module proxy serves it. */
final class ModuleFiles {
    private static final String BASE = "/example.com/hello/@v/";
    private static final String INFO = "{\"Version\":\"v1.0.0\",\"Time\":\"2024-01-02T03:04:05Z\"}";
    private static final String GO_MOD = "module example.com/hello\n";

    private ModuleFiles() {}

    static void serve(HttpServer server) {
        Map<String, byte[]> files = Map.of(
                BASE + "list",
                bytes("v1.0.0\n"),
                BASE + "v1.0.0.info",
                bytes(INFO),
                BASE + "v1.0.0.mod",
                bytes(GO_MOD),
                BASE + "v1.0.0.zip",
                zip(),
                "/example.com/hello/@latest",
                bytes(INFO));
        server.createContext("/", exchange -> {
            try (exchange) {
                Optional<byte[]> file =
                        Optional.ofNullable(files.get(exchange.getRequestURI().getPath()));
                byte[] body = file.orElse(bytes("not found\n"));
                boolean head = exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(file.isPresent() ? 200 : 404, head ? -1 : body.length);
                if (!head) {
                    exchange.getResponseBody().write(body);
                }
            }
        });
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("example.com/hello@v1.0.0/go.mod"));
            zip.write(bytes(GO_MOD));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
