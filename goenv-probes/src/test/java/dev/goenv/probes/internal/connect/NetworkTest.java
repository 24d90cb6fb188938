package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkTest {
    private static final IssuedCertificate ROOT = Certificates.authority("Test Root");

    static Stream<Arguments> ways() {
        Map<String, String> http = Map.of("HTTPS_PROXY", "http://p.test:3128", "HTTP_PROXY", "http://p.test:3128");
        Map<String, String> https = Map.of("HTTPS_PROXY", "https://p.test", "HTTP_PROXY", "https://p.test");
        Map<String, String> socks = Map.of("HTTPS_PROXY", "socks5://p.test", "HTTP_PROXY", "socks5h://p.test");
        return Stream.of(
                Arguments.of("https://h.test/x", Map.of(), "dns:h.test tcp:h.test:443 tls:h.test:443"),
                Arguments.of("https://h.test:8443", Map.of(), "dns:h.test tcp:h.test:8443 tls:h.test:8443"),
                Arguments.of("http://h.test/x", Map.of(), "dns:h.test tcp:h.test:80"),
                Arguments.of("https://10.1.2.3/x", Map.of(), "tcp:10.1.2.3:443 tls:10.1.2.3:443"),
                Arguments.of("https://[::1]:8/x", Map.of(), "tcp:[::1]:8 tls:[::1]:8"),
                Arguments.of("file:///x", Map.of(), ""),
                Arguments.of("h.test", Map.of(), ""),
                Arguments.of("https://h.test:x/", Map.of(), ""),
                Arguments.of(
                        "https://h.test/x",
                        http,
                        "dns:p.test tcp:p.test:3128 tunnel:p.test:3128>h.test:443 tls:h.test:443@p.test:3128"),
                Arguments.of("http://h.test/x", http, "dns:p.test tcp:p.test:3128"),
                Arguments.of("https://localhost/x", http, "dns:localhost tcp:localhost:443 tls:localhost:443"),
                Arguments.of(
                        "https://h.test/x",
                        https,
                        "dns:p.test tcp:p.test:443 proxytls:p.test:443 tunnel:p.test:443>h.test:443"
                                + " tls:h.test:443@p.test:443"),
                Arguments.of("http://h.test/x", https, "dns:p.test tcp:p.test:443 proxytls:p.test:443"),
                Arguments.of(
                        "https://h.test/x",
                        socks,
                        "dns:p.test tcp:p.test:1080 tunnel:p.test:1080>h.test:443 tls:h.test:443@p.test:1080"),
                Arguments.of("http://h.test/x", socks, "dns:p.test tcp:p.test:1080 tunnel:p.test:1080>h.test:80"),
                Arguments.of("http://h.test/x", Map.of("HTTP_PROXY", "http://p.test", "REQUEST_METHOD", "GET"), ""));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("ways")
    void way_url_isTheProbesThatGoNeeds(String url, Map<String, String> variables, String ids) {
        Loopback machine = new Loopback();
        variables.forEach(machine::env);
        try (Network network = machine.open()) {
            List<Probe> way = network.way(url);

            assertThat(way.stream().map(Probe::id).collect(Collectors.joining(" ")))
                    .isEqualTo(ids);
            Set<String> known = way.stream().map(Probe::id).collect(Collectors.toSet());
            assertThat(way).allSatisfy(probe -> assertThat(known).containsAll(probe.dependencies()));
        }
    }

    @Test
    void way_userInfoOfProxy_isInNoText() {
        try (Network network = new Loopback()
                .env("HTTPS_PROXY", "http://alice:s3cr3tword@p.test:3128")
                .open()) {
            assertThat(network.way("https://bob:hunter2word@h.test/x"))
                    .allSatisfy(
                            probe -> assertThat(probe.id() + probe.subject() + probe.dependencies() + probe.contacts())
                                    .doesNotContain("s3cr3tword", "alice", "bob", "hunter2word"));
        }
    }

    @Test
    void fetch_serverWithHttp2_speaksIt() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(ROOT.loopback().server().getSocketFactory());
            server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
            server.enqueue(
                    new MockResponse.Builder().code(404).body("not found").build());
            server.start();
            try (Network network = new Loopback().trusting(ROOT).open();
                    Loopback.Run context = Loopback.Run.start()) {
                Fetched fetched = network.fetcher()
                        .fetch(FetchRequest.get("list", "https://127.0.0.1:" + server.getPort() + "/x"), context);

                assertThat(fetched.answer().status()).isEqualTo(404);
                assertThat(fetched.text()).isEqualTo("not found");
                assertThat(server.takeRequest().getRequestLine()).isEqualTo("GET /x HTTP/2");
            }
        }
    }

    @Test
    void close_afterManyRequests_leavesNothing() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "open files can be counted on Linux alone");
        rounds(1);
        long before = openSockets();

        rounds(25);

        assertThat(openSockets()).isEqualTo(before);
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        // One for the whole process, which ends by itself after a minute.
                        .filter(name -> name.startsWith("OkHttp") && !name.equals("OkHttp TaskRunner")))
                .isEmpty();
    }

    /** Servers too are gone afterwards, so that their ends of the connections do not count. */
    private static void rounds(int number) throws InterruptedException {
        try (SimpleHttp secure = SimpleHttp.startTls(ROOT.loopback().server(), request -> Response.ok("ok"));
                SimpleHttp plain = SimpleHttp.start(request -> Response.ok("ok"));
                RawServer broken = RawServer.alert(40);
                RawServer cut = RawServer.rst()) {
            List<String> urls = List.of(
                    secure.url() + "/x", plain.url() + "/x", "https://" + broken.address(), "http://" + cut.address());
            for (int i = 0; i < number; i++) {
                round(urls);
            }
        }
    }

    private static void round(List<String> urls) throws InterruptedException {
        try (Network network = new Loopback().trusting(ROOT).open();
                Loopback.Run context = Loopback.Run.start()) {
            for (String url : urls) {
                network.fetcher().fetch(FetchRequest.get("list", url), context);
                List<Probe> way = network.way(url);
                ProbeResult result = way.get(way.size() - 1).run(context);
                assertThat(result.evidence()).isNotEmpty();
            }
        }
    }

    private static long openSockets() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.filter(NetworkTest::isSocket).count();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
