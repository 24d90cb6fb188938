package dev.goenv.probes.internal.sumdb;

import dev.goenv.probes.kit.SimpleHttp.Request;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of one version of {@code example.com/hello} at a module proxy, and their hashes as go.sum has them. */
record OneModule(String version) {
    private static final String GO_MOD = "module example.com/hello\n\ngo 1.21\n";

    /** The hash of the zip file: {@code Hash1} in {@code golang.org/x/mod/sumdb/dirhash}. */
    String zipHash() {
        return hash(files());
    }

    /** The hash of the go.mod file. */
    String goModHash() {
        return hash(Map.of("go.mod", GO_MOD));
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put("example.com/hello@" + version + "/go.mod", GO_MOD);
        files.put("example.com/hello@" + version + "/hello.go", "package hello\n");
        return files;
    }

    private static String hash(Map<String, String> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((name, text) -> lines.append(HexFormat.of().formatHex(sha256(text)))
                .append("  ")
                .append(name)
                .append('\n'));
        return "h1:" + Base64.getEncoder().encodeToString(sha256(lines.toString()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer of a module proxy. */
    Response answer(Request request) {
        String start = "/example.com/hello/@v/" + version;
        String target = request.target();
        if (target.equals(start + ".info")) {
            return Response.ok("{\"Version\":\"" + version + "\"}");
        }
        if (target.equals(start + ".mod")) {
            return Response.ok(GO_MOD);
        }
        return target.equals(start + ".zip") ? Response.of(200, zip()) : Response.notFound();
    }

    private byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
