package dev.goenv.probes.internal.connect;

import dev.goenv.http.ProxyServer;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Makes requests with the headers that the go command sends: cmd/go/internal/web/http.go and net/http/transport.go, Go 1.27. */
final class GoRequest {
    private static final String USER_AGENT = "GoCommand/1 (+https://go.dev/cmd/go)";

    private GoRequest() {}

    /** {@return the request of a hop} */
    static Request of(FetchRequest request, Hop hop, HttpUrl url) {
        Headers.Builder headers = new Headers.Builder().set("User-Agent", USER_AGENT);
        if (request.method() == FetchRequest.Method.GET) {
            headers.set("Accept-Encoding", "gzip");
        }
        hop.referer().ifPresent(referer -> headers.addUnsafeNonAscii("Referer", referer));
        request.headers().forEach(headers::set);
        hop.credential()
                .forEach((name, values) -> values.forEach(value -> headers.addUnsafeNonAscii(name, value.reveal())));
        if (hop.way().via().isPresent() && !hop.way().tunnel()) {
            ProxyServer server = hop.way().proxy().orElseThrow();
            HttpConnect.authorization(server)
                    .ifPresent(value -> headers.addUnsafeNonAscii("Proxy-Authorization", value.reveal()));
        }
        return new Request.Builder()
                .url(url)
                .method(request.method().name(), null)
                .headers(headers.build())
                .build();
    }
}
