package dev.goenv.probe;

import dev.goenv.secret.Redaction;
import java.util.Optional;

/**
 * What a checksum database proved.
 *
 * @param database its name
 * @param url where it was asked, redacted: its own address, or a module proxy
 * @param throughProxy whether a module proxy stands in for it
 * @param treeSize the number of records in the signed tree; 0 if no signed tree was seen
 * @param signed whether the tree's signature was verified with the key of GOSUMDB
 * @param problem what Go says, such as {@code note has no verifiable signatures}; empty if there is nothing to say
 */
public record DatabaseAnswer(
        String database, String url, boolean throughProxy, long treeSize, boolean signed, Optional<String> problem)
        implements Evidence {
    /** Removes secrets. */
    public DatabaseAnswer {
        url = Redaction.redact(url);
        problem = problem.map(Redaction::redact);
    }
}
