package dev.goenv.config.internal.lint;

import dev.goenv.env.EnvChange;
import dev.goenv.env.GoValue;
import dev.goenv.env.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What would put a setting right, wherever it is made.
 *
 * @param kind what to do
 * @param text the text to set; empty unless {@code kind} is {@link Kind#SET}
 */
record Remedy(Kind kind, String text) {
    /** What to do. */
    enum Kind {
        /** A person has to decide. */
        NONE,
        /** Set the variable to another text. */
        SET,
        /** Remove the variable. */
        REMOVE
    }

    /** Names that {@code go env -w} and {@code -u} refuse ({@code checkEnvWrite} in cmd/go/internal/envcmd/env.go, Go 1.27). */
    private static final Set<String> NOT_WRITABLE = Set.of(
            "GOENV",
            "GODEBUG",
            "GOROOT",
            "GOWORK",
            "GOMOD",
            "GOVERSION",
            "GOTOOLDIR",
            "GOEXE",
            "GOGCCFLAGS",
            "GOHOSTARCH",
            "GOHOSTOS",
            "GOTELEMETRY",
            "GOTELEMETRYDIR");

    static Remedy none() {
        return new Remedy(Kind.NONE, "");
    }

    /** {@return the remedy that sets a text; one that removes the variable if the text is empty} */
    static Remedy set(String text) {
        return text.isEmpty() ? remove() : new Remedy(Kind.SET, text);
    }

    /** {@return the remedy that sets a text, if there is one} */
    static Remedy set(Optional<String> text) {
        return text.map(Remedy::set).orElse(none());
    }

    static Remedy remove() {
        return new Remedy(Kind.REMOVE, "");
    }

    /** {@return whether the text would switch verification off, which we never propose, not even as somebody's own wish} */
    boolean weakens(String name) {
        return kind == Kind.SET
                && switch (name) {
                    case "GOSUMDB" -> Cleaning.clean(text).equalsIgnoreCase("off");
                    case "GOINSECURE" -> true;
                    case "GONOSUMDB", "GOPRIVATE" -> PatternLists.matchesEverything(text);
                    case "GOFLAGS" -> text.contains("-insecure");
                    default -> false;
                };
    }

    /** {@return the changes of the user's file that do it; none where that file has no say} */
    List<EnvChange> changes(GoValue value) {
        Origin origin = value.origin();
        boolean inFile = origin instanceof Origin.UserFile;
        boolean above = origin instanceof Origin.OsEnvironment || origin instanceof Origin.WhatIf;
        if (above || NOT_WRITABLE.contains(value.name())) {
            return List.of();
        }
        return switch (kind) {
            case NONE -> List.of();
            case SET -> List.of(EnvChange.set(value.name(), text));
            case REMOVE -> inFile ? List.of(EnvChange.unset(value.name())) : List.of();
        };
    }

    /** {@return what to do about a variable of the OS environment, as the end of a message; empty for other places} */
    String advice(GoValue value, boolean windows) {
        if (!(value.origin() instanceof Origin.OsEnvironment) || kind == Kind.NONE) {
            return "";
        }
        String where = " It is set in the OS environment, which go env -w does not change: ";
        if (kind == Kind.REMOVE) {
            return where + (windows ? "set " + value.name() + "=" : "unset " + value.name());
        }
        return where + (windows ? "set " + value.name() + "=" + text : "export " + value.name() + "=" + quoted(text));
    }

    private static String quoted(String text) {
        boolean plain = text.chars()
                .allMatch(c -> c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || c >= '0' && c <= '9'
                        || "_./:,+@%=-".indexOf(c) >= 0);
        return plain ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
