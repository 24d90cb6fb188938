package dev.goenv.probes.internal.modproxy;

import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Request;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A module proxy that has one module, and of which one answer is another than it should be.
 *
 * @param answers the answers by path, without the module; what is not in it is not found
 */
record BrokenProxy(Map<String, Response> answers) implements SimpleHttp.Handler {
    static final String MODULE = "example.com/hello";
    static final String VERSION = "v1.0.0";
    static final String HTML = "<!DOCTYPE html>\n<html><body>Please sign in</body></html>\n";

    /** A proxy without faults. */
    static BrokenProxy good() {
        Map<String, Response> answers = new TreeMap<>();
        answers.put("/@v/list", Response.ok("v0.9.0\nv1.0.0\nv1.1.0-rc.1\n"));
        answers.put("/@v/v1.0.0.info", Response.ok("{\"Version\":\"v1.0.0\",\"Time\":\"2024-01-02T03:04:05Z\"}"));
        answers.put("/@v/v1.0.0.mod", Response.ok("module example.com/hello\n\ngo 1.21\n"));
        answers.put("/@v/v1.0.0.zip", Response.of(200, zip("example.com/hello@v1.0.0/", "go.mod", "hello.go")));
        return new BrokenProxy(answers);
    }

    /** The same with another answer. */
    BrokenProxy with(String path, Response answer) {
        Map<String, Response> others = new TreeMap<>(answers);
        others.put(path, answer);
        return new BrokenProxy(others);
    }

    /** The same without an answer. */
    BrokenProxy without(String path) {
        Map<String, Response> others = new TreeMap<>(answers);
        others.remove(path);
        return new BrokenProxy(others);
    }

    /** One that gives the same answer to everything. */
    static SimpleHttp.Handler always(Response answer) {
        return request -> answer;
    }

    @Override
    public Response answer(Request request) {
        String prefix = "/" + MODULE;
        return request.target().startsWith(prefix)
                ? answers.getOrDefault(request.target().substring(prefix.length()), Response.notFound())
                : Response.notFound();
    }

    static byte[] zip(String prefix, String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of(names)) {
                zip.putNextEntry(new ZipEntry(prefix + name));
                String text = name.equals("go.mod") ? "module example.com/hello\n\ngo 1.21\n" : "package hello\n";
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
