package dev.goenv.probes.internal.tlog;

import dev.goenv.module.GoSyntaxException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A record as a database sends it: its number, its text, a blank line, and something else after it.
 *
 * <p>Nothing of it is proven. The text is what the tree's hash is made of; the rest is not, and must never be taken for part
 * of the record (CVE-2026-56864).
 *
 * @param id the number of the record, from 0; Go accepts a sign, so it may be negative
 * @param text the lines of the record, none of them blank, each with its line feed
 * @param rest what follows the blank line
 */
public record RecordText(long id, String text, byte[] rest) {
    /**
     * {@return the record at the beginning of a message}
     *
     * <p>As {@code ParseRecord} in {@code golang.org/x/mod/sumdb/tlog/note.go}.
     *
     * @throws GoSyntaxException {@code malformed record data}
     */
    public static RecordText parse(byte[] message) {
        int idEnd = indexOf(message, 0, false);
        int textEnd = idEnd < 0 ? -1 : indexOf(message, idEnd + 1, true);
        if (textEnd < 0) {
            throw malformed();
        }
        // A number of more than 64 bytes may have many leading zeros, but no database writes one.
        long id = Utf8.decode(Arrays.copyOf(message, Math.min(idEnd, 64)))
                .filter(digits -> idEnd <= 64)
                .flatMap(Decimal::parse)
                .orElseThrow(RecordText::malformed);
        String text = Utf8.decode(Arrays.copyOfRange(message, idEnd + 1, textEnd + 1))
                .filter(RecordText::isRecord)
                .orElseThrow(RecordText::malformed);
        return new RecordText(id, text, Arrays.copyOfRange(message, textEnd + 2, message.length));
    }

    /**
     * {@return a record with its number, as {@code FormatRecord} in {@code golang.org/x/mod/sumdb/tlog/note.go}}
     *
     * @throws GoSyntaxException {@code malformed record data}, if the text is not that of a record
     */
    public static String format(long id, String text) {
        Optional<String> valid =
                Utf8.decode(Utf8.encode(text)).filter(text::equals).filter(RecordText::isRecord);
        return id + "\n" + valid.orElseThrow(RecordText::malformed) + "\n";
    }

    private static boolean isRecord(String text) {
        return text.endsWith("\n") && !text.contains("\n\n");
    }

    private static int indexOf(byte[] message, int from, boolean twice) {
        for (int i = from; i < message.length; i++) {
            if (message[i] == '\n' && (!twice || i + 1 < message.length && message[i + 1] == '\n')) {
                return i;
            }
        }
        return -1;
    }

    private static GoSyntaxException malformed() {
        return new GoSyntaxException("malformed record data");
    }

    /** {@return the hash that the tree has for the record} */
    public Hash hash() {
        return Hash.ofRecord(Utf8.encode(text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordText that
                && id == that.id
                && text.equals(that.text)
                && Arrays.equals(rest, that.rest);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id) * 31 + text.hashCode();
    }

    /** {@return the record without the rest} */
    @Override
    public String toString() {
        return id + "\n" + text;
    }
}
