package dev.goenv.config.internal.lint;

import dev.goenv.config.internal.envfile.EnvLine;
import dev.goenv.config.internal.resolve.Machine;
import dev.goenv.env.GoEnv;
import dev.goenv.env.GoValue;
import dev.goenv.env.Origin;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user's go/env file with the lines that the go command does not see.
 *
 * @param path where it lies, as GOENV tells; empty if there can be none
 * @param state what was found there
 * @param content the bytes, none unless it could be read
 * @param lines the lines of the file
 */
record UserEnvFile(String path, State state, byte[] content, List<EnvLine> lines) {
    /** What was found at the place. */
    enum State {
        /** {@code GOENV=off}, or no place for it is known. */
        NONE,
        /** Nothing is there. */
        MISSING,
        /** Something is there that can't be read; the go command goes on without a word. */
        UNREADABLE,
        /** A file. */
        READ
    }

    static UserEnvFile of(GoEnv env, Machine machine) {
        String path = env.get("GOENV").text();
        if (path.isEmpty()) {
            return new UserEnvFile(path, State.NONE, new byte[0], List.of());
        }
        try {
            Optional<byte[]> content = machine.host().files().read(machine.absolute(path));
            return content.map(bytes -> new UserEnvFile(path, State.READ, bytes, EnvLine.parse(bytes)))
                    .orElse(new UserEnvFile(path, State.MISSING, new byte[0], List.of()));
        } catch (IOException e) {
            return new UserEnvFile(path, State.UNREADABLE, new byte[0], List.of());
        }
    }

    /** {@return the line in force for a variable: the last one} */
    Optional<EnvLine.Assignment> assignment(String name) {
        return assignments()
                .filter(assignment -> assignment.name().equals(name))
                .reduce((first, last) -> last);
    }

    /** {@return what the visible lines set, in order} */
    Stream<EnvLine.Assignment> assignments() {
        return lines.stream().flatMap(line -> line.assignment().stream());
    }

    /** {@return a value that stands for a line, visible or not} */
    GoValue line(String name, String text, int number) {
        return new GoValue(name, text, new Origin.UserFile(path, number), List.of(), false);
    }
}
