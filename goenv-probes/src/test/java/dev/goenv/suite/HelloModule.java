package dev.goenv.suite;

import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A module of one package, as a module proxy serves it. */
final class HelloModule {
    static final String PATH = "example.com/hello";
    static final String VERSION = "v1.0.0";
    private static final String SOURCE = "package hello\n\nconst Text = \"hello\"\n";
    static final String AT = PATH + "@" + VERSION;

    private HelloModule() {}

    /** Every file of the module proxy protocol, by path below the base URL. */
    static Map<String, byte[]> files() {
        return files(PATH, VERSION);
    }

    /** The same for another path and version. */
    static Map<String, byte[]> files(String path, String version) {
        String base = "/" + path + "/@v/";
        Map<String, byte[]> files = new TreeMap<>();
        files.put(base + "list", bytes(version + "\n"));
        files.put(base + version + ".info", bytes(info(version)));
        files.put(base + version + ".mod", bytes("module " + path + "\n"));
        files.put(base + version + ".zip", zip(path + "@" + version + "/", path));
        files.put("/" + path + "/@latest", bytes(info(version)));
        return files;
    }

    /** Writes them into a directory, for a {@code file:} URL. */
    static String directory(World world, String relative) {
        files().forEach((path, content) -> world.file(relative + path, content));
        return world.path(relative);
    }

    /** The hash of the zip file, as go.sum has it. */
    static String zipHash() {
        return hash(Map.of(AT + "/go.mod", bytes("module " + PATH + "\n"), AT + "/hello.go", bytes(SOURCE)));
    }

    /** The hash of the go.mod. */
    static String goModHash() {
        return hash(Map.of("go.mod", bytes("module " + PATH + "\n")));
    }

    /** Hash1 of golang.org/x/mod/sumdb/dirhash: the hash of a list of hashes. */
    static String hash(Map<String, byte[]> files) {
        StringBuilder list = new StringBuilder();
        new TreeMap<>(files)
                .forEach((name, content) -> list.append(HexFormat.of().formatHex(sha256(content)))
                        .append("  ")
                        .append(name)
                        .append('\n'));
        return "h1:" + Base64.getEncoder().encodeToString(sha256(bytes(list.toString())));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A handler that serves them, and 404 for the rest. */
    static SimpleHttp.Handler handler() {
        return handler(files());
    }

    /** A handler that serves files, and 404 for the rest. */
    static SimpleHttp.Handler handler(Map<String, byte[]> files) {
        return request -> {
            byte[] file = files.get(request.target());
            return file == null ? Response.notFound() : Response.of(200, file);
        };
    }

    /** The handler with one file answered otherwise; {@code suffix} is the end of its path. */
    static SimpleHttp.Handler except(String suffix, Response response) {
        SimpleHttp.Handler hello = handler();
        return request -> request.target().endsWith(suffix) ? response : hello.answer(request);
    }

    /** The zip of the module whose files have a prefix. */
    static byte[] zip(String prefix, String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, prefix + "go.mod", "module " + path + "\n");
            entry(zip, prefix + "hello.go", SOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same without a go.mod, as old versions are. */
    static byte[] zipWithoutGoMod(String prefix) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, prefix + "hello.go", "package hello\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes(text));
        zip.closeEntry();
    }

    private static String info(String version) {
        return "{\"Version\":\"" + version + "\",\"Time\":\"2024-01-02T03:04:05Z\"}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
