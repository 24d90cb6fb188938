package dev.goenv.probes.internal.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is XML as well. Everything but names of elements and attributes, which only this package chooses, is
 * escaped; what can't be seen is made visible. Not thread-safe.
 */
final class Html {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element. Attributes are names and values by turns. */
    Html open(String name, String... attributes) {
        tag(name, attributes);
        text.append('>');
        open.push(name);
        return this;
    }

    /** Adds an element without content. */
    Html empty(String name, String... attributes) {
        tag(name, attributes);
        text.append("/>");
        return this;
    }

    /** Adds an element with a text. */
    Html element(String name, String content, String... attributes) {
        return open(name, attributes).text(content).close();
    }

    /** Adds a text, in which line feeds stay. */
    Html text(String content) {
        content.lines().forEach(line -> text.append(escaped(line)).append('\n'));
        if (!content.isEmpty() && !content.endsWith("\n")) {
            text.setLength(text.length() - 1);
        }
        return this;
    }

    /** Ends the element begun last. */
    Html close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Adds a line feed, where it does no harm, for whoever reads the source. */
    Html line() {
        text.append('\n');
        return this;
    }

    /** Adds a style sheet of our own, as it is. */
    Html style(String css) {
        if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
            throw new IllegalArgumentException("a style sheet that would have to be escaped");
        }
        text.append("<style>").append(css).append("</style>");
        return this;
    }

    private void tag(String name, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("an attribute of " + name + " has no value");
        }
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    private static String escaped(String content) {
        StringBuilder escaped = new StringBuilder();
        String plain = Plain.text(content);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /**
     * {@return the document}
     *
     * @throws IllegalStateException if an element is not closed
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return "<!DOCTYPE html>\n" + text + "\n";
    }
}
