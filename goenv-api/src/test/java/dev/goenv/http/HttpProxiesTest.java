package dev.goenv.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Secret;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProxiesTest {
    private static final URI REQUEST = URI.create("https://proxy.golang.org/x");

    private static HttpProxies https(String proxy, String noProxy) {
        return HttpProxies.of(Map.of("HTTPS_PROXY", proxy, "NO_PROXY", noProxy));
    }

    @Test
    void proxyFor_lowerCaseName_isUsedIfUpperIsEmpty() {
        HttpProxies proxies = HttpProxies.of(Map.of("HTTPS_PROXY", "", "https_proxy", "corp.test:3128"));
        assertThat(proxies.proxyFor(REQUEST)).contains(URI.create("http://corp.test:3128"));
        assertThat(proxies.decide(REQUEST)).hasToString("via http://corp.test:3128 (https_proxy)");
        assertThat(proxies.proxyFor(URI.create("http://x.test"))).isEmpty();
    }

    @Test
    void decide_credentials_areApartAndHidden() {
        HttpProxies proxies = https("http://joe:hunter2@corp.test:3128", "");
        ProxyServer server = ((ProxyDecision.Via) proxies.decide(REQUEST)).server();
        assertThat(server)
                .isEqualTo(new ProxyServer(
                        "http",
                        "corp.test",
                        "3128",
                        "http://corp.test:3128",
                        Optional.of(Secret.of("joe")),
                        Optional.of(Secret.of("hunter2"))));
        assertThat(proxies.proxyFor(REQUEST)).contains(URI.create("http://corp.test:3128"));
        assertThat(proxies + "" + proxies.decide(REQUEST) + server)
                .doesNotContain("hunter2")
                .doesNotContain("joe");
    }

    @ParameterizedTest
    @CsvSource({"http,80", "https,443", "socks5,1080", "socks5h,1080", "ftp,''"})
    void decide_noPort_isTheOneOfTheScheme(String scheme, String port) {
        ProxyDecision decision = https(scheme + "://corp.test", "").decide(REQUEST);
        assertThat(((ProxyDecision.Via) decision).server().port()).isEqualTo(port);
    }

    @Test
    void decide_unusableValue_isIgnoredAndExplained() {
        HttpProxies proxies = https("http://joe:hun%zzter2@corp.test", "");
        assertThat(proxies.proxyFor(REQUEST)).isEmpty();
        assertThat(proxies.decide(REQUEST))
                .hasToString("direct: the proxy's address can't be parsed and is ignored (invalid proxy address"
                        + " \"http://***@corp.test\": parse \"http://***@corp.test\": invalid URL escape \"***\")");
    }

    @Test
    void decide_cgi_refusesHttpOnly() {
        HttpProxies proxies = HttpProxies.of(
                Map.of("HTTP_PROXY", "corp.test:80", "HTTPS_PROXY", "corp.test:80", "REQUEST_METHOD", "GET"));
        String message = "refusing to use HTTP_PROXY value in CGI environment; see golang.org/s/cgihttpproxy";
        assertThatThrownBy(() -> proxies.proxyFor(URI.create("http://x.test")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThat(proxies.decide(REQUEST)).isInstanceOf(ProxyDecision.Via.class);
    }

    @Test
    void decide_directRequests_sayWhy() {
        HttpProxies proxies = https("corp.test", "x.test,10.0.0.0/8");
        assertThat(proxies.decide("https://localhost"))
                .hasToString("direct: localhost and loopback addresses never use a proxy");
        assertThat(proxies.decide("https://127.1.2.3:8443"))
                .hasToString("direct: localhost and loopback addresses never use a proxy");
        assertThat(proxies.decide("https://a.x.test")).hasToString("direct: NO_PROXY excludes it (entry x.test)");
        assertThat(proxies.decide("https://10.1.2.3")).hasToString("direct: NO_PROXY excludes it (entry 10.0.0.0/8)");
        assertThat(proxies.decide("http://y.test")).hasToString("direct: no proxy is set for this scheme");
        assertThat(proxies.decide("ftp://y.test")).hasToString("direct: only http and https requests use a proxy");
        assertThat(https("corp.test", "").decide("https://[::1]")).isInstanceOf(ProxyDecision.Direct.class);
    }

    @Test
    void decide_malformedRequest_saysWhatGoSays() {
        assertThatThrownBy(() -> https("corp.test", "").decide("https://h:x"))
                .isInstanceOf(GoSyntaxException.class)
                .hasMessage("parse \"https://h:x\": invalid port \":x\" after host");
    }

    @Test
    void decide_internationalNames_areComparedInAscii() {
        HttpProxies proxies = https("corp.test", "B\u00fccher.test,\uff21.example,xn--bcher-kva.org");
        assertThat(proxies.decide("https://www.b\u00fccher.test")).isInstanceOf(ProxyDecision.Direct.class);
        assertThat(proxies.decide("https://xn--bcher-kva.test")).isInstanceOf(ProxyDecision.Direct.class);
        assertThat(proxies.decide("https://a.example")).isInstanceOf(ProxyDecision.Direct.class);
        assertThat(proxies.decide("https://B\u00dcCHER.org")).isInstanceOf(ProxyDecision.Direct.class);
        assertThat(proxies.decide("https://bucher.test")).isInstanceOf(ProxyDecision.Via.class);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "*corp.test, `never matches: a star stands alone or as *. at the start, and nowhere else`",
                "10.*, `never matches: a star stands alone or as *. at the start, and nowhere else`",
                "https://x.test, never matches: it is a URL; write the host alone",
                "a.test;b.test, never matches: entries are separated by commas alone",
                "a.test b.test, never matches: blanks do not separate entries; use commas",
                "a.test\uff0cb.test, never matches: entries are separated by commas alone",
                "\"a.test\", never matches: the quotes are part of the entry",
                "10.0.0.0/33, never matches: it is neither a network such as 10.0.0.0/8 nor a host",
                "`[fd00::1]`, `never matches: an IPv6 address is written without brackets, or as [address]:port`",
                "a.test:http, never matches: the port is not a number",
                "10.0.0.1:http, never matches: the port is not a number",
                ":80, there is no host in it",
                "a.test., matches only names that are written with a dot at the end"
            })
    void noProxyEntries_entryThatDoesNotWork_hasNote(String entry, String note) {
        HttpProxies proxies = https("corp.test", " ok.test ,, " + entry);
        assertThat(proxies.noProxyEntries())
                .hasSize(2)
                .element(1)
                .satisfies(e -> assertThat(e.note()).contains(note))
                .hasToString(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "a.test",
                ".a.test",
                "*.a.test",
                "a.test:443",
                "10.0.0.1",
                "10.0.0.1:80",
                "fd00::1",
                "[fd00::1]:80",
                "::/0"
            })
    void noProxyEntries_goodEntry_hasNoNote(String entry) {
        assertThat(https("corp.test", entry).noProxyEntries())
                .singleElement()
                .satisfies(e -> assertThat(e.note()).isEmpty());
    }

    @Test
    void noProxyEntries_besideStar_areIgnored() {
        HttpProxies proxies = https("corp.test", "a.test,*");
        assertThat(proxies.noProxyEntries())
                .extracting(NoProxyEntry::kind)
                .containsExactly(NoProxyEntry.Kind.IGNORED, NoProxyEntry.Kind.EVERYTHING);
        assertThat(proxies.decide(REQUEST)).hasToString("direct: NO_PROXY excludes it (entry *)");
    }
}
