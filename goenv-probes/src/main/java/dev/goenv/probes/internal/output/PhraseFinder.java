package dev.goenv.probes.internal.output;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Finds which of many phrases a text holds, in one pass and in time linear in the text, however the text looks.
 *
 * <p>The automaton of Aho and Corasick over ASCII; other characters are in no phrase. Immutable and thread-safe.
 */
final class PhraseFinder {
    private static final int WIDTH = 128;

    private final List<int[]> next = new ArrayList<>();
    private final List<BitSet> ends = new ArrayList<>();
    private final int[][] moves;
    private final BitSet[] found;

    /**
     * Builds the automaton.
     *
     * @param phrases the phrases, which {@link #find} names by their place in the order of iteration
     * @throws IllegalArgumentException if a phrase is empty or not ASCII
     */
    PhraseFinder(Collection<String> phrases) {
        addState();
        int index = 0;
        for (String phrase : phrases) {
            add(phrase, index++);
        }
        link();
        moves = next.toArray(int[][]::new);
        found = ends.toArray(BitSet[]::new);
    }

    /** {@return the places of the phrases that the text holds} */
    BitSet find(CharSequence text) {
        BitSet all = new BitSet();
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            state = c < WIDTH ? moves[state][c] : 0;
            if (!found[state].isEmpty()) {
                all.or(found[state]);
            }
        }
        return all;
    }

    /** {@return whether the text holds any of the phrases} */
    boolean any(CharSequence text) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            state = c < WIDTH ? moves[state][c] : 0;
            if (!found[state].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void add(String phrase, int index) {
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
        ends.get(state).set(index);
    }

    private int addState() {
        next.add(new int[WIDTH]);
        ends.add(new BitSet());
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
            ends.get(state).or(ends.get(suffix[state]));
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
