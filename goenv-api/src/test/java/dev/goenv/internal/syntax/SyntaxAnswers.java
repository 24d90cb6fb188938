package dev.goenv.internal.syntax;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import dev.goenv.secret.Secret;
import java.util.List;
import java.util.function.Supplier;

/** The answers of this package to the questions of {@link SyntaxQuestions}, in the shape of Go's. */
final class SyntaxAnswers {
    private SyntaxAnswers() {}

    static JsonElement of(JsonArray question) {
        List<String> args = question.asList().stream()
                .skip(1)
                .map(e -> GoBytes.decode(e.getAsString()))
                .toList();
        String first = args.get(0);
        return switch (question.get(0).getAsString()) {
            case "url" -> orError(() -> url(GoUrl.parse(first)));
            case "quote" -> bytes(GoQuote.quote(first));
            case "case" -> bytes(GoCase.toLower(first));
            case "ip" -> orError(() -> ip(IpAddress.parse(first)));
            case "unix" -> paths(HostPaths.UNIX, args);
            case "windows" -> paths(HostPaths.WINDOWS, args);
            case "fields" -> orError(() -> list(QuotedFields.split(first)));
            case "words" -> orError(() -> bytes(QuotedFields.join(args)));
            case "unixfile" -> file(first, HostPaths.UNIX);
            case "windowsfile" -> file(first, HostPaths.WINDOWS);
            default -> throw new IllegalArgumentException(question.toString());
        };
    }

    /** Whether Go's answer, an error that quotes what looks like a secret, is answered by an error that does not. */
    static boolean differsInSecretsOnly(JsonArray question, JsonElement go, JsonElement ours) {
        if (!isError(go) || !isError(ours)) {
            return false;
        }
        boolean secrets = question.asList().stream()
                .map(e -> GoBytes.decode(e.getAsString()))
                .anyMatch(input -> !Redaction.redact(input).equals(input));
        return secrets || ours.equals(row("error", bytes(Redaction.redact(text(go)))));
    }

    private static String text(JsonElement error) {
        return GoBytes.decode(error.getAsJsonArray().get(1).getAsString());
    }

    private static boolean isError(JsonElement answer) {
        return answer.isJsonArray()
                && !answer.getAsJsonArray().isEmpty()
                && answer.getAsJsonArray().get(0).equals(new JsonPrimitive("error"));
    }

    private static JsonElement orError(Supplier<JsonElement> answer) {
        try {
            return answer.get();
        } catch (GoSyntaxException e) {
            return row("error", bytes(e.getMessage()));
        }
    }

    private static JsonElement url(GoUrl url) {
        JsonArray user = new JsonArray();
        url.userinfo().ifPresent(info -> {
            user.add(bytes(info.username().reveal()));
            info.password().map(Secret::reveal).ifPresent(word -> user.add(bytes(word)));
        });
        return row(
                "url",
                bytes(url.scheme()),
                bytes(url.opaque()),
                user,
                bytes(url.host()),
                bytes(url.path()),
                bytes(url.rawPath()),
                new JsonPrimitive(url.forceQuery()),
                bytes(url.rawQuery()),
                bytes(url.fragment()),
                bytes(url.rawFragment()),
                new JsonPrimitive(url.omitHost()),
                bytes(url.hostname()),
                bytes(url.port()),
                bytes(url.escapedPath()),
                bytes(url.text()),
                bytes(url.redacted()));
    }

    private static JsonElement ip(IpAddress ip) {
        return row(
                "ip",
                bytes("%016x%016x".formatted(ip.high(), ip.low())),
                bytes(ip.zone()),
                new JsonPrimitive(ip.family() == IpAddress.Family.V4),
                new JsonPrimitive(ip.isLoopback()));
    }

    private static JsonElement paths(HostPaths paths, List<String> elements) {
        String path = elements.get(0);
        JsonArray answer = new JsonArray();
        answer.add(bytes(paths.clean(path)));
        answer.add(bytes(paths.join(elements.toArray(new String[0]))));
        answer.add(paths.isAbs(path));
        answer.add(bytes(paths.dir(path)));
        answer.add(bytes(paths.base(path)));
        answer.add(list(paths.splitList(path)));
        answer.add(bytes(paths.volumeName(path)));
        answer.add(bytes(paths.fromSlash(path)));
        answer.add(bytes(paths.toSlash(path)));
        return answer;
    }

    private static JsonElement file(String text, HostPaths paths) {
        JsonArray answer = new JsonArray();
        answer.add(toPath(text, paths));
        answer.add(orError(() -> row("url", bytes(FileUrl.fromPath(text, paths).text()))));
        return answer;
    }

    private static JsonElement toPath(String text, HostPaths paths) {
        GoUrl url;
        try {
            url = GoUrl.parse(text);
        } catch (GoSyntaxException e) {
            return row("unparsable");
        }
        return orError(() -> row("path", bytes(FileUrl.toPath(url, paths))));
    }

    private static JsonArray list(List<String> texts) {
        JsonArray list = new JsonArray();
        texts.forEach(text -> list.add(bytes(text)));
        return list;
    }

    private static JsonArray row(String kind, JsonElement... rest) {
        JsonArray row = new JsonArray();
        row.add(kind);
        List.of(rest).forEach(row::add);
        return row;
    }

    private static JsonPrimitive bytes(String text) {
        return new JsonPrimitive(GoBytes.encode(text));
    }
}
