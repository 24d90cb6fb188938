package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.HttpAnswer.Result;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Scenes at module proxies. */
final class ModuleProxyScenes {
    private ModuleProxyScenes() {}

    static Stream<Scene> all() {
        return Stream.of(
                answered("portal", page("info"), "modproxy.captive-portal"),
                answered("511", status(511), "modproxy.captive-portal"),
                answered("401", status(401), "modproxy.unauthorized"),
                answered("402", status(402), "modproxy.forbidden"),
                answered("404", status(404), "modproxy.not-found"),
                answered("410", status(410), "modproxy.not-found"),
                answered("429", status(429), "modproxy.rate-limited"),
                answered("500", status(500), "modproxy.server-error"),
                answered("406", status(406), "modproxy.server-error"),
                answered("302", status(302), "modproxy.redirects"),
                answered("zip 404", http("zip", Result.ANSWERED, 404, Optional.empty()), "modproxy.bad-zip"),
                answered("mod 404", http("mod", Result.ANSWERED, 404, Optional.empty()), "modproxy.bad-mod"),
                answered(
                        "bad info",
                        http("info", Result.ANSWERED, 200, Optional.of("unexpected end")),
                        "modproxy.bad-info"),
                answered(
                        "bad mod",
                        http("mod", Result.ANSWERED, 200, Optional.of("missing module line")),
                        "modproxy.bad-mod"),
                answered(
                        "bad zip",
                        http("zip", Result.ANSWERED, 200, Optional.of("not a valid zip")),
                        "modproxy.bad-zip"),
                answered(
                        "cut", http("zip", Result.TRUNCATED, 200, Optional.of("unexpected EOF")), "modproxy.truncated"),
                answered("no HTTP", http("info", Result.MALFORMED, 0, Optional.of("malformed")), "modproxy.not-http"),
                answered("reset", http("info", Result.RESET, 0, Optional.of("reset")), "tcp.reset"),
                answered("closed", http("info", Result.CLOSED, 0, Optional.of("EOF")), "tcp.closed-no-response"),
                answered("silence", http("info", Result.TIMEOUT, 0, Optional.empty()), "tcp.silence"),
                answered("stalled", http("zip", Result.STALLED, 200, Optional.empty()), "tcp.silence"),
                new Scene("everything 404", Cases.answered(status(404)).canary(status(404)), "modproxy.not-found"),
                new Scene(
                        "page for one module",
                        Cases.answered(page("info")).canary(http("canary", Result.ANSWERED, 200, Optional.empty())),
                        "modproxy.bad-info"));
    }

    private static Scene answered(String name, HttpAnswer answer, String code) {
        return new Scene(name, Cases.answered(answer), code);
    }

    static HttpAnswer status(int status) {
        return status("info", status);
    }

    static HttpAnswer status(String operation, int status) {
        return http(operation, Result.ANSWERED, status, Optional.empty());
    }

    static HttpAnswer http(String operation, Result result, int status, Optional<String> problem) {
        return Cases.http(operation, "https://x.example/x", result, status, Map.of(), "text/plain", "", problem);
    }

    static HttpAnswer page(String operation) {
        return Cases.http(
                operation,
                "https://x.example/x",
                Result.ANSWERED,
                200,
                Map.of(),
                "text/html",
                "<!doctype html>",
                Optional.of("invalid character '<' looking for beginning of value"));
    }
}
