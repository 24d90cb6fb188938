package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Request;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.TestLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is sent which credential: all servers note what they are sent. */
class CredentialsOnTheWireTest {
    private static final String MINE = basic("me:mine");
    private static final String PROXY_PASSWORD = basic("way:out");
    private static final String HOST = "goproxy.corp.example";

    @TempDir
    Path root;

    private World world;
    private IssuedCertificate authority;

    @BeforeEach
    void open() throws Exception {
        world = new World(root.toRealPath());
        authority = GuardedProxies.trusted(world);
    }

    @AfterEach
    void close() throws Exception {
        world.close();
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private SimpleHttp tls(SimpleHttp.Handler handler) {
        IssuedCertificate certificate =
                authority.issue("suite").address("127.0.0.1").dns(HOST).sign();
        return world.keep(SimpleHttp.startTls(certificate.server(), handler));
    }

    private void netrc(String... machines) {
        String text = Stream.of(machines)
                .map(machine -> "machine " + machine + " login me password mine\n")
                .collect(Collectors.joining());
        world.file("home/.netrc", text);
    }

    private static String address(int port) {
        return "127.0.0.1:" + port;
    }

    /** What was sent in a header, each once; the empty string stands for a request without it. */
    private static Set<String> sent(List<Request> requests, String header) {
        assertThat(requests).isNotEmpty();
        return requests.stream().map(request -> request.header(header)).collect(Collectors.toSet());
    }

    private static Set<String> sent(SimpleHttp server) {
        Set<String> all = sent(server.requests(), "authorization");
        assertThat(sent(server.requests(), "proxy-authorization")).containsExactly("");
        return all;
    }

    @Test
    void netrc_ownHostAndPortByTls_isSent() throws Exception {
        SimpleHttp server = tls(HelloModule.handler());
        netrc(address(server.port()));
        world.set("GOPROXY", server.url());

        world.diagnose();

        assertThat(sent(server)).containsExactly(MINE);
    }

    @Test
    void netrc_otherMachines_isSentToNobody() throws Exception {
        SimpleHttp server = tls(HelloModule.handler());
        netrc("127.0.0.1", "127.0.0.1:1", "127.0.0.2:" + server.port(), "0.0.1:" + server.port(), HOST);
        world.set("GOPROXY", server.url());

        world.diagnose();

        assertThat(sent(server)).containsExactly("");
    }

    @Test
    void netrc_plainHttp_isNotSent() throws Exception {
        SimpleHttp server = world.healthyProxy();
        netrc(address(server.port()), "127.0.0.1");

        world.diagnose();

        assertThat(sent(server)).containsExactly("");
    }

    @Test
    void netrc_twoProxies_eachGetsItsOwn() throws Exception {
        SimpleHttp first = tls(request -> Response.notFound());
        SimpleHttp second = tls(HelloModule.handler());
        world.file(
                "home/.netrc",
                "machine " + address(first.port()) + " login me password mine\nmachine " + address(second.port())
                        + " login you password yours\n");
        world.set("GOPROXY", first.url() + "," + second.url());

        world.diagnose();

        assertThat(sent(first)).containsExactly(MINE);
        assertThat(sent(second)).containsExactly(basic("you:yours"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void netrc_redirectToAnotherHost_staysBehindForGood(int status) throws Exception {
        SimpleHttp.Handler hello = HelloModule.handler();
        SimpleHttp back = tls(hello);
        SimpleHttp elsewhere = tls(request -> Response.redirect(status, back.url() + request.target()));
        // All have one address; what is another host by name is reached by an HTTP proxy.
        ConnectProxy proxy = world.keep(ConnectProxy.tunnelTo(elsewhere.port()));
        world.set("HTTPS_PROXY", proxy.url());
        SimpleHttp first = tls(request -> Response.redirect(status, "https://" + HOST + request.target()));
        netrc(address(first.port()));
        world.set("GOPROXY", first.url());

        world.diagnose();

        assertThat(sent(first)).containsExactly(MINE);
        assertThat(sent(elsewhere)).containsExactly("");
        assertThat(sent(back)).containsExactly("");
    }

    @Test
    void netrc_redirectToPlainHttp_isNotFollowed() throws Exception {
        SimpleHttp plain = world.keep(SimpleHttp.start(HelloModule.handler()));
        SimpleHttp server = tls(request -> Response.redirect(302, plain.url() + request.target()));
        netrc(address(server.port()), address(plain.port()));
        world.set("GOPROXY", server.url());

        world.diagnose();

        assertThat(sent(server)).containsExactly(MINE);
        assertThat(plain.requests()).isEmpty();
    }

    @Test
    void goauth_off_sendsNothing() throws Exception {
        SimpleHttp server = tls(HelloModule.handler());
        netrc(address(server.port()));
        world.set("GOPROXY", server.url());
        world.set("GOAUTH", "off");

        world.diagnose();

        assertThat(sent(server)).containsExactly("");
    }

    @Test
    void goauth_netrc_isTheDefault() throws Exception {
        SimpleHttp server = tls(HelloModule.handler());
        netrc(address(server.port()));
        world.set("GOPROXY", server.url());
        world.set("GOAUTH", "netrc");

        world.diagnose();

        assertThat(sent(server)).containsExactly(MINE);
    }

    @Test
    void userInfo_plainHttp_isNotSent() throws Exception {
        SimpleHttp server = world.keep(SimpleHttp.start(HelloModule.handler()));
        world.set("GOPROXY", server.url().replace("://", "://me:mine@"));

        world.diagnose();

        assertThat(server.requests())
                .allMatch(request -> request.header("authorization").isEmpty());
    }

    @Test
    void userInfo_byTls_isSentToItsHostAlone() throws Exception {
        SimpleHttp storage = tls(HelloModule.handler());
        SimpleHttp server = tls(request -> Response.redirect(302, "https://" + HOST + request.target()));
        world.set(
                "HTTPS_PROXY", world.keep(ConnectProxy.tunnelTo(storage.port())).url());
        world.set("GOPROXY", server.url().replace("://", "://me:mine@"));

        world.diagnose();

        assertThat(sent(server)).containsExactly(MINE);
        assertThat(sent(storage)).containsExactly("");
    }

    @Test
    void proxyPassword_tunnel_isForTheProxyAlone() throws Exception {
        SimpleHttp server = tls(HelloModule.handler());
        ConnectProxy proxy = world.keep(ConnectProxy.tunnelTo(server.port(), "way:out"));
        netrc(HOST);
        world.set("HTTPS_PROXY", proxy.url("way", "out"));
        world.set("GOPROXY", "https://" + HOST);

        world.diagnose();

        assertThat(sent(proxy.requests(), "proxy-authorization")).containsExactly(PROXY_PASSWORD);
        assertThat(sent(proxy.requests(), "authorization")).containsExactly("");
        assertThat(sent(server)).containsExactly(MINE);
    }

    @Test
    void proxyPassword_plainHttp_isForTheProxyAlone() throws Exception {
        SimpleHttp server = world.keep(SimpleHttp.start(HelloModule.handler()));
        ConnectProxy proxy = world.keep(ConnectProxy.tunnelTo(server.port(), "way:out"));
        netrc(HOST);
        world.set("HTTP_PROXY", proxy.url("way", "out"));
        world.set("GOPROXY", "http://" + HOST);

        world.diagnose();

        assertThat(sent(proxy.requests(), "proxy-authorization")).containsExactly(PROXY_PASSWORD);
        assertThat(sent(proxy.requests(), "authorization")).containsExactly("");
        assertThat(sent(server)).containsExactly("");
    }

    @Test
    void proxyPassword_noProxy_isSentToNobody() throws Exception {
        SimpleHttp server = tls(HelloModule.handler());
        ConnectProxy proxy = world.keep(ConnectProxy.tunnelTo(server.port(), "way:out"));
        world.set("HTTPS_PROXY", proxy.url("way", "out"));
        world.set("GOPROXY", server.url());

        world.diagnose();

        assertThat(sent(server)).containsExactly("");
        assertThat(proxy.requests()).isEmpty();
    }

    @Test
    void database_netrcOfTheModuleProxy_isNotSent() throws Exception {
        SimpleHttp server = tls(HelloModule.handler());
        SimpleHttp database = tls(request -> Response.notFound());
        netrc(address(server.port()));
        world.set("GOPROXY", server.url());
        world.set("GOSUMDB", new TestLog("sum.corp.example").verifierKey() + " " + database.url());

        world.diagnose();

        assertThat(sent(server)).containsExactly(MINE);
        assertThat(sent(database)).containsExactly("");
    }
}
