package dev.goenv.env;

import dev.goenv.secret.Redaction;
import java.util.List;

/**
 * Where the text of a Go environment variable comes from. Printed, it is what a report shows.
 *
 * <p>The layers, strongest first: what-if, OS environment, the user's {@code go/env} file, {@code $GOROOT/go.env}, and
 * what the go command computes or has built in (file {@code cmd/go/internal/cfg/cfg.go}, function {@code Getenv}).
 */
public sealed interface Origin {
    /** A change made with {@code GoEnv.with}, not present on the machine. */
    record WhatIf() implements Origin {
        @Override
        public String toString() {
            return "what-if change";
        }
    }

    /**
     * The variable of the same name in the OS environment.
     *
     * @param variable the name, as the environment spells it
     */
    record OsEnvironment(String variable) implements Origin {
        @Override
        public String toString() {
            return "OS environment";
        }
    }

    /**
     * A line of the user's file, the one that {@code go env -w} writes.
     *
     * @param path the file
     * @param line the line, counted from 1
     */
    record UserFile(String path, int line) implements Origin {
        @Override
        public String toString() {
            return Redaction.redact(path) + ":" + line;
        }
    }

    /**
     * A line of {@code $GOROOT/go.env}.
     *
     * @param path the file
     * @param line the line, counted from 1
     */
    record GorootFile(String path, int line) implements Origin {
        @Override
        public String toString() {
            return Redaction.redact(path) + ":" + line;
        }
    }

    /**
     * Computed from other variables or facts, such as GOPATH for GOMODCACHE.
     *
     * @param sources the names of those variables or facts
     */
    record Derived(List<String> sources) implements Origin {
        /** Copies the list. */
        public Derived {
            sources = List.copyOf(sources);
        }

        @Override
        public String toString() {
            return "derived from " + String.join(", ", sources);
        }
    }

    /** Built into the go command, or simply not set. */
    record BuiltIn() implements Origin {
        @Override
        public String toString() {
            return "default";
        }
    }
}
