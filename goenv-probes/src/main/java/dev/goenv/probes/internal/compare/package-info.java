/**
 * Module proxies side by side, and settings for kinds of places.
 *
 * <p>Start at {@link dev.goenv.probes.internal.compare.Comparison}: all proxies are looked at in parallel by the probes of a
 * diagnosis; then those that work are measured one after another, so that they do not share the line.
 * {@link dev.goenv.probes.internal.compare.Advice} makes recommendations, which need no network.
 *
 * <p>Classes are for one run and one thread unless they say otherwise. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.compare;

import javax.annotation.ParametersAreNonnullByDefault;
