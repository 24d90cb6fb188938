package dev.goenv.probes.internal.compare;

import dev.goenv.module.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * The newest version that a proxy knows.
 *
 * @param latest the version
 * @param time its time, if the proxy tells it
 */
record Freshness(Version latest, Optional<Instant> time) {}
