package dev.goenv.probes.internal.tlog;

import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.probes.internal.tlog.LogException.Reason;
import dev.goenv.sumdb.VerifierKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text, and who signed it. Immutable.
 *
 * @param text the text that was signed, with its last line feed
 * @param verified the signatures of keys that are believed, verified; one a key
 * @param unverified signatures of other keys, which prove nothing
 */
public record SignedNote(String text, List<Signature> verified, List<Signature> unverified) {
    private static final String SIGNATURE_START = "\u2014 ";
    private static final int MAX_SIGNATURES = 100;
    private static final int HASH_BYTES = 4;

    /** Copies the lists. */
    public SignedNote {
        verified = List.copyOf(verified);
        unverified = List.copyOf(unverified);
    }

    /**
     * A signature line.
     *
     * @param name the name of the key
     * @param hash the hash of the key, eight lower-case hexadecimal digits
     * @param base64 hash and signature as they were written
     */
    public record Signature(String name, String hash, String base64) {
        /** {@return name and hash, as Go prints them} */
        @Override
        public String toString() {
            return name + "+" + hash;
        }
    }

    /**
     * {@return the note of a message that a known key signed}
     *
     * <p>As {@code Open} in {@code golang.org/x/mod/sumdb/note/note.go}, Go 1.27.
     *
     * @throws LogException {@code malformed note}, {@code invalid signature for key …}, or {@code note has no verifiable
     *     signatures}
     */
    public static SignedNote open(byte[] message, Verifiers known) throws LogException {
        SignedNote note = read(message, known);
        if (note.verified.isEmpty()) {
            throw new LogException(Reason.UNSIGNED, "note has no verifiable signatures");
        }
        return note;
    }

    /**
     * {@return the note of a message; {@link #verified} is empty if no known key signed it, and then it proves nothing}
     *
     * <p>Lines are read one after the other, so what is wrong in the first one counts. A signature of a known key that does
     * not fit is no better than none, it is worse: the note is refused.
     *
     * @throws LogException {@code malformed note}, {@code invalid signature for key …}
     */
    public static SignedNote read(byte[] message, Verifiers known) throws LogException {
        String all = Utf8.decode(message).orElseThrow(SignedNote::malformed);
        int blank = all.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 == all.length() || !all.endsWith("\n")) {
            throw malformed();
        }
        String text = all.substring(0, blank + 1);
        Reading reading = new Reading(Utf8.encode(text), known);
        int start = blank + 2;
        while (start < all.length()) {
            int end = all.indexOf('\n', start);
            reading.line(all.substring(start, end));
            start = end + 1;
        }
        return new SignedNote(text, reading.verified, reading.unverified);
    }

    private static LogException malformed() {
        return new LogException(Reason.MALFORMED, "malformed note");
    }

    /** The signature lines of one note, taken one after the other. */
    private static final class Reading {
        private final byte[] text;
        private final Verifiers known;
        private final List<Signature> verified = new ArrayList<>();
        private final List<Signature> unverified = new ArrayList<>();
        private final Set<String> seen = new LinkedHashSet<>();
        private int lines;

        Reading(byte[] text, Verifiers known) {
            this.text = text;
            this.known = known;
        }

        void line(String line) throws LogException {
            int nameEnd = line.indexOf(' ', SIGNATURE_START.length());
            if (!line.startsWith(SIGNATURE_START) || nameEnd < 0) {
                throw malformed();
            }
            String name = line.substring(SIGNATURE_START.length(), nameEnd);
            String base64 = line.substring(nameEnd + 1);
            byte[] bytes = GoBase64.decode(base64).orElseThrow(SignedNote::malformed);
            lines++;
            if (!isName(name) || bytes.length <= HASH_BYTES || lines > MAX_SIGNATURES) {
                throw malformed();
            }
            String hash = HexFormat.of().formatHex(bytes, 0, HASH_BYTES);
            Optional<VerifierKey> key = known.verifier(name, hash);
            Signature signature = new Signature(name, hash, base64);
            if (key.isEmpty()) {
                if (seen.add(line)) {
                    unverified.add(signature);
                }
                return;
            }
            verify(key.get(), signature, Arrays.copyOfRange(bytes, HASH_BYTES, bytes.length));
        }

        private void verify(VerifierKey key, Signature signature, byte[] bytes) throws LogException {
            if (!key.name().equals(signature.name()) || !key.hash().equals(signature.hash())) {
                throw new LogException(Reason.UNSIGNED, "verifier name or hash doesn't match signature");
            }
            if (!seen.add(signature.toString())) {
                return;
            }
            if (!key.verify(text, bytes)) {
                throw new LogException(Reason.UNSIGNED, "invalid signature for key " + signature);
            }
            verified.add(signature);
        }

        private static boolean isName(String name) {
            return !name.isEmpty() && name.indexOf('+') < 0 && name.codePoints().noneMatch(GoSpace::isSpace);
        }
    }
}
