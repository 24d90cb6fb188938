/**
 * Module proxies side by side, and settings recommended for a kind of place, as data.
 *
 * <p>Start at {@link dev.goenv.comparison.ComparisonReport}, which ranks {@linkplain dev.goenv.comparison.ProxyAssessment what
 * was seen of each proxy}, and at {@link dev.goenv.comparison.Recommendation}, which is made for a
 * {@link dev.goenv.comparison.Profile}. Both come from the door {@code dev.goenv.probes.ProxyComparison}.
 *
 * <p>All values are immutable, safe for several threads, and hold no secrets: a profile refuses a URL with a password.
 * Protocol and variables are those of <a href="https://go.dev/ref/mod#goproxy-protocol">the module reference</a>. No nulls.
 *
 * <pre>{@code
 * ComparisonReport report = ProxyComparison.builder().build().compare();   // those of GOPROXY
 * System.out.print(report);                                                // a table
 * report.best().ifPresent(best -> System.out.println(best.proxy() + " answers in " + best.latency()));
 *
 * List<String> ours = List.of("*.corp.example");
 * CacheDirectory kept = new CacheDirectory("/cache/go");
 * Recommendation ci = ProxyComparison.recommend(new Profile.ContinuousIntegration(Optional.empty(), ours, kept));
 * System.out.print(ci);                                                    // settings with reasons
 * System.out.print(ci.snippet(Snippet.Form.GITHUB_ACTIONS));
 * GoEnvFile.current().plan(ci.environmentChanges());                       // to be looked at, and applied
 * }</pre>
 */
@ParametersAreNonnullByDefault
package dev.goenv.comparison;

import javax.annotation.ParametersAreNonnullByDefault;
