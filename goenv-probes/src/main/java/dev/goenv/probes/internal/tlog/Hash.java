package dev.goenv.probes.internal.tlog;

import dev.goenv.module.GoSyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The SHA-256 hash of a record, or of a node of the tree, by RFC 6962, section 2.1. Immutable.
 *
 * <p>Records and nodes are hashed with different first bytes, so that neither can be passed off as the other.
 */
public final class Hash {
    /** The length in bytes. */
    public static final int SIZE = 32;

    private static final byte RECORD = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@return the hash of a record} */
    public static Hash ofRecord(byte[] record) {
        MessageDigest sha256 = sha256();
        sha256.update(RECORD);
        return new Hash(sha256.digest(record));
    }

    /** {@return the hash of a node with two children} */
    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest sha256 = sha256();
        sha256.update(NODE);
        sha256.update(left.bytes);
        return new Hash(sha256.digest(right.bytes));
    }

    /** {@return the hash of a tree without records: that of nothing} */
    public static Hash ofEmptyTree() {
        return new Hash(sha256().digest());
    }

    /**
     * {@return the hash that a text is the base64 of}
     *
     * @throws GoSyntaxException {@code malformed hash}
     */
    public static Hash parse(String base64) {
        return GoBase64.decode(base64)
                .filter(bytes -> bytes.length == SIZE)
                .map(Hash::new)
                .orElseThrow(() -> new GoSyntaxException("malformed hash"));
    }

    /** {@return the hash number {@code index}, counted from 0, of several in a row} */
    static Hash at(byte[] hashes, int index) {
        return new Hash(Arrays.copyOfRange(hashes, index * SIZE, (index + 1) * SIZE));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return the hash in base64} */
    @Override
    public String toString() {
        return GoBase64.encode(bytes);
    }
}
