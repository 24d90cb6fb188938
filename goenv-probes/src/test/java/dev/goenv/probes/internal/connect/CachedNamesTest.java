package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.goenv.probe.ProbeContext;
import dev.goenv.probes.kit.TestContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CachedNamesTest {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private static Names.Lookup found(String address) {
        return new Names.Lookup(AddressText.parseAll(List.of(address)), List.of(), Optional.empty());
    }

    private static Names.Lookup problem(String words) {
        return new Names.Lookup(List.of(), List.of(), Optional.of(words));
    }

    /** Waits to be let go, or for the end of the run. */
    private Names.Lookup slow(String host, ProbeContext context) throws InterruptedException {
        int number = asked.incrementAndGet();
        context.closing(answer::countDown);
        begun.countDown();
        answer.await();
        Stopping.check(context);
        return found("10.0.0." + number);
    }

    @Test
    void lookup_again_isRemembered() throws InterruptedException {
        Names names = new CachedNames((host, context) -> found("10.0.0." + asked.incrementAndGet()));
        try (TestContext context = TestContext.start()) {
            assertThat(names.lookup("go.example", context)).isEqualTo(found("10.0.0.1"));
            assertThat(names.lookup("GO.example", context)).isEqualTo(found("10.0.0.1"));
            assertThat(names.lookup("other.example", context)).isEqualTo(found("10.0.0.2"));
        }
    }

    @Test
    void lookup_failed_isRememberedToo() throws InterruptedException {
        Names names = new CachedNames((host, context) -> problem(asked.incrementAndGet() + ". time"));
        try (TestContext context = TestContext.start()) {
            assertThat(names.lookup("go.example", context)).isEqualTo(problem("1. time"));
            assertThat(names.lookup("go.example", context)).isEqualTo(problem("1. time"));
        }
    }

    @Test
    void lookup_atTheSameTime_isDoneOnce() throws Exception {
        Names names = new CachedNames(this::slow);
        try (TestContext context = TestContext.of(Duration.ofSeconds(30))) {
            Future<Names.Lookup> first = executor.submit(() -> names.lookup("go.example", context));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            Future<Names.Lookup> second = executor.submit(() -> names.lookup("go.example", context));
            answer.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(found("10.0.0.1"));
            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(found("10.0.0.1"));
        }
    }

    @Test
    void lookup_firstIsCancelled_nextDoesItItself() throws Exception {
        Names names = new CachedNames(this::slow);
        try (TestContext cancelled = TestContext.of(Duration.ofSeconds(30));
                TestContext other = TestContext.of(Duration.ofSeconds(30))) {
            Future<Names.Lookup> first = executor.submit(() -> names.lookup("go.example", cancelled));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            Future<Names.Lookup> second = executor.submit(() -> names.lookup("go.example", other));
            cancelled.cancel();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> first.get(10, TimeUnit.SECONDS))
                    .withCauseInstanceOf(InterruptedException.class);
            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(found("10.0.0.2"));
        }
    }

    @Test
    void lookup_waitingAndCancelled_endsAtOnce() throws Exception {
        Names names = new CachedNames(this::slow);
        try (TestContext first = TestContext.of(Duration.ofMinutes(10));
                TestContext second = TestContext.of(Duration.ofMinutes(10))) {
            executor.submit(() -> names.lookup("go.example", first));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            Future<Names.Lookup> waiting = executor.submit(() -> names.lookup("go.example", second));
            second.cancel();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
                    .withCauseInstanceOf(InterruptedException.class);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void lookup_waitingLongerThanItsTime_saysWhatGoSaysThen() throws Exception {
        Names names = new CachedNames(this::slow);
        try (TestContext first = TestContext.of(Duration.ofMinutes(10));
                TestContext second = TestContext.of(Duration.ofMillis(50))) {
            executor.submit(() -> names.lookup("go.example", first));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(names.lookup("go.example", second)).isEqualTo(problem("lookup go.example: i/o timeout"));
        }
    }

    @Test
    void lookup_cutByTheTimeOfTheFirst_isNotRemembered() throws InterruptedException {
        Names names = new CachedNames((host, context) -> problem(asked.incrementAndGet() + ". time"));
        try (TestContext over = TestContext.of(Duration.ZERO);
                TestContext other = TestContext.start()) {
            assertThat(names.lookup("go.example", over)).isEqualTo(problem("1. time"));
            assertThat(names.lookup("go.example", other)).isEqualTo(problem("2. time"));
        }
    }

    @Test
    void lookup_breaks_isNotRemembered() throws InterruptedException {
        Names names = new CachedNames((host, context) -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("broken");
            }
            return found("10.0.0.1");
        });
        try (TestContext context = TestContext.start()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> names.lookup("go.example", context))
                    .withMessage("broken");
            assertThat(names.lookup("go.example", context)).isEqualTo(found("10.0.0.1"));
        }
    }
}
