package dev.goenv.probes;

import static dev.goenv.probes.SampleReports.answer;
import static dev.goenv.probes.SampleReports.answered;
import static dev.goenv.probes.SampleReports.fine;
import static dev.goenv.probes.SampleReports.problem;
import static dev.goenv.probes.SampleReports.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.probe.HttpAnswer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {
    private final SteppedClock clock = new SteppedClock();
    private final List<Duration> slept = new ArrayList<>();

    /** Draws the largest number that is asked for. */
    private static RandomGenerator largest() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
    }

    private RetryPolicyBuilder builder() {
        return RetryPolicy.builder().random(largest()).clock(clock);
    }

    private void sleep(Duration time) {
        slept.add(time);
        clock.step(time);
    }

    @AfterEach
    void noInterruptIsLeft() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @CsvSource({
        "dns.timeout, true", "tcp.reset, true", "modproxy.server-error, true", "sumdb.unreachable, true",
        "dns.nxdomain, false", "tls.unknown-ca, false", "config.goproxy-invalid, false", "modproxy.not-found, false",
    })
    void isPassing_code_decidesWhereNoServerAnswered(String code, boolean passing) {
        assertThat(RetryPolicy.defaults().isPassing(problem(code))).isEqualTo(passing);
    }

    @ParameterizedTest
    @CsvSource({
        "modproxy.server-error, 500, true", "modproxy.server-error, 503, true", "modproxy.server-error, 501, false",
        "modproxy.rate-limited, 429, true", "modproxy.forbidden, 403, false", "modproxy.not-found, 404, false",
        "sumdb.unreachable, 403, false", "modproxy.captive-portal, 200, false", "modproxy.truncated, 200, true",
    })
    void isPassing_status_decidesWhereAServerRefused(String code, int status, boolean passing) {
        assertThat(RetryPolicy.defaults()
                        .isPassing(answered(code, answer(HttpAnswer.Result.ANSWERED, status, Map.of()))))
                .isEqualTo(passing);
    }

    @ParameterizedTest
    @EnumSource(HttpAnswer.Result.class)
    void isPassing_answerThatBreaksOff_mayPass(HttpAnswer.Result result) {
        boolean expected = switch (result) {
            case TRUNCATED, RESET, CLOSED, TIMEOUT, STALLED -> true;
            case ANSWERED, MALFORMED, BAD_REDIRECT, REFUSED_TO_SEND, NOT_CONNECTED, OTHER -> false;
        };

        assertThat(RetryPolicy.defaults().isPassing(answered("some.code", answer(result, 0, Map.of()))))
                .isEqualTo(expected);
    }

    @Test
    void isPassing_fineOrUnknownOrAnAttack_isToldApart() {
        RetryPolicy policy = RetryPolicy.defaults();

        assertThat(policy.isPassing(fine())).isFalse();
        assertThat(policy.isPassing(unknown())).isTrue();
        assertThat(policy.isPassing(problem(Diagnosis.Severity.SECURITY, "dns.timeout")))
                .isFalse();
    }

    @Test
    void isPassing_codeAndStatusOfTheCaller_count() {
        RetryPolicy policy =
                builder().passingCode("modproxy.not-found").passingStatus(418).build();

        assertThat(policy.isPassing(answered("modproxy.not-found", answer(HttpAnswer.Result.ANSWERED, 404, Map.of()))))
                .isTrue();
        assertThat(policy.isPassing(answered("x.y", answer(HttpAnswer.Result.ANSWERED, 418, Map.of()))))
                .isTrue();
    }

    @Test
    void delayAfter_bound_doublesUpToTheLongest() {
        RetryPolicy policy =
                builder().attempts(8).longestDelay(Duration.ofSeconds(3)).build();

        assertThat(List.of(1, 2, 3, 4, 5, 7))
                .extracting(attempt ->
                        policy.delayAfter(attempt, problem("dns.timeout")).orElseThrow())
                .containsExactly(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(3));
    }

    @Test
    void delayAfter_fullJitter_drawsFromZeroToTheBound() {
        RetryPolicy policy = RetryPolicy.builder().attempts(2).build();
        List<Duration> drawn = new ArrayList<>();

        for (int i = 0; i < 1000; i++) {
            drawn.add(policy.delayAfter(1, problem("dns.timeout")).orElseThrow());
        }

        assertThat(drawn)
                .allSatisfy(delay -> assertThat(delay).isBetween(Duration.ZERO, Duration.ofMillis(500)))
                .anySatisfy(delay -> assertThat(delay).isLessThan(Duration.ofMillis(50)))
                .anySatisfy(delay -> assertThat(delay).isGreaterThan(Duration.ofMillis(450)));
    }

    @Test
    void delayAfter_lastAttempt_isTheEnd() {
        RetryPolicy policy = builder().build();

        assertThat(policy.delayAfter(2, problem("dns.timeout"))).isPresent();
        assertThat(policy.delayAfter(3, problem("dns.timeout"))).isEmpty();
        assertThat(policy.delayAfter(1, problem("dns.nxdomain"))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.delayAfter(0, problem("dns.timeout")))
                .withMessage("attempts are counted from 1: 0");
    }

    @Test
    void delayAfter_totalTime_isNotExceeded() {
        RetryPolicy policy = builder().totalTime(Duration.ofSeconds(10)).build();

        assertThat(policy.delayAfter(1, Duration.ofMillis(9_500), problem("dns.timeout")))
                .hasValue(Duration.ofMillis(500));
        assertThat(policy.delayAfter(1, Duration.ofMillis(9_501), problem("dns.timeout")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7                             | 7",
                "0                             | 0.5",
                "3600                          | 30",
                "Fri, 02 Jan 2026 03:04:12 GMT | 7",
                "Fri, 02 Jan 2026 03:04:00 GMT | 0.5",
                "Sat, 03 Jan 2026 03:04:00 GMT | 30",
                "soon                          | 0.5",
            })
    void delayAfter_retryAfter_isWaitedForUpToTheLongest(String header, double seconds) {
        HttpAnswer answer = answer(HttpAnswer.Result.ANSWERED, 429, Map.of("retry-after", header));

        assertThat(builder().build().delayAfter(1, answered("modproxy.rate-limited", answer)))
                .hasValue(Duration.ofMillis((long) (seconds * 1000)));
    }

    @Test
    void delayAfter_retryAfterByTheServersClock_isTakenFromThatClock() {
        HttpAnswer answer = answer(
                HttpAnswer.Result.ANSWERED,
                429,
                Map.of("retry-after", "Fri, 02 Jan 2026 04:04:12 GMT"),
                Optional.of(Duration.ofHours(1)));

        assertThat(builder().build().delayAfter(1, answered("modproxy.rate-limited", answer)))
                .hasValue(Duration.ofSeconds(7));
    }

    @Test
    void diagnose_failureThatPasses_isTriedAgain() throws Exception {
        Iterator<DoctorReport> reports =
                List.of(problem("dns.timeout"), unknown(), fine()).iterator();

        assertThat(builder().build().diagnose(reports::next, this::sleep)).isEqualTo(fine());
        assertThat(slept).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void diagnose_failureThatStays_isReportedAtOnce() throws Exception {
        assertThat(builder().build().diagnose(() -> problem("tls.expired"), this::sleep))
                .isEqualTo(problem("tls.expired"));
        assertThat(slept).isEmpty();
    }

    @Test
    void diagnose_totalTime_countsAttemptsAndWaits() throws Exception {
        RetryPolicy policy =
                builder().attempts(10).totalTime(Duration.ofSeconds(10)).build();
        List<Integer> made = new ArrayList<>();

        DoctorReport last = policy.diagnose(
                () -> {
                    made.add(made.size());
                    clock.step(Duration.ofSeconds(4));
                    return problem("dns.timeout");
                },
                this::sleep);

        assertThat(last).isEqualTo(problem("dns.timeout"));
        assertThat(made).hasSize(3);
        assertThat(slept).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void call_resultAndException_areJudgedByTheCaller() throws Exception {
        Iterator<Callable<String>> calls = List.<Callable<String>>of(
                        () -> {
                            throw new IOException("reset");
                        },
                        () -> "busy",
                        () -> "done")
                .iterator();

        assertThat(builder()
                        .build()
                        .call(() -> calls.next().call(), "busy"::equals, IOException.class::isInstance, this::sleep))
                .isEqualTo("done");
        assertThat(slept).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void call_attemptsUsedUp_returnsOrThrowsTheLast() throws Exception {
        RetryPolicy policy = builder().attempts(2).build();

        assertThat(policy.call(() -> "busy", result -> true, e -> true, this::sleep))
                .isEqualTo("busy");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> policy.call(
                        () -> {
                            throw new IOException("still");
                        },
                        result -> true,
                        e -> true,
                        this::sleep))
                .withMessage("still");
        assertThat(slept).hasSize(2);
    }

    @Test
    void call_interruptOfTheTask_isNotTriedAgain() {
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> builder()
                        .build()
                        .call(
                                () -> {
                                    throw new InterruptedException("task");
                                },
                                result -> true,
                                e -> true,
                                this::sleep))
                .withMessage("task");
        assertThat(slept).isEmpty();
    }

    @Test
    void call_exceptionOfAnInterruptedThread_isNotTriedAgainAndTheMarkStays() {
        assertThatExceptionOfType(ClosedByInterruptException.class)
                .isThrownBy(() -> builder()
                        .build()
                        .call(
                                () -> {
                                    Thread.currentThread().interrupt();
                                    throw new ClosedByInterruptException();
                                },
                                result -> true,
                                e -> true,
                                this::sleep));
        assertThat(slept).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void call_interruptedBefore_doesNotBegin() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> builder()
                        .build()
                        .call(
                                () -> {
                                    throw new InterruptedIOException("called");
                                },
                                result -> true,
                                e -> true,
                                this::sleep))
                .withMessage("interrupted before an attempt");
    }

    @Test
    void realSleeper_interrupted_throwsAtOnce() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> Sleeper.real().sleep(Duration.ofMinutes(1)));
    }

    @Test
    void realSleeper_waits() throws InterruptedException {
        long start = System.nanoTime();

        Sleeper.real().sleep(Duration.ofMillis(20));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    }

    @Test
    void builder_nonsense_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().attempts(0))
                .withMessage("at least one attempt: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().totalTime(Duration.ofSeconds(-1)))
                .withMessage("not a time between 0 and a day: PT-1S");
    }
}
