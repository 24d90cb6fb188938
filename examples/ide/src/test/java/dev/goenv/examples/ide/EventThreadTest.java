package dev.goenv.examples.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.HostSystem;
import dev.goenv.examples.ide.view.GoPanel;
import dev.goenv.probe.Layer;
import dev.goenv.probes.GoDoctor;
import dev.goenv.testkit.FakeHost;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The event thread is never held up, and nothing is left of a panel that was closed.
 *
 * <p>A panel that waited on the event thread would wait for ever in the second half: hence the limit.
 */
@Timeout(60)
class EventThreadTest {
    private static final Duration BOUND = Duration.ofMillis(1_200);
    private static final Duration SILENCE = Duration.ofMillis(2_500);

    @BeforeAll
    static void look() throws Exception {
        Stage.run(() -> Theme.LIGHT.use(13));
        // The first panel of a JVM loads a thousand classes; what is measured is the waiting.
        GoPanel first = open(host("off"));
        new Stage(first.component()).image(ToolWindow.SIZE);
        Stage.run(first::close);
    }

    /** A server to which connections are made and that never says a word. */
    private static ServerSocket silent() throws Exception {
        return new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    private static FakeHost host(String goproxy) {
        return FakeHost.linux()
                .env("HOME", "/home/dev")
                .env("GOPROXY", goproxy)
                .env("GOSUMDB", "off")
                .env("GOTOOLCHAIN", "local")
                .build();
    }

    private static GoDoctor.Builder doctor(HostSystem host) {
        return GoDoctor.builder(host)
                .module("example.com/hello")
                .limit(Layer.TLS, SILENCE)
                .limit(Layer.MODULE_PROXY, SILENCE);
    }

    private static GoPanel open(HostSystem host) throws Exception {
        return Stage.call(() -> new GoPanel(host, () -> doctor(host)));
    }

    @Test
    void dispatchEvent_somethingBlocks_isFoundOut() throws Exception {
        try (EventWatchdog watchdog = new EventWatchdog()) {
            CountDownLatch never = new CountDownLatch(1);
            boolean opened = Stage.call(() -> never.await(BOUND.toMillis() + 100, TimeUnit.MILLISECONDS));
            assertThat(opened).isFalse();
            assertThat(watchdog.longest()).isGreaterThan(BOUND);
        }
    }

    @Test
    void diagnose_serverThatNeverAnswers_doesNotHoldTheEventThreadUp() throws Exception {
        try (ServerSocket server = silent();
                EventWatchdog watchdog = new EventWatchdog()) {
            GoPanel panel = open(host("https://127.0.0.1:" + server.getLocalPort()));
            Stage stage = new Stage(panel.component());
            stage.image(ToolWindow.SIZE);
            watchdog.forget();
            Stage.run(() -> panel.show(GoPanel.Part.DIAGNOSIS));
            stage.click("doctor.diagnose");
            stage.await(() -> stage.enabled("doctor.cancel"));
            for (String typed : List.of("g", "github.com/a", "github.com/a/b")) {
                stage.type("route.field", typed);
                stage.image(ToolWindow.SIZE);
            }
            stage.await(() -> stage.enabled("doctor.diagnose"));
            assertThat(stage.text("doctor.fix.words")).contains("TLS handshake");
            assertThat(watchdog.longest()).as(watchdog.culprit()).isLessThan(BOUND);
            Stage.run(panel::close);
        }
    }

    @Test
    void open_machineThatIsFarAway_doesNotHoldTheEventThreadUp() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (EventWatchdog watchdog = new EventWatchdog()) {
            GoPanel panel = open(new SlowHost(host("https://goproxy.example"), gate));
            Stage stage = new Stage(panel.component());
            stage.type("route.field", "example.com/hello");
            stage.type("output.text", "go: example.com/hello: no such host");
            stage.click("environment.reload");
            stage.click("doctor.diagnose");
            stage.image(ToolWindow.SIZE);
            stage.click("doctor.cancel");
            assertThat(stage.text("route.words")).isEmpty();
            gate.countDown();
            stage.await(() ->
                    stage.find("route.words", JTextComponent.class).getText().contains("goproxy.example"));
            assertThat(watchdog.longest()).as(watchdog.culprit()).isLessThan(BOUND);
            Stage.run(panel::close);
        }
    }

    @Test
    void close_diagnosisUnderWay_leavesNoThread() throws Exception {
        try (ServerSocket server = silent()) {
            Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
            GoPanel panel = open(host("https://127.0.0.1:" + server.getLocalPort()));
            Stage stage = new Stage(panel.component());
            stage.type("route.field", "example.com/hello");
            stage.click("doctor.diagnose");
            JLabel tls = stage.find("layer.words.TLS", JLabel.class);
            stage.await(() -> tls.getText().contains("at work"));
            Set<Thread> made = new HashSet<>(Thread.getAllStackTraces().keySet());
            made.removeAll(before);
            // The toolkit keeps its own, whoever uses it.
            made.removeIf(thread -> thread.getName().matches("AWT-.*|TimerQueue|Java2D .*"));
            assertThat(made).extracting(Thread::getName).anyMatch(name -> name.startsWith("goenv-ide-"));
            Stage.run(panel::close);
            for (Thread thread : made) {
                thread.join(5_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }
}
