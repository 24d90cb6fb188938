package dev.goenv.probes.internal.sumdb;

import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import java.util.List;

/**
 * A record that is in the signed tree. Its lines are those of the record alone; what a server sends after it is none of them
 * (CVE-2026-56864).
 *
 * @param id the number of the record, from 0
 * @param lines its lines, as go.sum has them
 * @param tree the newest signed tree that was seen, which has the record
 */
public record ProvenRecord(long id, List<String> lines, SignedTree tree) {
    private static final String GO_MOD = "/go.mod";

    /** Copies the list. */
    public ProvenRecord {
        lines = List.copyOf(lines);
    }

    /**
     * {@return the lines of one version, as {@code Client.Lookup} in {@code golang.org/x/mod/sumdb/client.go}}
     *
     * @param version the version, for the whole module; or with {@code /go.mod} at its end, for the go.mod file alone
     */
    public List<String> lines(ModulePath module, String version) {
        String start = module + " " + version + " ";
        return lines.stream().filter(line -> line.startsWith(start)).toList();
    }

    /**
     * {@return whether the record has what the go command needs: an {@code h1:} hash of the module and one of its go.mod}
     *
     * <p>As {@code checkSumDB} in {@code cmd/go/internal/modfetch/fetch.go}, Go 1.27: a record without counts as an attack
     * (CVE-2026-42501).
     */
    boolean hasHashes(ModulePath module, Version version) {
        return hasHash(module, version.text()) && hasHash(module, version + GO_MOD);
    }

    private boolean hasHash(ModulePath module, String version) {
        String start = module + " " + version + " h1:";
        return lines.stream().anyMatch(line -> line.startsWith(start));
    }
}
