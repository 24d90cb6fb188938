package dev.goenv.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of golang.org/x/net/http/httpproxy/proxy_test.go. */
class HttpVectorsTest {
    private static Stream<JsonObject> read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HttpVectorsTest.class.getResourceAsStream("/vectors/" + name))) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonArray()
                    .asList()
                    .stream()
                    .map(JsonElement::getAsJsonObject);
        }
    }

    static Stream<JsonObject> proxyForUrl() throws IOException {
        return read("httpproxy_proxy_for_url.json");
    }

    static Stream<JsonObject> useProxy() throws IOException {
        return read("httpproxy_use_proxy.json");
    }

    static Stream<JsonObject> fromEnvironment() throws IOException {
        return read("httpproxy_from_environment.json");
    }

    @ParameterizedTest
    @MethodSource("proxyForUrl")
    void decide_vectorOfProxyForUrl_isGos(JsonObject row) {
        Map<String, String> env = new HashMap<>();
        env.put("HTTP_PROXY", row.get("httpProxy").getAsString());
        env.put("HTTPS_PROXY", row.get("httpsProxy").getAsString());
        env.put("NO_PROXY", row.get("noProxy").getAsString());
        env.put("REQUEST_METHOD", row.get("cgi").getAsBoolean() ? "GET" : "");
        ProxyDecision decision = HttpProxies.of(env).decide(row.get("request").getAsString());
        if (!row.get("wantError").isJsonNull()) {
            assertThat(decision)
                    .isEqualTo(new ProxyDecision.Refused(row.get("wantError").getAsString()));
        } else if (row.get("wantProxy").isJsonNull()
                || row.get("wantProxy").getAsString().equals("<nil>")) {
            assertThat(decision).isInstanceOf(ProxyDecision.Direct.class);
        } else {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            ProxyDecision.Via.class,
                            via -> assertThat(via.server().address())
                                    .isEqualTo(row.get("wantProxy").getAsString()));
        }
    }

    @ParameterizedTest
    @MethodSource("useProxy")
    void decide_vectorOfUseProxy_isGos(JsonObject row) {
        Map<String, String> env = Map.of(
                "HTTP_PROXY",
                "http://proxy.test",
                "NO_PROXY",
                row.get("noProxy").getAsString());
        ProxyDecision decision =
                HttpProxies.of(env).decide("http://" + row.get("hostPort").getAsString());
        assertThat(decision instanceof ProxyDecision.Via)
                .isEqualTo(row.get("want").getAsBoolean());
    }

    @ParameterizedTest
    @MethodSource("fromEnvironment")
    void of_vectorOfFromEnvironment_isGos(JsonObject row) {
        Map<String, String> env = new HashMap<>();
        row.getAsJsonObject("env")
                .entrySet()
                .forEach(e -> env.put(e.getKey(), e.getValue().getAsString()));
        JsonObject want = row.getAsJsonObject("want");
        HttpProxies proxies = HttpProxies.of(env);
        assertThat(proxies.httpProxy().orElseThrow().text().reveal())
                .isEqualTo(want.get("httpProxy").getAsString());
        assertThat(proxies.httpsProxy().orElseThrow().text().reveal())
                .isEqualTo(want.get("httpsProxy").getAsString());
        assertThat(proxies.noProxyEntries())
                .extracting(NoProxyEntry::text)
                .containsExactly(want.get("noProxy").getAsString());
        assertThat(proxies.decide("http://x.test") instanceof ProxyDecision.Refused)
                .isEqualTo(want.get("cgi").getAsBoolean());
    }
}
