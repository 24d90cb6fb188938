package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goenv.probe.Evidence;
import dev.goenv.probe.ProbeContext;
import java.io.Closeable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoppingTest {
    private record Context(Duration remaining, boolean cancelled) implements ProbeContext {
        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public <C extends Closeable> C closing(C resource) {
            return resource;
        }

        @Override
        public List<Evidence> evidence(String dependency) {
            return List.of();
        }
    }

    @Test
    void check_cancelled_throws() {
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> Stopping.check(new Context(Duration.ofSeconds(1), true)));
    }

    @Test
    void check_interruptedWithTimeLeft_throws() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> Stopping.check(new Context(Duration.ofSeconds(1), false)));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void check_interruptedSinceTheTimeIsUp_letsTheProbeSayWhatItSaw() throws InterruptedException {
        Thread.currentThread().interrupt();
        Stopping.check(new Context(Duration.ZERO, false));
        assertThat(Thread.interrupted()).isFalse();
    }
}
