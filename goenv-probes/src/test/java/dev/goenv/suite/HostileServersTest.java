package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probes.kit.RawServer;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.suite.HostileTalks.Hostile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A server can neither hold a diagnosis up, nor keep the processor busy, nor fill the memory, whatever it sends and for however
 * long: all diagnoses are made one after the other by one JVM with a heap of 64 MiB.
 */
class HostileServersTest {
    private static final Duration BUDGET = Duration.ofMillis(500);
    private static final Duration LONGER = Duration.ofSeconds(5);
    private static final Duration SLACK = Duration.ofMillis(1000);
    private static final Duration MOST_CPU = Duration.ofMillis(1500);

    @TempDir
    static Path exchange;

    private static SmallHeap heap;

    @BeforeAll
    static void start(@TempDir Path root) throws IOException {
        heap = SmallHeap.start(exchange.toRealPath());
        // A JVM that is new takes its time for everything.
        try (World world = new World(root.toRealPath())) {
            world.healthyProxy();
            SmallHeap.Answer answer = heap.diagnose(world, Duration.ofSeconds(20), "");
            assertThat(answer.exit()).as("%s", answer.text()).isZero();
        }
    }

    @AfterAll
    static void end() throws IOException {
        heap.close();
    }

    static List<Hostile> http() {
        return HostileTalks.all();
    }

    @ParameterizedTest
    @MethodSource("http")
    void diagnose_hostileModuleProxy_endsInTimeAndMemory(Hostile hostile, @TempDir Path root) throws IOException {
        try (World world = new World(root.toRealPath())) {
            RawServer server = world.keep(RawServer.start(answering(hostile)));
            world.set("GOPROXY", "http://" + server.address());
            bounded(hostile.name(), world, "");
            assertThat(server.connections()).isPositive();
        }
    }

    /** Of an HTTP proxy no more is read than a head. */
    static List<Hostile> heads() {
        return HostileTalks.all().stream()
                .filter(hostile ->
                        hostile.name().matches(".*(line|header|headers|interim answers|redirect|announced|can be)"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("heads")
    void diagnose_hostileHttpProxy_endsInTimeAndMemory(Hostile hostile, @TempDir Path root) throws IOException {
        try (World world = new World(root.toRealPath())) {
            RawServer server = world.keep(RawServer.start(answering(hostile)));
            world.set("GOPROXY", "https://goproxy.corp.example");
            world.set("HTTPS_PROXY", "http://" + server.address());
            bounded(hostile.name(), world, "");
            assertThat(server.connections()).isPositive();
        }
    }

    static List<HostileAnswers> answers() {
        return HostileAnswers.all();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void diagnose_hugeAnswer_endsInTimeAndMemory(HostileAnswers hostile, @TempDir Path root) throws IOException {
        try (World world = new World(root.toRealPath())) {
            SimpleHttp server = world.proxy(hostile.handler());
            hostile.settings().accept(world, server);
            // A long list of versions, for instance, is no failure.
            answer(hostile.name(), world, LONGER, "");
            assertThat(server.targets()).anyMatch(target -> target.contains(hostile.part()));
        }
    }

    static List<Hostile> tls() {
        return HostileTls.all();
    }

    @ParameterizedTest
    @MethodSource("tls")
    void diagnose_hostileTls_endsInTimeAndMemory(Hostile hostile, @TempDir Path root) throws IOException {
        try (World world = new World(root.toRealPath())) {
            RawServer server = world.keep(RawServer.start(hostile.talk()));
            world.trust(HostileTls.ROOT);
            world.set("GOPROXY", "https://" + server.address());
            bounded(hostile.name(), world, "");
            assertThat(server.connections()).isPositive();
        }
    }

    static List<Hostile> ssh() {
        return HostileTalks.ssh();
    }

    @ParameterizedTest
    @MethodSource("ssh")
    void diagnose_hostileSsh_endsInTimeAndMemory(Hostile hostile, @TempDir Path root) throws IOException {
        try (World world = new World(root.toRealPath())) {
            RawServer server = world.keep(RawServer.start(hostile.talk()));
            DirectSituations.instead(world, "ssh://git@" + server.address() + "/");
            bounded(hostile.name(), world, "");
            assertThat(server.connections()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void diagnose_hostileDns_endsInTimeAndMemory(HostileDns.Kind kind, @TempDir Path root) throws IOException {
        try (World world = new World(root.toRealPath())) {
            HostileDns dns = world.keep(HostileDns.start(kind));
            world.set("GOPROXY", "http://goproxy.corp.example");
            bounded(kind.name(), world, dns.address());
            assertThat(dns.questions()).isPositive();
        }
    }

    private static RawServer.Talk answering(Hostile hostile) {
        return socket -> {
            socket.getInputStream().read();
            hostile.talk().talk(socket);
            RawServer.drain(socket);
        };
    }

    private static void bounded(String name, World world, String dns) throws IOException {
        SmallHeap.Answer answer = answer(name, world, BUDGET, dns);
        assertThat(answer.exit()).as("%s", answer.text()).isNotZero();
    }

    private static SmallHeap.Answer answer(String name, World world, Duration budget, String dns) throws IOException {
        SmallHeap.Answer answer = heap.diagnose(world, budget, dns);
        assertThat(answer.time()).isLessThan(budget.plus(SLACK));
        assertThat(answer.cpu()).as("what was computed for %s", name).isLessThan(MOST_CPU);
        assertThat(answer.text()).hasSizeLessThan(200_000);
        return answer;
    }
}
