package dev.goenv.probes.internal.output.log;

/** Small steps over the start of a line. Each gives the place behind what it looks for, or {@value #NO} if that is not there. */
final class Scan {
    static final int NO = -1;

    private Scan() {}

    static char at(String text, int place) {
        return place >= 0 && place < text.length() ? text.charAt(place) : '\0';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Between so many digits. */
    static int digits(String text, int from, int least, int most) {
        int at = from;
        while (from >= 0 && at - from < most && isDigit(at(text, at))) {
            at++;
        }
        return from >= 0 && at - from >= least ? at : NO;
    }

    /** One of these characters. */
    static int one(String text, int from, String characters) {
        return from >= 0 && from < text.length() && characters.indexOf(text.charAt(from)) >= 0 ? from + 1 : NO;
    }

    /** These words. */
    static int words(String text, int from, String words) {
        return from >= 0 && text.startsWith(words, from) ? from + words.length() : NO;
    }

    /** Any number of blanks, none included. */
    static int blanks(String text, int from) {
        int at = from;
        while (at >= 0 && at(text, at) == ' ') {
            at++;
        }
        return at;
    }

    /** {@code 12:34:56}, with a fraction if there is one. */
    static int time(String text, int from) {
        int at = digits(text, from, 1, 2);
        at = digits(text, one(text, at, ":"), 2, 2);
        at = digits(text, one(text, at, ":"), 2, 2);
        int fraction = digits(text, one(text, at, ".,"), 1, 9);
        return fraction >= 0 ? fraction : at;
    }

    /** {@code 2024-05-01} or {@code 2024/05/01}. */
    static int date(String text, int from) {
        int at = digits(text, from, 4, 4);
        at = digits(text, one(text, at, "-/"), 2, 2);
        return digits(text, one(text, at, "-/"), 2, 2);
    }

    /** A date, a {@code T} or blank, a time, and a zone if there is one. */
    static int timestamp(String text, int from) {
        int at = time(text, one(text, date(text, from), "T "));
        if (at < 0) {
            return NO;
        }
        int zulu = one(text, at, "Z");
        if (zulu >= 0) {
            return zulu;
        }
        int zone = digits(text, one(text, at, "+-"), 2, 2);
        int minutes = digits(text, at(text, zone) == ':' ? zone + 1 : zone, 2, 2);
        return minutes >= 0 ? minutes : at;
    }

    /** A word of letters, digits and these characters. */
    static int word(String text, int from, String others) {
        int at = from;
        while (at >= 0
                && at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || others.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at > from ? at : NO;
    }
}
