package dev.goenv.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    static Stream<Arguments> secrets() {
        return Stream.of(
                Arguments.of("https://user:word@host/x", "https://***@host/x"),
                Arguments.of("https://user:pa/ss@host/x", "https://***@host/x"),
                Arguments.of("https://user:pa?s#s@host/x", "https://***@host/x"),
                Arguments.of("http://user:12/34@proxy.corp:8080", "http://***@proxy.corp:8080"),
                Arguments.of("http://u:p@ss@host:8080/x", "http://***@host:8080/x"),
                Arguments.of("http://us%zzer:pa%ss@host.com/x", "http://***@host.com/x"),
                Arguments.of("https://sometoken@host/x", "https://***@host/x"),
                Arguments.of("//user:word@host", "//***@host"),
                Arguments.of("https://u:p@[::1]:8080", "https://***@[::1]:8080"),
                Arguments.of("https://u:p@h/m/@v/list", "https://***@h/m/@v/list"),
                Arguments.of(
                        "https://proxy.golang.org,https://u:p@corp|direct",
                        "https://proxy.golang.org,https://***@corp|direct"),
                Arguments.of("https://proxy.golang.org,u:p@corp:80|off", "https://proxy.golang.org,***@corp:80|off"),
                Arguments.of("https://user:p@ss,word@c.example/go,direct", "https://***@c.example/go,direct"),
                Arguments.of("http://a:b@c;http://d:e@f", "http://***@c;http://***@f"),
                Arguments.of("\"http://user:pa ss@proxy.corp:3128\"", "\"http://***@proxy.corp:3128\""),
                Arguments.of("user:pass@proxy:3128", "***@proxy:3128"),
                Arguments.of("HTTP_PROXY=user:pass@proxy:3128", "HTTP_PROXY=***@proxy:3128"),
                Arguments.of("https://h.io/x?to=user:word@h.io&a", "https://h.io/x?to=***@h.io&a"),
                Arguments.of("https://h.io/x,user:word@h.io", "https://h.io/x,***@h.io"),
                Arguments.of("user:word@socks5h://joe@h", "***@socks5h://***@h"),
                Arguments.of("user:pa//ss@host", "***@host"),
                Arguments.of("//#f%zzuser:word@@", "//#***@"),
                Arguments.of("ftp://?quser:word@http://joe@h", "ftp://?***@http://***@h"),
                Arguments.of("C:/x/user:word@h", "C:/x/***@h"),
                Arguments.of("https://proxy.example//u:word@h/x", "https://proxy.example//***@h/x"),
                Arguments.of("xy:/z/user:word@", "***@"),
                Arguments.of("git:word@github.com:org/repo", "***@github.com:org/repo"),
                Arguments.of("https://x.com/?token=abc,direct", "https://x.com/?token=***,direct"),
                Arguments.of("https://h/p?X-Amz-Signature=abc&x=1#f", "https://h/p?X-Amz-Signature=***&x=1#f"),
                Arguments.of("https://h/p?u=x%3Ftoken%3Dabc", "https://h/p?u=x%3Ftoken%3D***"),
                Arguments.of("netrc; cmd --token=abcdef; off", "netrc; cmd --token=***; off"),
                Arguments.of("cmd --api-key abcdef -v", "cmd --api-key *** -v"),
                Arguments.of("curl -u joe:word https://x", "curl -u *** https://x"),
                Arguments.of("AWS_SECRET_ACCESS_KEY=abc/def+x", "AWS_SECRET_ACCESS_KEY=***"),
                Arguments.of("dbPassword='a b'", "dbPassword='***'"),
                Arguments.of("{\"password\": \"hun,ter2\", \"u\":\"x\"}", "{\"password\": \"***\", \"u\":\"x\"}"),
                Arguments.of("{\\\"token\\\":\\\"abc\\\",\\\"a\\\":1}", "{\\\"token\\\":\\\"***\\\",\\\"a\\\":1}"),
                Arguments.of("machine x login u password p", "machine x login u password ***"),
                Arguments.of("Authorization: Basic dXNlcjpw", "Authorization: Basic ***"),
                Arguments.of("proxy-authorization: Bearer abc def", "proxy-authorization: Bearer ***"),
                Arguments.of("Authorization: Digest username=\"x\", response=\"y\"", "Authorization: Digest ***"),
                Arguments.of(
                        "-H \"Authorization: Basic abc\" https://x/", "-H \"Authorization: Basic ***\" https://x/"),
                Arguments.of("PRIVATE-TOKEN: abc\nX: y", "PRIVATE-TOKEN: ***\nX: y"),
                Arguments.of("got Bearer abcDEF123.x", "got Bearer ***"),
                Arguments.of("password: hunter2", "password: ***"),
                Arguments.of("x ghp_0123456789abcdefABCDEF012345 y", "x *** y"),
                Arguments.of("github_pat_11ABCDEFG0_abcdefghijkl", "***"),
                Arguments.of("glpat-abcdEFGH12-_34567", "***"),
                Arguments.of("xoxb-123456789012-abcdef", "***"),
                Arguments.of("AKIAIOSFODNN7EXAMPLE", "***"),
                Arguments.of("npm_abcdefghijklmnopqrstuvwxyz0123456789", "***"),
                Arguments.of("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln_-", "***"),
                Arguments.of("a -----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY----- b", "a *** b"),
                Arguments.of("-----BEGIN PRIVATE KEY-----\nMII", "***"));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void redact_secret_isMasked(String text, String expected) {
        assertThat(Redaction.redact(text)).isEqualTo(expected);
        assertThat(Redaction.redact(expected)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://proxy.golang.org,direct",
                "https://goproxy.cn|https://proxy.golang.org:443/x,off",
                "https://proxy.golang.org/github.com/foo/bar/@v/v1.2.3.info",
                "http://localhost:3000/github.com/foo/bar@v1.2.3",
                "http://localhost:3000/github.com/foo/bar/@latest",
                "github.com/foo/bar@v1.2.3-0.20200101000000-abcdefabcdef+incompatible",
                "go: github.com/x/y@v1.0.0: reading https://p.io/x/@v/v1.0.0.mod: 404 Not Found",
                "go: finding module for package foo:bar@latest",
                "git@github.com:org/repo",
                "ssh://git@github.com/org/repo",
                "joe@corp.example, mailto:joe@corp.example",
                "https://medium.com/@john/x",
                "https://x.io:443/users/joe@corp.example",
                "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "C:\\gopath\\pkg\\mod\\github.com\\foo@v1.2.3",
                "C:\\go;D:\\foo@bar",
                "docker.io/x@sha256:abcdef registry:5000/img@sha256:aa",
                "parse \"https://localhost:abc/\": invalid port \":abc\" after host",
                "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
                "SSH_AUTH_SOCK=/run/x GONOSUMDB=* GOAUTH=netrc GOFLAGS=-mod=mod",
                "TOKEN_FILE=/run/x credential.helper=store",
                "invalid token: unexpected end",
                "login failed: password incorrect",
                "Bearer token required; basic authentication",
                "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----",
                "ghp_short npm_config AKIAX xoxb-1 eyJ eyJhbGciOiJIUzI1NiJ9.x",
                "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=",
                "localhost,127.0.0.1,.corp.test,10.0.0.0/8,[::1]:80"
            })
    void redact_ordinaryText_stays(String text) {
        assertThat(Redaction.redact(text)).isEqualTo(text);
    }

    @Test
    void redact_hostileText_isLinear() {
        List<String> pieces = List.of(
                "//",
                "//a",
                "@",
                "a:",
                "//u:p",
                "eyJ-",
                "eyJaaaaa.",
                "ghp_",
                "token=",
                "token=\"",
                "login x password ",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY-----",
                "Authorization: ",
                "\"",
                "\\\"",
                ",a",
                "%3d",
                "password: \"",
                "a://",
                ",http://",
                "@v1.",
                "--token ",
                "=",
                " ",
                "a,b:c@",
                "a@b:",
                "u:p@h/",
                "[",
                "x y:z ",
                "basic ",
                "-u ");
        for (String piece : pieces) {
            String text = piece.repeat(100_000 / piece.length());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Redaction.redact(text), piece);
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Redaction.redact(text + "@h.x"), piece);
        }
    }

    @Test
    void redact_unpairedSurrogates_areKept() {
        assertThatNoException().isThrownBy(() -> Redaction.redact("\ud800://\udc00:\ud800@\udc00"));
        assertThat(Redaction.redact("\udcff/u:p@h")).isEqualTo("***@h");
    }
}
