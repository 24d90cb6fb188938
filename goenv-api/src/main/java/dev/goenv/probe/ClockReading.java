package dev.goenv.probe;

import java.time.Duration;

/**
 * What another machine's clock says.
 *
 * <p>The probes of goenv read the clocks of others off {@link HttpAnswer#clockOffset}; this is for those that somebody adds.
 *
 * @param source the host
 * @param offset its time less that of this machine
 */
public record ClockReading(String source, Duration offset) implements Evidence {}
