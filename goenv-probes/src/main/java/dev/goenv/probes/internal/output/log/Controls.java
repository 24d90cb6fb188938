package dev.goenv.probes.internal.output.log;

import java.util.Map;

/** Colours, cursor movements, overwritten text and HTML entities in a line. */
final class Controls {
    private static final char ESCAPE = '\u001b';
    private static final char BELL = '\u0007';
    private static final int LONGEST_ENTITY = 6;
    private static final Map<String, Character> ENTITIES =
            Map.of("&quot;", '"', "&#34;", '"', "&#39;", '\'', "&apos;", '\'', "&lt;", '<', "&gt;", '>', "&amp;", '&');

    private Controls() {}

    /** {@return whether a line holds any, so that the others need no second look} */
    static boolean in(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ESCAPE || c == '\r' || c == '\0' || c == '&' && entity(line, i) != '\0') {
                return true;
            }
        }
        return false;
    }

    /** {@return the characters that are left, each with its place} */
    static Scraps without(String line) {
        Scraps scraps = new Scraps();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ESCAPE) {
                at = behindSequence(line, at + 1);
            } else if (c == '\r') {
                // What follows overwrites what stands there, as progress bars do; at the end nothing follows.
                if (at + 1 < line.length()) {
                    scraps.clear();
                }
                at++;
            } else if (c == '\0') {
                at++;
            } else {
                char meant = c == '&' ? entity(line, at) : '\0';
                scraps.add(meant == '\0' ? c : meant, at);
                at = meant == '\0' ? at + 1 : line.indexOf(';', at) + 1;
            }
        }
        return scraps;
    }

    private static char entity(String line, int at) {
        int end = Math.min(line.length(), at + LONGEST_ENTITY);
        for (int i = at + 1; i < end; i++) {
            if (line.charAt(i) == ';') {
                return ENTITIES.getOrDefault(line.substring(at, i + 1), '\0');
            }
        }
        return '\0';
    }

    /** {@return the place behind {@code [31m}, {@code ]0;title BEL} and the like} */
    private static int behindSequence(String line, int from) {
        char kind = Scan.at(line, from);
        if (kind == '[') {
            int at = from + 1;
            while (at < line.length() && (line.charAt(at) < '@' || line.charAt(at) > '~')) {
                at++;
            }
            return Math.min(line.length(), at + 1);
        }
        if (kind == ']') {
            int at = from + 1;
            while (at < line.length() && line.charAt(at) != BELL && line.charAt(at) != ESCAPE) {
                at++;
            }
            return Scan.at(line, at) == ESCAPE ? Math.min(line.length(), at + 2) : Math.min(line.length(), at + 1);
        }
        return Math.min(line.length(), from + 1);
    }
}
