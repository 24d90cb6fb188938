package dev.goenv.probes.internal.connect;

import dev.goenv.auth.Credential;
import dev.goenv.http.ProxyServer;
import dev.goenv.probe.TunnelAnswer.Result;
import dev.goenv.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The CONNECT method, with the headers that Go sends ({@code Go-http-client/1.1}, net/http/transport.go, Go 1.27). */
final class HttpConnect implements Tunnel.Protocol {
    private static final int BODY_BYTES = 4096;
    private static final int BODY_CHARACTERS = 512;
    /** A proxy that announced no length may hold the connection open for long; its page is no more than a hint. */
    private static final Duration BODY_LIMIT = Duration.ofMillis(500);

    private final ProxyServer proxy;
    private final String target;

    HttpConnect(ProxyServer proxy, String target) {
        this.proxy = proxy;
        this.target = target;
    }

    /** {@return the value of Proxy-Authorization that Go sends to a proxy, if its URL holds a user} */
    static Optional<Secret> authorization(ProxyServer proxy) {
        return proxy.username()
                .map(user ->
                        Credential.basic("", user.reveal(), proxy.password().orElse(Secret.of(""))))
                .flatMap(basic -> basic.headers().getOrDefault("Authorization", List.of()).stream()
                        .findFirst());
    }

    @Override
    public Tunnel.Said ask(WireSocket wire) throws IOException {
        StringBuilder request = new StringBuilder(
                "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\nUser-Agent: Go-http-client/1.1\r\n");
        authorization(proxy)
                .ifPresent(value -> request.append("Proxy-Authorization: ")
                        .append(value.reveal())
                        .append("\r\n"));
        wire.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        wire.getOutputStream().flush();
        InputStream in = wire.getInputStream();
        ResponseHead head = ResponseHead.read(in);
        String reason = head.reason().orElse("");
        if (head.status() == 200) {
            return new Tunnel.Said(Result.OPEN, 200, reason, SelectedHeaders.of(head.headers()), "", "");
        }
        return new Tunnel.Said(
                Result.REFUSED,
                head.status(),
                reason,
                SelectedHeaders.of(head.headers()),
                body(wire, in, head),
                head.reason().orElse("unknown status code"));
    }

    private static String body(WireSocket wire, InputStream in, ResponseHead head) {
        wire.limit(BODY_LIMIT);
        byte[] body = new byte[BODY_BYTES];
        int length = 0;
        try {
            int wanted = Math.min(BODY_BYTES, length(head));
            int got = wanted == 0 ? -1 : in.read(body, 0, wanted);
            while (got > 0) {
                length += got;
                got = length < wanted ? in.read(body, length, wanted - length) : -1;
            }
        } catch (IOException e) {
            // What came until then is shown; Go does not read the page at all.
        }
        byte[] read = Arrays.copyOf(body, length);
        String type = BodyText.mediaType(head.headers().getOrDefault("content-type", ""));
        return BodyText.start(read, type, BODY_CHARACTERS);
    }

    private static int length(ResponseHead head) {
        String announced = head.headers().getOrDefault("content-length", "");
        return announced.matches("[0-9]{1,9}") ? Integer.parseInt(announced) : BODY_BYTES;
    }
}
