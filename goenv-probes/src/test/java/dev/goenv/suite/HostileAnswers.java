package dev.goenv.suite;

import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.TestLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A healthy server of which one file is huge.
 *
 * @param name what is huge
 * @param part what is in the path of that file
 * @param handler the server
 * @param settings what is set besides GOPROXY
 */
record HostileAnswers(String name, String part, SimpleHttp.Handler handler, BiConsumer<World, SimpleHttp> settings) {
    private static final int BYTES = 3 << 20;
    private static final String LOG = "sum.corp.example";

    /** All of them. */
    static List<HostileAnswers> all() {
        List<HostileAnswers> all = new ArrayList<>();
        all.add(file("list of versions", "/@v/list", numbered("v1.%d.0\n")));
        all.add(file("list of times", "/@v/list", numbered("v0.0.0-20200101000000-%012d 2020-01-01T00:00:00Z\n")));
        all.add(file("list in one line", "/@v/list", repeated("v1.0.0 ")));
        all.add(file("info of braces", ".info", repeated("{\"Version\":")));
        all.add(file("info of names", ".info", "{" + numbered("\"a%d\":1,")));
        all.add(file("info of numbers", ".info", "[" + repeated("1,")));
        all.add(file("info with a long number", ".info", "{\"Version\":" + repeated("1")));
        all.add(file(
                "go.mod of requirements",
                ".mod",
                "module example.com/hello\n" + numbered("require a.com/b%d v1.0.0\n")));
        all.add(file("go.mod of brackets", ".mod", "module example.com/hello\n" + repeated("require (\n")));
        all.add(file("go.mod of comments", ".mod", repeated("//\n")));
        all.add(file("go.mod of one string", ".mod", "module \"" + repeated("\\x41")));
        all.add(file("zip of entries", ".zip", entries()));
        all.add(file("zip of nothing", ".zip", repeated("PK\5\6").getBytes(StandardCharsets.ISO_8859_1)));
        for (String part : List.of("/supported", "/latest", "/lookup/", "/tile/")) {
            all.add(database("text of " + part, part, repeated("x")));
            all.add(database("lines of " + part, part, repeated("\n")));
        }
        String note = new TestLog(LOG).grow(3).note(3);
        all.add(database("note of signatures", "/latest", note + repeated("\u2014 " + LOG + " AAAAAAAA\n")));
        return all;
    }

    private static HostileAnswers file(String name, String part, String content) {
        return file(name, part, content.getBytes(StandardCharsets.UTF_8));
    }

    private static HostileAnswers file(String name, String part, byte[] content) {
        SimpleHttp.Handler healthy = HelloModule.handler();
        return new HostileAnswers(
                name,
                part,
                request -> request.target().contains(part) ? Response.of(200, content) : healthy.answer(request),
                (world, server) -> {});
    }

    private static HostileAnswers database(String name, String part, String content) {
        TestLog log = new TestLog(LOG)
                .grow(300)
                .add(HelloModule.PATH, HelloModule.VERSION, HelloModule.zipHash(), HelloModule.goModHash());
        SimpleHttp.Handler modules = HelloModule.handler();
        SimpleHttp.Handler honest = log.at("/sumdb/" + LOG);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new HostileAnswers(
                name,
                part,
                request -> {
                    if (!request.target().startsWith("/sumdb/")) {
                        return modules.answer(request);
                    }
                    return request.target().contains(part) ? Response.of(200, bytes) : honest.answer(request);
                },
                (world, server) -> world.set("GOSUMDB", log.verifierKey()));
    }

    private static String repeated(String text) {
        return text.repeat(BYTES / text.length());
    }

    private static String numbered(String format) {
        return IntStream.range(0, 150_000).mapToObj(format::formatted).collect(Collectors.joining());
    }

    private static byte[] entries() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 30_000; i++) {
                zip.putNextEntry(new ZipEntry(HelloModule.AT + "/" + i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What is huge. */
    @Override
    public String toString() {
        return name;
    }
}
