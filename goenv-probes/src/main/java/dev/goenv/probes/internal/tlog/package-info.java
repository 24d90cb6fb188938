/**
 * The transparency log under the checksum database: signed notes, signed trees, records, tiles and proofs. It knows no network.
 *
 * <p>All records of a log are the leaves of one Merkle tree (RFC 6962). The database signs the tree's size and hash; whoever
 * has the signed tree can check that a record is in it, and that a later tree contains an earlier one, from a few hashes. Those
 * come in files of 2<sup>h</sup> hashes, the tiles. Start at {@link dev.goenv.probes.internal.tlog.SignedNote} and
 * {@link dev.goenv.probes.internal.tlog.TileHashes}: nothing that comes from a server is believed before it has gone through
 * one of the two.
 *
 * <p>Rule in force: {@code golang.org/x/mod/sumdb/note} and {@code golang.org/x/mod/sumdb/tlog} as vendored into Go 1.27.4,
 * which has the fix of CVE-2026-56865. See <a href="https://go.dev/design/25530-sumdb">the design</a>.
 *
 * <p>Values are immutable and thread-safe. Texts that break a grammar throw
 * {@link dev.goenv.module.GoSyntaxException}; what is well formed and proves nothing throws
 * {@link dev.goenv.probes.internal.tlog.LogException}. Trees have at most 2<sup>62</sup> records. No nulls.
 */
@ParametersAreNonnullByDefault
package dev.goenv.probes.internal.tlog;

import javax.annotation.ParametersAreNonnullByDefault;
