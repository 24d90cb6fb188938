/**
 * What the go command would ask on its way to some modules, as probes and legs.
 *
 * <p>Start at {@link dev.goenv.probes.internal.plan.Planner}. It reads the environment of a machine once and contacts
 * nobody; what it plans are the places that the go command itself would ask, and no other.
 *
 * <p>{@code ModuleLegs}, {@code DirectLegs}, {@code ChecksumLegs} and {@code ToolchainLegs} each know one kind of
 * {@linkplain dev.goenv.diagnosis.Leg leg}; {@code Ways} knows the probes of the way to a host, lowest first. A probe that
 * several legs need is planned once: probes are the same if their ids are.
 *
 * <p>Rule in force: {@code TryProxies} in {@code cmd/go/internal/modfetch/proxy.go} and {@code useSumDB} in
 * {@code sumdb.go} there, Go 1.27. A plan is made on one thread, and is immutable then. No nulls.
 *
 * @see <a href="https://go.dev/ref/mod#module-proxy">Module proxies, in the Go module reference</a>
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.plan;

import javax.annotation.ParametersAreNonnullByDefault;
