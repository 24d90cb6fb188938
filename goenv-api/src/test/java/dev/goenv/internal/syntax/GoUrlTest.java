package dev.goenv.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows net/url/url_test.go, Go 1.27. */
class GoUrlTest {
    @Test
    void parse_fullUrl_hasAllParts() {
        GoUrl url = GoUrl.parse("HTTPS://us%20er:p%40ss@[fe80::1%25en0]:8080/a%2Fb/c?x=%y#f%20g");
        assertThat(url)
                .isEqualTo(new GoUrl(
                        "https",
                        "",
                        Optional.of(new GoUrl.Userinfo(Secret.of("us er"), Optional.of(Secret.of("p@ss")))),
                        "[fe80::1%en0]:8080",
                        "/a/b/c",
                        "/a%2Fb/c",
                        false,
                        "x=%y",
                        "f g",
                        "",
                        false));
        assertThat(url.hostname()).isEqualTo("fe80::1%en0");
        assertThat(url.port()).isEqualTo("8080");
        assertThat(url.escapedPath()).isEqualTo("/a%2Fb/c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "/",
                "a/b",
                "file:/x",
                "file:///x",
                "mailto:joe@example.com",
                "localhost:3000",
                "http://h?",
                "http://h/p?q#f",
                "//host/path",
                "http://[::1]",
                "http://a_b:8080/%E4%B8%AD",
                "http://h/a;b,c(d)",
                "http://h/%ff"
            })
    void text_parsedUrl_isTheInput(String text) {
        assertThat(GoUrl.parse(text).text()).isEqualTo(text);
        assertThat(GoUrl.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`:8080`, `parse \":8080\": missing protocol scheme`",
                "`a:b:c`, ``",
                "`1a:b`, `parse \"1a:b\": first path segment in URL cannot contain colon`",
                "`http://h:x/`, `parse \"http://h:x/\": invalid port \":x\" after host`",
                "`http://h:1:2/`, `parse \"http://h:1:2/\": invalid port \":1:2\" after host`",
                "`ftp://h:1:2/`, ``",
                "`http://a b/`, `parse \"http://a b/\": invalid character \" \" in host name`",
                "`http://a%41/`, `parse \"http://a%41/\": invalid URL escape \"%41\"`",
                "`http://h/%z`, `parse \"http://h/%z\": invalid URL escape \"%z\"`",
                "`http://h/#%zz`, `parse \"http://h/#%zz\": invalid URL escape \"%zz\"`",
                "`http://[::1/`, `parse \"http://[::1/\": missing ']' in host`",
                "`http://x[::1]/`, `parse \"http://x[::1]/\": invalid IP-literal`",
                "`http://[1.2.3.4]/`, `parse \"http://[1.2.3.4]/\": invalid IP-literal`",
                "`http://[x]/`, `parse \"http://[x]/\": invalid host: ParseAddr(\"x\"): unable to parse IP`",
            })
    void parse_malformedUrl_saysWhatGoSays(String text, String message) {
        if (message.isEmpty()) {
            assertThat(GoUrl.parse(text).text()).isEqualTo(text);
        } else {
            assertThatThrownBy(() -> GoUrl.parse(text))
                    .isInstanceOf(GoSyntaxException.class)
                    .hasMessage(message);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://user:zqpass/word@host/,'parse \"http://***@host/\": invalid port \"***\" after host'",
        "http://user:zq%zzword@host/,'parse \"http://***@host/\": invalid URL escape \"***\"'",
        "http://user:zq pass@host/,'parse \"http://***@host/\": net/url: invalid userinfo'",
        "http://user:zqpass@host:x/,'parse \"http://***@host:x/\": invalid port \":x\" after host'"
    })
    void parse_malformedUrlWithSecret_messageHasNoPartOfIt(String text, String message) {
        assertThatThrownBy(() -> GoUrl.parse(text)).hasMessage(message);
    }

    @Test
    void toString_userinfo_isHidden() {
        GoUrl url = GoUrl.parse("https://joe:hunter2@host/p?token=x");
        assertThat(url).hasToString("https://***@host/p?token=***");
        assertThat(url.text()).isEqualTo("https://joe:hunter2@host/p?token=x");
        assertThat(url.redacted()).isEqualTo("https://joe:xxxxx@host/p?token=x");
        assertThat(url.withoutUserinfo().text()).isEqualTo("https://host/p?token=x");
        assertThat(url.userinfo().orElseThrow().toString()).doesNotContain("hunter2", "joe");
    }

    @Test
    void text_pathThatWouldBeAnAuthority_isEscaped() {
        GoUrl url = new GoUrl("http", "", Optional.empty(), "", "//h/p", "", false, "", "", "", true);
        assertThat(url.text()).isEqualTo("http:%2F/h/p");
        assertThat(GoUrl.of("", "", "a:b/c").text()).isEqualTo("./a:b/c");
        assertThat(GoUrl.of("http", "h", "p q").text()).isEqualTo("http://h/p%20q");
    }

    @Test
    void parse_invalidBytes_areKept() {
        GoUrl url = GoUrl.parse("http://h/%FF%C3%A9");
        assertThat(url.path()).isEqualTo("/\uDCFF\u00e9");
        assertThat(GoQuote.quote(url.path())).isEqualTo("\"/\\xff\u00e9\"");
        assertThat(url.text()).isEqualTo("http://h/%FF%C3%A9");
    }
}
