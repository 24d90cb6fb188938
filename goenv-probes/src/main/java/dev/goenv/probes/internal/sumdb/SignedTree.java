package dev.goenv.probes.internal.sumdb;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.probes.internal.tlog.LogException;
import dev.goenv.probes.internal.tlog.LogException.Reason;
import dev.goenv.probes.internal.tlog.SignedNote;
import dev.goenv.probes.internal.tlog.StoredHashes;
import dev.goenv.probes.internal.tlog.TreeHead;
import dev.goenv.probes.internal.tlog.Verifiers;
import dev.goenv.sumdb.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A tree that the database signed.
 *
 * @param head its size and hash
 * @param note the whole signed note, which proves to anybody that the database signed it
 */
public record SignedTree(TreeHead head, String note) {
    /** How much of a note is shown in a message. Go shows all of it, a whole web page if need be. */
    private static final int MAX_SHOWN_BYTES = 1024;

    /**
     * {@return the tree of a signed note}
     *
     * <p>As the start of {@code mergeLatestMem} in {@code golang.org/x/mod/sumdb/client.go}.
     *
     * @throws LogException {@code reading tree note: …}, if it is no note or the key did not sign it; {@code reading tree: …},
     *     if it describes no tree
     */
    public static SignedTree open(byte[] note, VerifierKey key) throws LogException {
        SignedNote opened;
        try {
            opened = SignedNote.open(note, Verifiers.of(key));
        } catch (LogException e) {
            throw e.within("reading tree note: ", "\nnote:\n" + shown(note));
        }
        try {
            TreeHead head = TreeHead.parse(opened.text());
            if (head.size() > StoredHashes.MAX_RECORDS) {
                // Go would calculate for ever.
                throw new GoSyntaxException("tree is larger than any can be");
            }
            return new SignedTree(head, new String(note, StandardCharsets.UTF_8));
        } catch (GoSyntaxException e) {
            byte[] text = opened.text().getBytes(StandardCharsets.UTF_8);
            throw new LogException(Reason.MALFORMED, e.getMessage())
                    .within("reading tree: ", "\ntree:\n" + shown(text));
        }
    }

    private static String shown(byte[] text) {
        byte[] start = Arrays.copyOf(text, Math.min(text.length, MAX_SHOWN_BYTES));
        return new String(start, StandardCharsets.UTF_8) + (start.length < text.length ? "…" : "");
    }

    /** {@return size and hash} */
    @Override
    public String toString() {
        return "tree of " + head.size() + " records, " + head.hash();
    }
}
