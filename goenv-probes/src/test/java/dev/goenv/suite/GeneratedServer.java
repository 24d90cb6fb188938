package dev.goenv.suite;

import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a generated module proxy does: it has the module, except that some of its files, or all, are answered otherwise.
 *
 * @param description what it does, for the message of a test that fails
 * @param handler does it
 */
record GeneratedServer(String description, SimpleHttp.Handler handler) {
    private static final List<String> FILES = List.of("list", ".info", ".mod", ".zip", "@latest", ".mod and .zip");
    private static final List<Integer> STATUSES = List.of(404, 404, 410, 400, 401, 403, 429, 500, 503);

    /** The handler with one of its answers for a file. */
    private record Answer(String description, SimpleHttp.Handler handler) {}

    /** A server at random: good, without the module, or faulty. */
    static GeneratedServer of(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> good();
            case 2, 3 -> everything(status(random));
            case 4 -> everything(content(random));
            default -> {
                String file = FILES.get(random.nextInt(FILES.size()));
                Answer answer = random.nextBoolean() ? status(random) : fit(file, random);
                yield new GeneratedServer(
                        file + ": " + answer.description(),
                        request -> isOne(request.target(), file)
                                ? answer.handler().answer(request)
                                : good().handler().answer(request));
            }
        };
    }

    /** A server that has the module. */
    static GeneratedServer good() {
        return new GeneratedServer("good", HelloModule.handler());
    }

    private static boolean isOne(String target, String files) {
        return Arrays.stream(files.split(" and ")).anyMatch(target::endsWith);
    }

    private static GeneratedServer everything(Answer answer) {
        return new GeneratedServer("everything: " + answer.description(), answer.handler());
    }

    private static Answer status(Random random) {
        int status = STATUSES.get(random.nextInt(STATUSES.size()));
        return always(Integer.toString(status), Response.of(status, "no\n"));
    }

    /** Content of any kind, for any file. */
    private static Answer content(Random random) {
        return switch (random.nextInt(8)) {
            case 0 ->
                always(
                        "web page",
                        Response.ok("<!DOCTYPE html>\n<html>Please sign in</html>\n")
                                .html());
            case 1 -> always("cut off", Response.ok("v1.0").cut(50));
            case 2 -> always("empty", Response.ok(""));
            case 3 -> always("redirect without a place", new Response("302 Found", Map.of(), new byte[0]));
            case 4 -> new Answer("redirect to itself", request -> Response.redirect(302, request.target()));
            case 5 -> new Answer("redirect to a copy", GeneratedServer::copy);
            case 6 ->
                always("404 as a web page", Response.of(404, "<html>no</html>").html());
            default -> always("204", Response.of(204, ""));
        };
    }

    /** Content that a file may have. */
    private static Answer fit(String file, Random random) {
        if (random.nextInt(3) == 0) {
            return content(random);
        }
        return switch (file) {
            case "list" ->
                pick(
                        random,
                        "",
                        "v1.0.0",
                        "v0.9.0\nv1.0.0\n",
                        "v1.0.0\nv1.1.0\n",
                        "v1.0.0-rc.1\nnonsense\n",
                        "v0.0.0-20240102030405-0123456789ab\n",
                        "v2.0.0+incompatible\nv1.0.0\n",
                        "v2.0.0\n");
            case ".info", "@latest" ->
                pick(
                        random,
                        "{\"Version\":\"v1.0.1\"}",
                        "{\"Version\":\"v1.0.0\"}",
                        "{\"Version\":",
                        "{\"Version\":1}",
                        "{}",
                        "null",
                        "[]",
                        "{\"Version\":\"v1\"}",
                        "{\"version\":\"v1.0.0\"} x",
                        "{\"Version\":\"v1.0.0\",\"Time\":\"yesterday\"}",
                        "{\"Version\":\"master\"}");
            case ".mod" ->
                pick(
                        random,
                        "module example.com/other\n",
                        "module example.com/hello\nrequire\n",
                        "nonsense\n",
                        "module \"example.com/hello\"\n",
                        "module example.com/hello\n\ngo 1.99\n",
                        "module example.com/hello\n\nretract v1.0.0\n",
                        "module example.com/hello // Deprecated: old\n");
            default -> zip(random);
        };
    }

    private static Answer zip(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> always("no zip file", Response.ok("PK?"));
            case 1 ->
                always(
                        "zip file of another prefix",
                        Response.of(200, HelloModule.zip("other@v1.0.0/", HelloModule.PATH)));
            case 2 -> {
                byte[] whole = HelloModule.zip(HelloModule.AT + "/", HelloModule.PATH);
                yield always("cut zip file", Response.of(200, whole).cut(whole.length + 100));
            }
            default -> {
                byte[] whole = HelloModule.zip(HelloModule.AT + "/", HelloModule.PATH);
                yield always("half a zip file", Response.of(200, Arrays.copyOf(whole, whole.length / 2)));
            }
        };
    }

    private static Answer pick(Random random, String... texts) {
        String text = texts[random.nextInt(texts.length)];
        return always("'" + text.replace("\n", "\\n") + "'", Response.of(200, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Answer always(String description, Response response) {
        return new Answer(description, request -> response);
    }

    private static Response copy(SimpleHttp.Request request) throws IOException, InterruptedException {
        String target = request.target();
        return target.startsWith("/copy/")
                ? HelloModule.handler()
                        .answer(new SimpleHttp.Request(
                                request.method(),
                                target.substring("/copy".length()),
                                request.headers(),
                                request.body()))
                : Response.redirect(302, "/copy" + target);
    }
}
