package dev.goenv.probes.internal.modproxy;

import java.util.List;

/**
 * A value of JSON, as far as an answer of a module proxy needs it.
 *
 * @param kind what it is
 * @param text the text of a string; empty for all other kinds
 * @param members the members of an object in the order written; the elements of an array are not kept
 */
record JsonValue(Kind kind, String text, List<Member> members) {
    /** Copies the list. */
    JsonValue {
        members = List.copyOf(members);
    }

    /** The kinds, named in {@link #word} as Go names them. */
    enum Kind {
        OBJECT("object"),
        ARRAY("array"),
        STRING("string"),
        NUMBER("number"),
        BOOL("bool"),
        NULL("null");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** {@return what Go's messages call it} */
        String word() {
            return word;
        }
    }

    /** A name and its value. */
    record Member(String name, JsonValue value) {}

    static JsonValue of(Kind kind) {
        return new JsonValue(kind, "", List.of());
    }
}
