package dev.goenv.auth;

import dev.goenv.secret.Redaction;
import java.util.ArrayList;
import java.util.List;

/** One way to find credentials, as named in {@code GOAUTH}. */
public sealed interface AuthMethod {
    /** The kinds of methods, for a {@code switch}. */
    enum Kind {
        /** {@link Off}. */
        OFF,
        /** {@link NetrcFile}. */
        NETRC,
        /** {@link Git}. */
        GIT,
        /** {@link Command}. */
        COMMAND,
        /** {@link Unusable}. */
        UNUSABLE
    }

    /** {@return which kind of method this is} */
    Kind kind();

    /** {@code off}: requests carry no credentials at all. Always the only method of its list. */
    record Off() implements AuthMethod {
        @Override
        public Kind kind() {
            return Kind.OFF;
        }

        @Override
        public String toString() {
            return "off";
        }
    }

    /** {@code netrc}: the entries of the user's netrc file. */
    record NetrcFile() implements AuthMethod {
        @Override
        public Kind kind() {
            return Kind.NETRC;
        }

        @Override
        public String toString() {
            return "netrc";
        }
    }

    /**
     * {@code git DIR}: the answer of {@code git credential fill}, run in a directory, for the URL of a refused request.
     *
     * @param directory the absolute path of the directory; the go command stops if it is none
     */
    record Git(String directory) implements AuthMethod {
        @Override
        public Kind kind() {
            return Kind.GIT;
        }

        @Override
        public String toString() {
            return Redaction.redact("git " + directory);
        }
    }

    /**
     * A program of the user, which prints credentials in the format of {@link AuthCommandOutput}.
     *
     * @param text the command as written in {@code GOAUTH}
     * @param arguments the program and its arguments, never empty
     */
    record Command(String text, List<String> arguments) implements AuthMethod {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if there is no argument
         */
        public Command {
            arguments = List.copyOf(arguments);
            if (arguments.isEmpty()) {
                throw new IllegalArgumentException("a command needs at least the name of a program");
            }
        }

        /** {@return the arguments for asking again after {@code url} was refused: the URL comes last} */
        public List<String> argumentsFor(String url) {
            List<String> all = new ArrayList<>(arguments);
            all.add(url);
            return List.copyOf(all);
        }

        @Override
        public Kind kind() {
            return Kind.COMMAND;
        }

        /** {@return the command as written, without user info of URLs} */
        @Override
        public String toString() {
            return Redaction.redact(text);
        }
    }

    /**
     * A command that can't be split into arguments. The go command passes over it, and mentions it only with
     * {@code -x}.
     *
     * @param text the command as written in {@code GOAUTH}
     * @param problem what the go command says about it
     */
    record Unusable(String text, String problem) implements AuthMethod {
        /** Removes user info of URLs from the problem. */
        public Unusable {
            problem = Redaction.redact(problem);
        }

        @Override
        public Kind kind() {
            return Kind.UNUSABLE;
        }

        /** {@return the command as written, without user info of URLs} */
        @Override
        public String toString() {
            return Redaction.redact(text);
        }
    }
}
