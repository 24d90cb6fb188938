package dev.goenv.probes.internal.vcs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.auth.Credentials;
import dev.goenv.http.HttpProxies;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probes.internal.connect.Network;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import dev.goenv.probes.kit.TestContext;
import dev.goenv.testkit.FakeHost;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The first question of git over the wire. */
class ServedRefsTest {
    @Test
    void run_server_isAskedAsGitAsks() throws InterruptedException {
        Response good = Response.ok("000eversion 2\n0000")
                .header("Content-Type", "application/x-git-upload-pack-advertisement");
        FakeHost host = FakeHost.linux().build();
        ResolverSettings nobody =
                new ResolverSettings(List.of(), List.of(), 1, Duration.ofSeconds(1), 1, "the test", true);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (SimpleHttp server = SimpleHttp.start(request -> good);
                Network network =
                        Network.open(host, HttpProxies.of(Map.of()), Credentials.of(List.of()), nobody, threads);
                TestContext context = TestContext.of(Duration.ofSeconds(20))) {
            String url = "http://127.0.0.1:" + server.port() + "/a/b";
            ProbeResult result = new GitRefsProbe(
                            url,
                            Optional.empty(),
                            GitSettings.read(host),
                            List.of(),
                            Set.of("127.0.0.1"),
                            network.fetcher())
                    .run(context);
            assertThat(result.outcome()).isEqualTo(new Outcome.Passed("git-upload-pack answers at " + url));
            SimpleHttp.Request request = server.requests().get(0);
            assertThat(request.toString()).isEqualTo("GET /a/b/info/refs?service=git-upload-pack");
            assertThat(request.header("user-agent")).isEqualTo("git/2.39.5");
            assertThat(request.header("git-protocol")).isEqualTo("version=2");
        } finally {
            threads.shutdownNow();
        }
    }
}
