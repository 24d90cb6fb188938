package dev.goenv.probe;

import java.time.Duration;

/**
 * A part of a probe's time, such as the handshake.
 *
 * @param name what was done: {@code dns}, {@code connect}, {@code tls}, {@code request}, {@code wait}, {@code body}
 * @param start when it began, counted from the start of the probe
 * @param time how long it took
 */
public record Phase(String name, Duration start, Duration time) {}
