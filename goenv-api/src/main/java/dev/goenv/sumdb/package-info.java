/**
 * GOSUMDB: which checksum database the go command trusts, by which key, and at which address.
 *
 * <p>The checksum database is a public log of the hashes of module versions. Before the go command believes a module it
 * has no {@code go.sum} line for, it asks the database, and it believes the answer only if the database's key signed it.
 * So one variable holds three things: a name, a key (left out for the database that the go command knows), and,
 * optionally, another address than {@code https://name}.
 *
 * <pre>{@code
 * ChecksumDatabase.parse("sum.golang.org");         // sum.golang.org
 * ChecksumDatabase.parse("sum.golang.google.cn");   // sum.golang.org at https://sum.golang.google.cn
 * ChecksumDatabase.parse("off ");                   // GoSyntaxException: invalid GOSUMDB: malformed verifier id
 * VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8").name();   // sum.golang.org
 * }</pre>
 *
 * <p>Start with {@link dev.goenv.sumdb.ChecksumDatabase}; {@link dev.goenv.sumdb.VerifierKey} is the verifier key. Whether the
 * database is asked about a given module, and by which way, is the business of {@code dev.goenv.proxy}.
 *
 * <p>Rule in force: {@code cmd/go/internal/modfetch/sumdb.go}, function {@code dbDial}, and {@code NewVerifier} of
 * {@code golang.org/x/mod/sumdb/note}, Go 1.27. See <a href="https://go.dev/ref/mod#checksum-database">the module
 * reference</a> and <a href="https://go.dev/design/25530-sumdb">the design of the checksum database</a>.
 *
 * <p>All types are immutable and safe for use by several threads. Nothing here accepts or returns null.
 */
@ParametersAreNonnullByDefault
package dev.goenv.sumdb;

import javax.annotation.ParametersAreNonnullByDefault;
