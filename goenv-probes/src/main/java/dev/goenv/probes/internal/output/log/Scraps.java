package dev.goenv.probes.internal.output.log;

import java.util.Arrays;

/** Characters of a line and their places, while some are taken out. Not thread-safe. */
final class Scraps {
    private final StringBuilder text = new StringBuilder();
    private int[] places = new int[256];
    private int end;

    /** Adds a character and where it stands. */
    void add(char c, int place) {
        if (text.length() + 1 >= places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[text.length()] = place;
        text.append(c);
        end = place + 1;
    }

    void clear() {
        text.setLength(0);
    }

    int length() {
        return text.length();
    }

    /** {@return what was added, as a line} */
    LogLine line(int number, long start) {
        int[] exact = Arrays.copyOf(places, text.length() + 1);
        exact[text.length()] = text.length() == 0 ? end : exact[text.length() - 1] + 1;
        return LogLine.scattered(number, text.toString(), start, exact);
    }
}
