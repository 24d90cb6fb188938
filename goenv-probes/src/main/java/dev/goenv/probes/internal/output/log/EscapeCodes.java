package dev.goenv.probes.internal.output.log;

/**
 * Follows the escape codes of a terminal (ECMA-48) in the characters of a line: colours, cursor movements, titles and links
 * (OSC), the marks of Buildkite (APC). A code that does not end, ends with the line.
 */
final class EscapeCodes {
    /** What a character is. */
    enum Sight {
        /** Text, or a control character other than those of a code. */
        TEXT,
        /** Part of a code. */
        NOTHING,
        /** The end of a code after which the next text replaces the line. */
        REPLACE,
        /** The end of a code that erases what is right of the cursor. */
        ERASE,
        /** The end of a code that stands for {@link #number()} spaces. */
        SPACES
    }

    private enum State {
        TEXT,
        ESCAPE,
        INTERMEDIATE,
        SEQUENCE,
        STRING,
        STRING_ESCAPE,
        /** Between "conceal" and the next colour: Jenkins puts its own notes there. */
        CONCEALED
    }

    private static final char ESCAPE = '\u001b';
    private static final int MAX_NUMBER = 500;

    private State state = State.TEXT;
    private boolean concealed;
    private int number;
    private boolean anyDigit;

    void reset() {
        state = State.TEXT;
        concealed = false;
    }

    /** {@return whether an ordinary character would be text now} */
    boolean visible() {
        return state == State.TEXT;
    }

    /** {@return the number that the last code told, at most 500; 1 if it told none} */
    int number() {
        return anyDigit ? number : 1;
    }

    Sight take(char c) {
        switch (state) {
            case TEXT -> {
                if (c != ESCAPE) {
                    return Sight.TEXT;
                }
                state = State.ESCAPE;
            }
            case CONCEALED -> {
                if (c == ESCAPE) {
                    state = State.ESCAPE;
                }
            }
            case ESCAPE -> {
                return escape(c);
            }
            case INTERMEDIATE -> {
                if (c < ' ' || c > '/') {
                    resume();
                }
            }
            case SEQUENCE -> {
                return sequence(c);
            }
            case STRING -> {
                if (c == '\u0007') {
                    resume();
                } else if (c == ESCAPE) {
                    state = State.STRING_ESCAPE;
                }
            }
            case STRING_ESCAPE -> state = c == '\\' ? State.TEXT : State.STRING;
        }
        return Sight.NOTHING;
    }

    private void resume() {
        state = concealed ? State.CONCEALED : State.TEXT;
    }

    private Sight escape(char c) {
        resume();
        if (c == '[') {
            state = State.SEQUENCE;
            number = 0;
            anyDigit = false;
        } else if ("]P_^X".indexOf(c) >= 0) {
            state = State.STRING;
        } else if (c >= ' ' && c <= '/') {
            state = State.INTERMEDIATE;
        } else if (c == ESCAPE) {
            state = State.ESCAPE;
        } else if ("78=>DEHMNOZcno|}~".indexOf(c) < 0) {
            return concealed ? Sight.NOTHING : Sight.TEXT;
        }
        return Sight.NOTHING;
    }

    private Sight sequence(char c) {
        if (c >= '0' && c <= '9') {
            number = Math.min(MAX_NUMBER, number * 10 + (c - '0'));
            anyDigit = true;
            return Sight.NOTHING;
        }
        if (c >= ' ' && c <= '?') {
            if (c == ';') {
                number = 0;
            }
            return Sight.NOTHING;
        }
        if (c == 'm') {
            concealed = anyDigit && number == 8;
        }
        resume();
        if (c < '@' || c > '~') {
            return c == ESCAPE ? take(c) : Sight.TEXT;
        }
        return meaning(c);
    }

    private Sight meaning(char end) {
        return switch (end) {
            case 'G' -> number() == 1 ? Sight.REPLACE : Sight.NOTHING;
            case 'K' -> anyDigit && number > 0 ? Sight.REPLACE : Sight.ERASE;
            // A Windows console tells spaces so.
            case 'C' -> concealed ? Sight.NOTHING : Sight.SPACES;
            default -> Sight.NOTHING;
        };
    }
}
