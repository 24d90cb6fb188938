package dev.goenv.probes.internal.vcs;

import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.internal.text.UnicodeTables;
import java.util.Locale;
import java.util.Optional;

/**
 * Names and character data of a page, as Go's {@code encoding/xml} reads them when it is not strict ({@code xml.go}, functions
 * {@code name} and {@code text}, Go 1.27). Beyond ASCII every letter is taken for part of a name.
 */
final class PageNames {
    /** The text is no quoted one. */
    static final int NO_QUOTE = -1;

    private final PageText page;

    PageNames(PageText page) {
        this.page = page;
    }

    /** The name here without its name space; empty if there is none, or one with several colons. */
    Optional<String> localName() {
        Optional<String> name = name();
        if (name.isEmpty() || name.get().chars().filter(c -> c == ':').count() > 1) {
            return Optional.empty();
        }
        String whole = name.get();
        int colon = whole.indexOf(':');
        return Optional.of(colon > 0 && colon < whole.length() - 1 ? whole.substring(colon + 1) : whole);
    }

    /** The name here; empty if there is none. */
    Optional<String> name() {
        String name = GoBytes.decode(nameBytes());
        if (!name.isEmpty() && !isName(name)) {
            throw page.error("invalid XML name: " + name);
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private String nameBytes() {
        StringBuilder name = new StringBuilder();
        while (true) {
            if (page.atEnd()) {
                throw page.error("unexpected EOF");
            }
            int b = page.peek();
            if (b < 0x80 && !isNameByte(b)) {
                return name.toString();
            }
            name.append((char) page.read());
        }
    }

    private static boolean isNameByte(int b) {
        return isLetter(b) || b >= '0' && b <= '9' || b == '_' || b == ':' || b == '.' || b == '-';
    }

    private static boolean isLetter(int b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    private static boolean isName(String name) {
        int first = name.codePointAt(0);
        return (isLetter(first) || first == '_' || first == ':' || first >= 0x80 && UnicodeTables.isLetter(first))
                && name.codePoints().allMatch(c -> c < 0x80 || c == 0xB7 || UnicodeTables.isLetter(c));
    }

    /**
     * Text up to a tag, to the end of CDATA, or to the closing quotation mark, which is consumed.
     *
     * @param quote the quotation mark, or {@link #NO_QUOTE}
     */
    String text(int quote) {
        StringBuilder out = new StringBuilder();
        int before = 0;
        int last = 0;
        while (!page.atEnd()) {
            if (page.peek() == '<') {
                if (quote != NO_QUOTE) {
                    throw page.error("unescaped < inside quoted string");
                }
                break;
            }
            int b = page.read();
            if (b == quote) {
                break;
            } else if (quote == NO_QUOTE && before == ']' && last == ']' && b == '>') {
                throw page.error("unescaped ]]> not in CDATA section");
            } else if (b == '&') {
                entity(out);
                before = 0;
                last = 0;
                continue;
            } else if (b == '\r') {
                out.append('\n');
            } else if (last != '\r' || b != '\n') {
                out.append((char) b);
            }
            before = last;
            last = b;
        }
        return checked(out);
    }

    /** The text of a CDATA section; its end is consumed. */
    void cdata() {
        StringBuilder out = new StringBuilder();
        while (out.length() < 3 || !out.substring(out.length() - 3).equals("]]>")) {
            if (page.atEnd()) {
                throw page.error("unexpected EOF in CDATA section");
            }
            out.append((char) page.read());
        }
        checked(out.delete(out.length() - 3, out.length()));
    }

    /** What follows an ampersand; what is no entity stays as it is. */
    private void entity(StringBuilder out) {
        StringBuilder raw = new StringBuilder("&");
        boolean number = needPeek() == '#';
        if (number) {
            raw.append((char) page.read());
            raw.append(needPeek() == 'x' ? (char) page.read() : "");
        }
        int start = raw.length();
        boolean hex = number && raw.length() == 3;
        if (number) {
            while (Character.digit(needPeek() < 0x80 ? page.peek() : ' ', hex ? 16 : 10) >= 0) {
                raw.append((char) page.read());
            }
        } else {
            raw.append(nameBytes());
        }
        if (needPeek() != ';') {
            out.append(raw);
            return;
        }
        page.read();
        String name = raw.substring(start);
        Optional<String> text = number ? character(name, hex ? 16 : 10) : known(name);
        out.append(text.orElse(raw + ";"));
    }

    private int needPeek() {
        if (page.atEnd()) {
            throw page.error("unexpected EOF");
        }
        return page.peek();
    }

    private static Optional<String> character(String digits, int radix) {
        int value = -1;
        try {
            value = digits.isEmpty() ? -1 : Integer.parseInt(digits, radix);
        } catch (NumberFormatException e) {
            // More than any character has: left alone.
            return Optional.empty();
        }
        boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        return value < 0 || value > Character.MAX_CODE_POINT
                ? Optional.empty()
                : Optional.of(GoBytes.encode(surrogate ? "\uFFFD" : Character.toString(value)));
    }

    private static Optional<String> known(String name) {
        return switch (name) {
            case "lt" -> Optional.of("<");
            case "gt" -> Optional.of(">");
            case "amp" -> Optional.of("&");
            case "apos" -> Optional.of("'");
            case "quot" -> Optional.of("\"");
            default -> Optional.empty();
        };
    }

    private String checked(StringBuilder bytes) {
        String text = GoBytes.decode(bytes.toString());
        text.codePoints().forEach(rune -> {
            if (rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE) {
                throw page.error("invalid UTF-8");
            } else if (rune < ' ' && "\t\n\r".indexOf(rune) < 0 || rune == 0xFFFE || rune == 0xFFFF) {
                throw page.error(String.format(Locale.ROOT, "illegal character code U+%04X", rune));
            }
        });
        return text;
    }
}
