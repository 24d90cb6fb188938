package dev.goenv.probes.internal.output.log;

import java.util.Arrays;

/** Puts a located text together, character by character. Keeps its memory when it is emptied. */
final class Gatherer {
    private char[] chars = new char[256];
    private int length;
    private int[] starts = new int[4];
    private long[] inputs = new long[4];
    private int runs;
    private long next = -1;

    int length() {
        return length;
    }

    void clear() {
        length = 0;
        runs = 0;
        next = -1;
    }

    void append(char c, long offset) {
        room(1);
        place(offset);
        chars[length++] = c;
        next = offset + 1;
    }

    /** Appends neighbours, the first of which stands at the offset. */
    void append(char[] source, int from, int count, long offset) {
        if (count == 0) {
            return;
        }
        room(count);
        place(offset);
        System.arraycopy(source, from, chars, length, count);
        length += count;
        next = offset + count;
    }

    void append(Located piece) {
        if (piece.offsets().runs() == 1 && piece.length() > 0) {
            room(piece.length());
            place(piece.offsets().at(0));
            piece.text().getChars(0, piece.length(), chars, length);
            length += piece.length();
            next = piece.offsets().at(0) + piece.length();
            return;
        }
        for (int i = 0; i < piece.length(); i++) {
            append(piece.text().charAt(i), piece.offsets().at(i));
        }
    }

    /** Takes the last character away again, if there is one. */
    void erase() {
        if (length > 0) {
            length--;
            if (starts[runs - 1] == length) {
                runs--;
            }
            next = -1;
        }
    }

    char last() {
        return chars[length - 1];
    }

    /** {@return up to so many characters from the end} */
    String tail(int max) {
        int count = Math.min(max, length);
        return new String(chars, length - count, count);
    }

    /** {@return what was gathered} */
    Located build(long end) {
        return new Located(new String(chars, 0, length), Offsets.of(starts, inputs, runs, length, end));
    }

    private void room(int count) {
        if (length + count > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + count));
        }
    }

    private void place(long offset) {
        if (runs > 0 && offset == next) {
            return;
        }
        if (runs == starts.length) {
            starts = Arrays.copyOf(starts, runs * 2);
            inputs = Arrays.copyOf(inputs, runs * 2);
        }
        starts[runs] = length;
        inputs[runs] = offset;
        runs++;
    }
}
