/**
 * What is said to a checksum database, by itself or by a module proxy that stands in for it, and what of it is proven.
 *
 * <p>Start at {@link dev.goenv.probes.internal.sumdb.DatabaseClient}, which a comparison of module proxies uses too;
 * {@link dev.goenv.probes.internal.sumdb.ChecksumDatabaseProbe} makes a probe of it.
 *
 * <p>Rule in force: {@code golang.org/x/mod/sumdb/client.go} as vendored into Go 1.27.4, with the fixes of CVE-2026-56864 and
 * CVE-2026-56865, and {@code cmd/go/internal/modfetch/sumdb.go}. Unlike the go command nothing is kept on disk.
 *
 * <p>To look a module up tells its path to the database. Whether that may be is decided before: a private module never gets
 * here. Failures are values; only an interrupt is thrown. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.sumdb;

import javax.annotation.ParametersAreNonnullByDefault;
