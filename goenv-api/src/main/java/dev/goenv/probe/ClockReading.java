package dev.goenv.probe;

import java.time.Duration;

/**
 * What another machine's clock says.
 *
 * @param source the host
 * @param offset its time less that of this machine
 */
public record ClockReading(String source, Duration offset) implements Evidence {}
