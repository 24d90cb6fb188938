package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Request;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Secrets are put wherever a diagnosis comes by, servers say back what they were sent, and nothing that is given away holds a
 * secret: not plain, not escaped, not in Base64.
 */
class ProbeSecretsTest {
    /** In every secret. */
    private static final String SIGN = "Zq9xKw7vSecret";
    /** With the characters that make user info hard to read. */
    private static final String HARD = "p@:/" + SIGN;

    private static final String HARD_ESCAPED = "p%40%3A%2F" + SIGN;
    private static final String USER = "robot";
    private static final String HOST = "goproxy.corp.example";
    private static final IssuedCertificate AUTHORITY = Certificates.authority("Suite Root");

    /** Puts a secret into a world whose module proxy answers so. */
    @FunctionalInterface
    interface Planting {
        void plant(World world, SimpleHttp.Handler handler);
    }

    static Stream<Arguments> cases() {
        return plantings()
                .flatMap(planting -> answers()
                        .limit(planting.name().contains(" that ") ? 1 : Long.MAX_VALUE)
                        .map(answer -> Arguments.of(
                                planting.name() + ", " + answer.name(), planting.planting(), answer.handler())));
    }

    private record Planted(String name, Planting planting) {}

    private record Answering(String name, SimpleHttp.Handler handler) {}

    private static Stream<Planted> plantings() {
        return Stream.of(
                new Planted("user info of GOPROXY", (world, handler) -> {
                    SimpleHttp server = tls(world, handler);
                    world.set("GOPROXY", server.url().replace("://", "://" + USER + ":" + HARD_ESCAPED + "@"));
                }),
                new Planted("a token as user in GOPROXY", (world, handler) -> {
                    SimpleHttp server = tls(world, handler);
                    world.set("GOPROXY", server.url().replace("://", "://" + SIGN + "@"));
                }),
                new Planted("user info of GOPROXY over http", (world, handler) -> {
                    SimpleHttp server = world.keep(SimpleHttp.start(handler));
                    world.set("GOPROXY", server.url().replace("://", "://" + USER + ":" + HARD_ESCAPED + "@"));
                }),
                new Planted("netrc", (world, handler) -> {
                    SimpleHttp server = tls(world, handler);
                    world.set("GOPROXY", server.url());
                    world.file(
                            "home/.netrc",
                            "machine 127.0.0.1:" + server.port() + " login " + USER + " password " + HARD + "\n");
                }),
                new Planted("HTTPS_PROXY", (world, handler) -> {
                    SimpleHttp server = tls(world, handler);
                    ConnectProxy proxy = world.keep(ConnectProxy.tunnelTo(server.port()));
                    world.set("HTTPS_PROXY", proxy.url(USER, HARD_ESCAPED));
                    world.set("GOPROXY", "https://" + HOST);
                }),
                new Planted("HTTPS_PROXY that refuses", (world, handler) -> {
                    ConnectProxy proxy = world.keep(ConnectProxy.answering("HTTP/1.1 407 no " + SIGN
                            + "\r\nProxy-Authenticate: Basic realm=\"" + base64(USER + ":" + HARD)
                            + "\"\r\nVia: 1.1 " + SIGN
                            + "\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nwrong: " + HARD + "\n"));
                    world.set("HTTPS_PROXY", proxy.url(USER, HARD_ESCAPED));
                    world.set("GOPROXY", "https://" + HOST);
                }),
                new Planted("HTTPS_PROXY that talks nonsense", (world, handler) -> {
                    ConnectProxy proxy =
                            world.keep(ConnectProxy.answering(base64(USER + ":" + HARD) + " " + HARD + "\r\n"));
                    world.set("HTTPS_PROXY", proxy.url(USER, HARD_ESCAPED));
                    world.set("GOPROXY", "https://" + HOST);
                }),
                new Planted("HTTP_PROXY", (world, handler) -> {
                    SimpleHttp proxy = world.keep(SimpleHttp.start(handler));
                    world.set("HTTP_PROXY", proxy.url().replace("://", "://" + USER + ":" + HARD_ESCAPED + "@"));
                    world.set("GOPROXY", "http://" + HOST);
                }),
                new Planted("URL of GOSUMDB", (world, handler) -> {
                    SimpleHttp server = tls(world, handler);
                    world.set(
                            "GOPROXY",
                            world.keep(SimpleHttp.start(HelloModule.handler())).url());
                    world.set(
                            "GOSUMDB",
                            "sum.golang.org " + server.url().replace("://", "://" + USER + ":" + HARD_ESCAPED + "@"));
                }),
                new Planted("git's configuration", (world, handler) -> {
                    SimpleHttp server = tls(world, handler);
                    world.set("GOPROXY", "direct");
                    world.set(
                            "HTTPS_PROXY",
                            world.keep(ConnectProxy.tunnelTo(server.port())).url());
                    world.module(HOST + "/team/hello.git@v1.0.0");
                    world.file(
                            "home/.gitconfig",
                            "[url \"https://" + USER + ":" + HARD_ESCAPED + "@" + HOST + "/\"]\n\tinsteadOf = https://"
                                    + HOST + "/\n[http]\n\textraHeader = Authorization: Bearer " + SIGN
                                    + "\n\tproxy = http://" + USER + ":" + SIGN + "@127.0.0.1:1\n"
                                    + "[credential]\n\thelper = \"!echo password=" + SIGN + "\"\n");
                }));
    }

    private static Stream<Answering> answers() {
        SimpleHttp.Handler hello = HelloModule.handler();
        return Stream.of(
                new Answering("healthy", hello),
                new Answering("healthy, telling headers", request -> echo(request, hello.answer(request))),
                new Answering("403", request -> echo(request, Response.of(403, told(request)))),
                new Answering("407", request -> echo(request, Response.of(407, told(request)))),
                new Answering("200", request -> echo(request, Response.ok(told(request)))),
                new Answering(
                        "401 in HTML",
                        request -> echo(
                                request,
                                Response.of(401, "<html>" + told(request) + "</html>")
                                        .html())),
                new Answering(
                        "redirect to http",
                        request -> Response.redirect(
                                302, "http://" + USER + ":" + HARD_ESCAPED + "@127.0.0.1:1/x?token=" + SIGN)),
                new Answering(
                        "redirect to nowhere",
                        request -> Response.redirect(
                                302, "https://" + USER + ":" + HARD_ESCAPED + "@127.0.0.1:1/" + "x?sig=" + SIGN)),
                new Answering(
                        "redirect with what was sent",
                        request -> Response.redirect(302, "https://127.0.0.1:1/" + String.join("/", sent(request)))),
                new Answering("broken redirect", request -> Response.redirect(302, "https://u:" + SIGN + "@[::1")));
    }

    /** What a server that has seen the request may say: the header, what it decodes to, and the password alone. */
    private static List<String> sent(Request request) {
        List<String> said = new ArrayList<>();
        for (String name : List.of("authorization", "proxy-authorization")) {
            String value = request.header(name);
            if (!value.isEmpty()) {
                String pair = value.substring(value.indexOf(' ') + 1);
                String text = new String(Base64.getDecoder().decode(pair), StandardCharsets.UTF_8);
                said.addAll(List.of(pair, text, text.substring(text.indexOf(':') + 1)));
            }
        }
        return said;
    }

    private static String told(Request request) {
        return "sorry, no entry with " + String.join(" or ", sent(request)) + "\n";
    }

    private static Response echo(Request request, Response response) {
        String said = String.join(" ", sent(request));
        return response.header("Server", "x " + said)
                .header("Via", "1.1 " + said)
                .header("WWW-Authenticate", "Basic realm=\"" + said + "\"")
                .reason("no " + said);
    }

    private static SimpleHttp tls(World world, SimpleHttp.Handler handler) {
        IssuedCertificate certificate =
                AUTHORITY.issue("suite").address("127.0.0.1").dns(HOST).sign();
        world.set("SSL_CERT_FILE", world.file("roots.pem", AUTHORITY.pem()).toString());
        return world.keep(SimpleHttp.startTls(certificate.server(), handler));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void diagnose_secretsEverywhere_saysNone(
            String name, Planting planting, SimpleHttp.Handler handler, @TempDir Path root) throws Exception {
        try (World world = new World(root.toRealPath())) {
            planting.plant(world, handler);
            List<String> said = EverythingSaid.by(world);
            assertThat(said).hasSizeGreaterThan(20);
            List<String> forms = forms();
            List<String> leaks = said.stream()
                    .flatMap(text -> forms.stream().filter(text::contains).map(form -> around(text, form)))
                    .distinct()
                    .toList();
            assertThat(leaks).as(name).isEmpty();
        }
    }

    private static String around(String text, String form) {
        int at = text.indexOf(form);
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + form.length() + 40));
    }

    /** Plain, all escaped, and the part of Base64 that does not depend on what stands before and behind. */
    private static List<String> forms() {
        List<String> forms = new ArrayList<>(List.of(SIGN, SIGN.toLowerCase(Locale.ROOT)));
        StringBuilder escaped = new StringBuilder();
        SIGN.chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "%%%02X", c)));
        forms.add(escaped.toString());
        for (int before = 0; before < 3; before++) {
            String text = base64("x".repeat(before) + SIGN);
            forms.add(text.substring(before == 0 ? 0 : before + 1, text.length() - 4));
        }
        return forms;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
