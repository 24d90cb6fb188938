package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.CertificateFact;
import dev.goenv.probe.ClockReading;
import dev.goenv.probe.HttpAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far this machine's clock is from the clocks of others, if that is more than a day.
 *
 * @param offset their time less ours
 * @param source whose clock it was
 */
record ClockSkew(Duration offset, String source) {
    private static final Duration NOTABLE = Duration.ofDays(1);

    /** {@return the skew that was seen, the largest; empty if all clocks agree, or if none was seen} */
    static Optional<ClockSkew> of(Symptom symptom) {
        Stream<ClockSkew> readings = symptom.examination().evidence(ClockReading.class).stream()
                .map(reading -> new ClockSkew(reading.offset(), reading.source()));
        Stream<ClockSkew> dates = symptom.examination().evidence(HttpAnswer.class).stream()
                .flatMap(answer -> answer.clockOffset().map(offset -> new ClockSkew(offset, answer.url())).stream());
        return Stream.concat(readings, dates)
                .filter(skew -> skew.offset().abs().compareTo(NOTABLE) > 0)
                .max(Comparator.comparing(skew -> skew.offset().abs()));
    }

    /** {@return whether all certificates are valid by the others' clock} */
    boolean excuses(Handshake handshake, Instant now) {
        Instant theirs = now.plus(offset);
        return !handshake.attempt().chain().isEmpty()
                && handshake.attempt().chain().stream().allMatch(certificate -> valid(certificate, theirs));
    }

    private static boolean valid(CertificateFact certificate, Instant time) {
        return !time.isBefore(certificate.notBefore()) && !time.isAfter(certificate.notAfter());
    }

    /** {@return the skew as a fact} */
    String fact() {
        String direction = offset.isNegative() ? " ahead of" : " behind";
        return "This machine's clock is " + WireFacts.time(offset) + direction + " that of " + source + ".";
    }
}
