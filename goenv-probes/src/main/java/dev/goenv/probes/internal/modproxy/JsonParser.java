package dev.goenv.probes.internal.modproxy;

import dev.goenv.module.GoSyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON with the messages of Go's {@code encoding/json}, which since Go 1.27 is built on {@code encoding/json/v2}.
 *
 * <p>As {@code json.Unmarshal} does, the whole text is checked before anything is made of it. Invalid UTF-8 in a string is
 * replaced by U+FFFD. Values may be nested 1,000 deep; Go allows 10,000.
 */
final class JsonParser {
    private static final int MAX_DEPTH = 1000;

    private final JsonText text;
    private int depth;

    private JsonParser(JsonText text) {
        this.text = text;
    }

    /**
     * {@return the value that the bytes hold}
     *
     * @throws GoSyntaxException with Go's message, such as {@code invalid character '<' looking for beginning of value}
     */
    static JsonValue parse(byte[] bytes) {
        JsonParser parser = new JsonParser(new JsonText(bytes));
        JsonValue value = parser.value("looking for beginning of value");
        if (parser.text.peek() != JsonText.END) {
            throw parser.text.unexpected("after top-level value");
        }
        return value;
    }

    private JsonValue value(String context) {
        int rune = text.peek();
        return switch (rune) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new JsonValue(JsonValue.Kind.STRING, text.string(), List.of());
            case 't' -> literal("true", JsonValue.Kind.BOOL);
            case 'f' -> literal("false", JsonValue.Kind.BOOL);
            case 'n' -> literal("null", JsonValue.Kind.NULL);
            default -> {
                if (rune != '-' && !isDigit(rune)) {
                    throw text.unexpected(context);
                }
                yield number();
            }
        };
    }

    private JsonValue object() {
        enter();
        List<JsonValue.Member> members = new ArrayList<>();
        boolean more = text.peek() != '}';
        while (more) {
            if (text.peek() != '"') {
                throw text.unexpected("looking for beginning of object key string");
            }
            String name = text.string();
            if (text.peek() != ':') {
                throw text.unexpected("after object key");
            }
            text.skip();
            members.add(new JsonValue.Member(name, value("looking for beginning of value")));
            more = more('}', "after object key:value pair");
        }
        leave();
        return new JsonValue(JsonValue.Kind.OBJECT, "", members);
    }

    private JsonValue array() {
        enter();
        boolean more = text.peek() != ']';
        while (more) {
            value("looking for beginning of value");
            more = more(']', "after array element");
        }
        leave();
        return JsonValue.of(JsonValue.Kind.ARRAY);
    }

    /** Whether a comma leads to another element; the end is not consumed. */
    private boolean more(char end, String context) {
        int rune = text.peek();
        if (rune == ',') {
            text.skip();
            text.peek();
            return true;
        }
        if (rune != end) {
            throw text.unexpected(context);
        }
        return false;
    }

    private void enter() {
        text.skip();
        depth++;
        if (depth > MAX_DEPTH) {
            throw new GoSyntaxException("exceeded max depth");
        }
    }

    private void leave() {
        text.skip();
        depth--;
    }

    private JsonValue literal(String word, JsonValue.Kind kind) {
        for (int i = 0; i < word.length(); i++, text.skip()) {
            if (text.current() != word.charAt(i)) {
                throw text.unexpected("in literal " + word + " (expecting '" + word.charAt(i) + "')");
            }
        }
        return JsonValue.of(kind);
    }

    private JsonValue number() {
        skipOneOf("-");
        if (text.current() == '0') {
            text.skip();
        } else {
            digits();
        }
        if (text.current() == '.') {
            text.skip();
            digits();
        }
        if (text.current() == 'e' || text.current() == 'E') {
            text.skip();
            skipOneOf("+-");
            digits();
        }
        return JsonValue.of(JsonValue.Kind.NUMBER);
    }

    private void skipOneOf(String characters) {
        if (characters.indexOf(text.current()) >= 0) {
            text.skip();
        }
    }

    private void digits() {
        if (!isDigit(text.current())) {
            throw text.unexpected("in numeric literal");
        }
        while (isDigit(text.current())) {
            text.skip();
        }
    }

    private static boolean isDigit(int rune) {
        return rune >= '0' && rune <= '9';
    }
}
