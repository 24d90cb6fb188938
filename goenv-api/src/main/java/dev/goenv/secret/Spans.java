package dev.goenv.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The places of secrets in one text, in any order and possibly overlapping. Mutable, for one thread. */
final class Spans {
    private record Span(int start, int end) {}

    private final List<Span> spans = new ArrayList<>();

    /** Adds the chars from {@code start} to before {@code end}; nothing if there are none. */
    void add(int start, int end) {
        if (start < end) {
            spans.add(new Span(start, end));
        }
    }

    /** {@return {@code text} with one mask in the place of each run of overlapping spans} */
    String mask(String text) {
        if (spans.isEmpty()) {
            return text;
        }
        spans.sort(Comparator.comparingInt(Span::start));
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        int maskedTo = -1;
        for (Span span : spans) {
            if (span.start() > maskedTo) {
                out.append(text, done, span.start()).append(Redaction.MASK);
            }
            maskedTo = Math.max(maskedTo, span.end());
            done = maskedTo;
        }
        return out.append(text, done, text.length()).toString();
    }
}
