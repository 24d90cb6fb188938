package dev.goenv.examples.ide.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A module of one package, as a module proxy serves it. */
final class DemoModule {
    static final String PATH = "go.corp.example/shop/cart";
    static final String VERSION = "v1.4.0";

    private DemoModule() {}

    static Map<String, byte[]> files() throws IOException {
        String base = "/" + PATH + "/@v/";
        byte[] info = bytes("{\"Version\":\"" + VERSION + "\",\"Time\":\"2026-01-02T03:04:05Z\"}");
        return Map.of(
                base + "list", bytes(VERSION + "\n"),
                base + VERSION + ".info", info,
                base + VERSION + ".mod", bytes("module " + PATH + "\n"),
                base + VERSION + ".zip", zip(),
                "/" + PATH + "/@latest", info);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "go.mod", "module " + PATH + "\n");
            entry(zip, "cart.go", "package cart\n");
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(PATH + "@" + VERSION + "/" + name));
        zip.write(bytes(text));
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
