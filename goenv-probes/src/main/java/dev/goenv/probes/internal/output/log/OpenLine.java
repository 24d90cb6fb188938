package dev.goenv.probes.internal.output.log;

import java.util.Optional;

/** A line to which others may still be joined. What is known of it grows with it, so that no part is looked at twice. */
final class OpenLine {
    /** Enough for a phrase, or a URL, at the end. */
    private static final int TAIL = 600;

    /** A message wrapped at 40 columns has no more lines; what is longer is something else. */
    private static final int MAX_PIECES = 100;

    private final Cleaner.Piece first;
    private Optional<Gatherer> joined = Optional.empty();
    private Cleaner.Piece last;
    private int pieces = 1;
    private boolean oddQuotes;

    OpenLine(Cleaner.Piece first) {
        this.first = first;
        this.last = first;
    }

    Cleaner.Piece last() {
        return last;
    }

    String beginning() {
        return first.located().text();
    }

    /** {@return up to 600 characters from the end} */
    String tail() {
        String text = last.located().text();
        return joined.map(all -> all.tail(TAIL)).orElseGet(() -> text.substring(Math.max(0, text.length() - TAIL)));
    }

    /** {@return whether a quote is open at the end} */
    boolean quoteOpen() {
        return oddQuotes ^ odd(last.located().text());
    }

    private static boolean odd(String text) {
        boolean odd = false;
        for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
            odd = !odd;
        }
        return odd;
    }

    /** {@return whether it may grow by so much} */
    boolean takes(int length) {
        int now = joined.map(Gatherer::length).orElse(first.located().length());
        return now + length < TerminalLines.MAX_CHARS
                && (pieces < MAX_PIECES || last.traits().contains(Trait.PARTIAL));
    }

    void add(Cleaner.Piece piece, Wraps.Joint joint, int from) {
        Gatherer gathered = joined.orElseGet(Gatherer::new);
        if (pieces == 1) {
            gathered.append(first.located());
            joined = Optional.of(gathered);
        }
        oddQuotes = quoteOpen();
        if (joint == Wraps.Joint.SPACED) {
            gathered.append(' ', last.located().end());
        }
        gathered.append(piece.located().from(from));
        last = piece;
        pieces++;
    }

    LogLine close() {
        Located whole = joined.map(all -> all.build(last.located().end())).orElse(first.located());
        return new LogLine(first.number(), whole.text(), whole.offsets());
    }
}
