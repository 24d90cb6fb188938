package dev.goenv.probes.internal.connect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One element of a DER encoding (X.690): as much of it as is needed to see in a certificate what Java does not show.
 *
 * @param tag the first byte
 * @param whole the element with tag and length
 * @param content the element without them
 */
record Der(int tag, byte[] whole, byte[] content) {
    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int SEQUENCE = 0x30;

    private static final int LONG_LENGTH = 0x80;
    private static final int MAX_LENGTH_BYTES = 3;

    /** The encoding does not say what it should. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /** {@return the element that begins the bytes} */
    static Der first(byte[] bytes) throws Malformed {
        return at(bytes, 0);
    }

    /** {@return the elements inside this one} */
    List<Der> children() throws Malformed {
        List<Der> children = new ArrayList<>();
        for (int i = 0; i < content.length; i += children.get(children.size() - 1).whole.length) {
            children.add(at(content, i));
        }
        return children;
    }

    private static Der at(byte[] bytes, int start) throws Malformed {
        if (start + 2 > bytes.length || (bytes[start] & 0x1F) == 0x1F) {
            throw new Malformed("no element at " + start);
        }
        int length = bytes[start + 1] & 0xFF;
        int head = 2;
        if (length >= LONG_LENGTH) {
            int count = length - LONG_LENGTH;
            if (count == 0 || count > MAX_LENGTH_BYTES || start + 2 + count > bytes.length) {
                throw new Malformed("bad length at " + start);
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = length << 8 | bytes[start + 2 + i] & 0xFF;
            }
            head += count;
        }
        int end = start + head + length;
        if (end > bytes.length) {
            throw new Malformed("element at " + start + " ends behind the end");
        }
        return new Der(
                bytes[start] & 0xFF,
                Arrays.copyOfRange(bytes, start, end),
                Arrays.copyOfRange(bytes, start + head, end));
    }

    /** {@return whether the element has this tag} */
    boolean is(int wanted) {
        return tag == wanted;
    }

    /** {@return whether this is the element {@code [number]} of its surroundings, primitive or constructed} */
    boolean isContext(int number) {
        return (tag & 0xDF) == (0x80 | number);
    }

    /** {@return the content as text, one byte a character} */
    String text() {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    /** {@return an object identifier with dots} */
    String oid() {
        StringBuilder text = new StringBuilder();
        long value = 0;
        for (int i = 0; i < content.length; i++) {
            value = value << 7 | content[i] & 0x7F;
            if ((content[i] & LONG_LENGTH) == 0) {
                if (text.length() == 0) {
                    long top = Math.min(value / 40, 2);
                    text.append(top).append('.').append(value - top * 40);
                } else {
                    text.append('.').append(value);
                }
                value = 0;
            }
        }
        return text.toString();
    }

    /** {@return tag and length} */
    @Override
    public String toString() {
        return "element " + tag + " of " + content.length + " bytes";
    }
}
