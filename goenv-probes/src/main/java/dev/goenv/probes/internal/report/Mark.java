package dev.goenv.probes.internal.report;

/** The sign before a line, for those who only glance at it; the words beside it say the same. */
enum Mark {
    /** It works. */
    GOOD("✓", "+", 32, "good"),
    /** It works, with something worth knowing. */
    NOTICE("!", "!", 33, "notice"),
    /** It does not work. */
    BAD("✗", "x", 31, "bad"),
    /** There was nothing to try, or it was not tried. */
    NONE("–", "-", 90, "none"),
    /** It could not be found out. */
    UNKNOWN("?", "?", 35, "unknown");

    private final String sign;
    private final String ascii;
    private final int colour;
    private final String style;

    Mark(String sign, String ascii, int colour, String style) {
        this.sign = sign;
        this.ascii = ascii;
        this.colour = colour;
        this.style = style;
    }

    /** {@return one character} */
    String sign() {
        return sign;
    }

    /** {@return one character of ASCII} */
    String ascii() {
        return ascii;
    }

    /** {@return the number of its colour on a terminal (ECMA-48, SGR)} */
    int colour() {
        return colour;
    }

    /** {@return its class in HTML} */
    String style() {
        return style;
    }
}
