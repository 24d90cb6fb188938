package dev.goenv.probes.internal.output.log;

import java.util.Arrays;

/**
 * Where the characters of a text stand in the input it was taken from. They need not stand side by side: colours may lie between
 * them, and an escape like {@code \n} is one character made of two. Immutable.
 */
public final class Offsets {
    /** The starts of a single run; never written to. */
    private static final int[] ONE = {0};

    private final int[] starts;
    private final long[] inputs;
    private final int length;
    private final long end;

    /**
     * Takes runs of neighbours; the arrays are not copied.
     *
     * @param starts the index in the text of each run's first character, ascending
     * @param inputs the offset of that character in the input
     * @param length of the text
     * @param end the offset after the last character
     */
    private Offsets(int[] starts, long[] inputs, int length, long end) {
        this.starts = starts;
        this.inputs = inputs;
        this.length = length;
        this.end = end;
    }

    /** {@return the offsets of so many neighbours, the first of which stands at {@code start}} */
    public static Offsets run(long start, int length) {
        return new Offsets(ONE, new long[] {start}, length, start + length);
    }

    /** Takes the first {@code runs} entries of the arrays, which are copied. */
    static Offsets of(int[] starts, long[] inputs, int runs, int length, long end) {
        if (runs == 0) {
            return run(end, 0);
        }
        return new Offsets(runs == 1 ? ONE : Arrays.copyOf(starts, runs), Arrays.copyOf(inputs, runs), length, end);
    }

    /** {@return how many characters the text has, in UTF-16 units} */
    public int length() {
        return length;
    }

    /**
     * {@return the offset of the character at this index, 0-based, in UTF-16 units; at the length of the text, the offset after
     * its last character}
     *
     * @throws IndexOutOfBoundsException if the index is negative or greater than the length
     */
    public long at(int index) {
        if (index < 0 || index > length) {
            throw new IndexOutOfBoundsException(index + " of " + length);
        }
        if (index == length) {
            return end;
        }
        int run = runOf(index);
        return inputs[run] + (index - starts[run]);
    }

    private int runOf(int index) {
        if (starts.length == 1) {
            return 0;
        }
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }

    /** {@return how many runs of neighbours there are} */
    int runs() {
        return starts.length;
    }

    /** {@return the offsets of the characters from one index to before another} */
    Offsets slice(int from, int to) {
        if (from == 0 && to == length) {
            return this;
        }
        if (from == to) {
            return run(at(from), 0);
        }
        long last = to == length ? end : at(to - 1) + 1;
        int first = runOf(from);
        int count = runOf(to - 1) - first + 1;
        int[] newStarts = new int[count];
        long[] newInputs = new long[count];
        for (int i = 0; i < count; i++) {
            newStarts[i] = Math.max(0, starts[first + i] - from);
            newInputs[i] = inputs[first + i];
        }
        newInputs[0] = at(from);
        return new Offsets(newStarts, newInputs, to - from, last);
    }

    /** {@return whether each character stands where it does in the other} */
    @Override
    public boolean equals(Object other) {
        return other instanceof Offsets o
                && length == o.length
                && end == o.end
                && Arrays.equals(starts, o.starts)
                && Arrays.equals(inputs, o.inputs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(inputs) * 31 + length;
    }

    /** {@return the first offset and the one after the last} */
    @Override
    public String toString() {
        return at(0) + "-" + end;
    }
}
