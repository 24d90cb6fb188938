package dev.goenv.probes.internal.output.log;

/**
 * Tells whether a line goes on in the next: because the log says so, or because a terminal, a mail or PowerShell broke it. The
 * second is believed only if what go prints leaves no other reading: a phrase, a URL or a quote is broken, or a colon has nothing
 * behind it. Where one line was broken, lines of the very same width are too.
 */
final class Wraps {
    /** How two lines go together. */
    enum Joint {
        /** They do not. */
        NONE,
        /** Without anything between. */
        CLOSE,
        /** With the space that the break replaced. */
        SPACED
    }

    private static final int MIN_COLUMNS = 40;
    private static final int MAX_INDENT = 8;

    /** What a message of the network or of a module tells somewhere. */
    private static final String[] NETWORK = {
        "Get \"", "://", "dial ", "lookup ", "read tcp", "read udp", "x509: ", "tls: ", "verifying "
    };

    private int learned;
    private long passed;

    /** {@return how many characters were looked at} */
    long passed() {
        return passed;
    }

    /** Joins the next line to the open one if it goes on there; {@return whether it does} */
    boolean join(OpenLine open, Cleaner.Piece next) {
        if (!open.takes(next.located().length())) {
            return false;
        }
        Cleaner.Piece last = open.last();
        if (last.traits().contains(Trait.PARTIAL) || next.traits().contains(Trait.APPENDED)) {
            open.add(next, Joint.CLOSE, 0);
            return true;
        }
        if (last.packed()
                || next.packed()
                || last.columns() < MIN_COLUMNS
                || next.located().length() == 0) {
            return false;
        }
        int from = indent(next.located().text());
        Joint joint = from < 0 ? Joint.NONE : joint(open, next, from);
        if (joint == Joint.NONE) {
            return false;
        }
        if (last.columns() >= BrokenWord.MIN_COLUMNS) {
            learned = last.columns();
        }
        if (joint == Joint.SPACED && from == 1) {
            open.add(next, Joint.CLOSE, 0);
        } else {
            open.add(next, joint, from);
        }
        return true;
    }

    /** {@return the index of the first character that is no space; -1 if go itself may have indented the line} */
    private static int indent(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i > MAX_INDENT || i == text.length() || text.charAt(i) == '\t' ? -1 : i;
    }

    private Joint joint(OpenLine open, Cleaner.Piece next, int from) {
        String text = next.located().text();
        String before = open.tail();
        if (before.isEmpty()) {
            return Joint.NONE;
        }
        if (colon(open, before, text, from)) {
            return before.endsWith(" ") ? Joint.CLOSE : Joint.SPACED;
        }
        if (text.startsWith("go: ", from)) {
            return Joint.NONE;
        }
        String after = from == 0 ? text : text.substring(from);
        Joint phrase = Phrases.joint(before, after);
        if (phrase != Joint.NONE) {
            return phrase;
        }
        if (before.endsWith(" ") || GoWords.opening(after, 0)) {
            return Joint.NONE;
        }
        BrokenWord broken = BrokenWord.of(open, next, before, after);
        passed += before.length() + broken.rest().length();
        boolean joined = broken.quote()
                || broken.url()
                || broken.path(learned)
                || broken.address()
                || sameWidth(open, from, before, after);
        return joined ? Joint.CLOSE : Joint.NONE;
    }

    /** {@code dial tcp:} and nothing behind it. */
    private boolean colon(OpenLine open, String before, String text, int from) {
        int end = before.length();
        while (end > 0 && before.charAt(end - 1) == ' ') {
            end--;
        }
        if (end == 0 || before.charAt(end - 1) != ':' || !GoWords.segment(text, from)) {
            return false;
        }
        passed += before.length();
        return network(before) || open.beginning().startsWith("go: ");
    }

    private static boolean network(String text) {
        for (String words : NETWORK) {
            if (text.contains(words)) {
                return true;
            }
        }
        return false;
    }

    /** The width at which this log has broken a line before. */
    private boolean sameWidth(OpenLine open, int from, String before, String after) {
        if (from > 0 || learned == 0 || open.last().columns() != learned) {
            return false;
        }
        char first = after.charAt(0);
        return !(first >= 'A' && first <= 'Z') && first != '[' && network(before);
    }
}
