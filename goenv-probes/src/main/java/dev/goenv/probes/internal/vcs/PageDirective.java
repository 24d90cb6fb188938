package dev.goenv.probes.internal.vcs;

/** Skips a directive such as {@code <!DOCTYPE html>}, with the brackets, quotation marks and comments inside it. */
final class PageDirective {
    private static final int NOTHING = -1;

    private final PageText page;
    private int quote = NOTHING;
    private int depth;

    PageDirective(PageText page) {
        this.page = page;
    }

    /** Goes on behind the directive, of which the first byte has been read. */
    void skip() {
        while (true) {
            int b = page.need();
            if (quote == NOTHING && b == '>' && depth == 0) {
                return;
            }
            while (b != NOTHING) {
                b = take(b);
            }
        }
    }

    /** Takes a byte, and returns the one that is still to be taken. */
    private int take(int b) {
        if (b == quote) {
            quote = NOTHING;
        } else if (quote == NOTHING) {
            switch (b) {
                case '\'', '"' -> quote = b;
                case '>' -> depth--;
                case '<' -> {
                    return bracket();
                }
                default -> {
                    // Any other byte means nothing here.
                }
            }
        }
        return NOTHING;
    }

    private int bracket() {
        for (char expected : "!--".toCharArray()) {
            int b = page.need();
            if (b != expected) {
                depth++;
                return b;
            }
        }
        int before = 0;
        int last = 0;
        int b = page.need();
        while (before != '-' || last != '-' || b != '>') {
            before = last;
            last = b;
            b = page.need();
        }
        return NOTHING;
    }
}
