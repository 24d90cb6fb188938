package dev.goenv.probes.internal.output;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Finds whether a text holds any of many phrases, in one pass and in time linear in the text, however the text looks.
 *
 * <p>The automaton of Aho and Corasick over ASCII; other characters are in no phrase. Immutable and thread-safe.
 */
final class PhraseFinder {
    private static final int WIDTH = 128;

    private final List<int[]> next = new ArrayList<>();
    private final BitSet ends = new BitSet();
    /** The class of each character: those that are in no phrase share class 0. */
    private final byte[] classes = new byte[WIDTH];

    private final int width;
    private final char[] moves;
    private final boolean[] telling;

    /**
     * Builds the automaton.
     *
     * @param phrases the phrases
     * @throws IllegalArgumentException if a phrase is empty or not ASCII, or all together are longer than 65,535
     */
    PhraseFinder(Collection<String> phrases) {
        addState();
        phrases.forEach(this::add);
        link();
        int count = 1;
        for (String phrase : phrases) {
            for (int i = 0; i < phrase.length(); i++) {
                if (classes[phrase.charAt(i)] == 0) {
                    classes[phrase.charAt(i)] = (byte) count++;
                }
            }
        }
        width = count;
        moves = packed();
        telling = new boolean[next.size()];
        for (int state = 0; state < telling.length; state++) {
            telling[state] = ends.get(state);
        }
    }

    /** {@return the table in as few bytes as it takes, since its size is what searching costs} */
    private char[] packed() {
        if (next.size() > Character.MAX_VALUE) {
            throw new IllegalArgumentException("the phrases have " + next.size() + " characters together");
        }
        char[] table = new char[next.size() * width];
        for (int state = 0; state < next.size(); state++) {
            for (int c = 0; c < WIDTH; c++) {
                if (classes[c] != 0) {
                    table[state * width + classes[c]] = (char) next.get(state)[c];
                }
            }
        }
        return table;
    }

    /** {@return whether the text holds any of the phrases} */
    boolean any(CharSequence text) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = step(state, text.charAt(i));
            if (telling[state]) {
                return true;
            }
        }
        return false;
    }

    private int step(int state, char c) {
        return c < WIDTH ? moves[state * width + classes[c]] : 0;
    }

    private void add(String phrase) {
        if (phrase.isEmpty()) {
            throw new IllegalArgumentException("an empty phrase is in every text");
        }
        int state = 0;
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (c >= WIDTH) {
                throw new IllegalArgumentException("a phrase is ASCII, not \"" + phrase + "\"");
            }
            if (next.get(state)[c] == 0) {
                next.get(state)[c] = addState();
            }
            state = next.get(state)[c];
        }
        ends.set(state);
    }

    private int addState() {
        next.add(new int[WIDTH]);
        return next.size() - 1;
    }

    /** Fills in where to go on when a phrase breaks off, so that finding needs one step for each character. */
    private void link() {
        int[] suffix = new int[next.size()];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int child : next.get(0)) {
            if (child != 0) {
                open.add(child);
            }
        }
        while (!open.isEmpty()) {
            int state = open.remove();
            ends.set(state, ends.get(state) || ends.get(suffix[state]));
            int[] children = next.get(state);
            for (int c = 0; c < WIDTH; c++) {
                int beyond = next.get(suffix[state])[c];
                if (children[c] == 0) {
                    children[c] = beyond;
                } else {
                    suffix[children[c]] = beyond;
                    open.add(children[c]);
                }
            }
        }
    }
}
