package dev.goenv.probes.internal.output.log;

import java.util.Map;

/** What Markdown and HTML leave on a line: backticks, entities, tags around it, typographic quotes around a URL. */
final class Markup {
    private static final Map<String, Character> ENTITIES = Map.ofEntries(
            Map.entry("quot", '"'),
            Map.entry("#34", '"'),
            Map.entry("#x22", '"'),
            Map.entry("lt", '<'),
            Map.entry("#60", '<'),
            Map.entry("#x3c", '<'),
            Map.entry("gt", '>'),
            Map.entry("#62", '>'),
            Map.entry("#x3e", '>'),
            Map.entry("amp", '&'),
            Map.entry("#38", '&'),
            Map.entry("#x26", '&'),
            Map.entry("apos", '\''),
            Map.entry("#39", '\''),
            Map.entry("#x27", '\''),
            Map.entry("nbsp", ' '),
            Map.entry("#160", ' '),
            Map.entry("#x2f", '/'),
            Map.entry("#47", '/'));

    private static final int MAX_ENTITY = 5;
    private static final String[] BEFORE = {"<pre>", "<code>", "<p>", "<samp>", "<blockquote>"};
    private static final String[] AFTER = {
        "</pre>", "</code>", "</p>", "</samp>", "</blockquote>", "<br>", "<br/>", "<br />"
    };

    private Markup() {}

    /** {@return whether the line only begins or ends a block of code} */
    static boolean fence(String text) {
        return text.startsWith("```") && text.length() < 30 && text.indexOf(' ') < 0 && text.indexOf(':') < 0;
    }

    static Located remove(Located line) {
        Located bare = ticks(tags(line));
        if (bare.text().indexOf('&') >= 0 && encoded(bare.text())) {
            bare = decode(bare);
        }
        return bare.text().indexOf('\u201c') >= 0 ? typographic(bare) : bare;
    }

    private static Located tags(Located line) {
        if (line.text().indexOf('<') < 0) {
            return line;
        }
        Located rest = line;
        for (String tag : BEFORE) {
            if (rest.text().startsWith(tag)) {
                rest = rest.from(tag.length());
            }
        }
        for (String tag : AFTER) {
            if (rest.text().endsWith(tag)) {
                rest = rest.slice(0, rest.length() - tag.length());
            }
        }
        return rest;
    }

    /** Backticks around the line, or one that has lost the other to another line. Go quotes with a pair of them, inside. */
    private static Located ticks(Located line) {
        String text = line.text();
        int length = text.length();
        if (length > 3 && (text.startsWith("```") || text.endsWith("```"))) {
            int from = text.startsWith("```") ? 3 : 0;
            return line.slice(from, text.endsWith("```") ? Math.max(from, length - 3) : length);
        }
        if (length < 2 || text.indexOf('`') < 0) {
            return line;
        }
        boolean first = text.charAt(0) == '`';
        boolean last = text.charAt(length - 1) == '`';
        long count = text.chars().filter(c -> c == '`').count();
        if (first && last && count == 2) {
            return line.slice(1, length - 1);
        }
        if (count % 2 == 1) {
            return first ? line.from(1) : last ? line.slice(0, length - 1) : line;
        }
        return line;
    }

    /** Whether quotes, angle brackets and ampersands are all told by entities: then they were on the way, not in the message. */
    private static boolean encoded(String text) {
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '<' || c == '>') {
                return false;
            }
            if (c == '&') {
                int end = entityEnd(text, i);
                if (end < 0) {
                    return false;
                }
                any = true;
                i = end;
            }
        }
        return any;
    }

    /** {@return the index of the semicolon, -1 if no known entity begins here} */
    private static int entityEnd(String text, int from) {
        int end = from + 1;
        while (end < text.length() && end - from <= MAX_ENTITY && text.charAt(end) != ';') {
            end++;
        }
        boolean known =
                end < text.length() && text.charAt(end) == ';' && ENTITIES.containsKey(text.substring(from + 1, end));
        return known ? end : -1;
    }

    private static Located decode(Located line) {
        Gatherer out = new Gatherer();
        String text = line.text();
        for (int i = 0; i < text.length(); i++) {
            long offset = line.offsets().at(i);
            int end = text.charAt(i) == '&' ? entityEnd(text, i) : -1;
            if (end < 0) {
                out.append(text.charAt(i), offset);
            } else {
                out.append(ENTITIES.getOrDefault(text.substring(i + 1, end), '&'), offset);
                i = end;
            }
        }
        return out.build(line.end());
    }

    private static Located typographic(Located line) {
        String text = line.text();
        if (text.indexOf("\u201chttp") < 0) {
            return line;
        }
        return new Located(text.replace('\u201c', '"').replace('\u201d', '"'), line.offsets());
    }
}
