package dev.goenv.auth;

import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.internal.syntax.QuotedFields;
import dev.goenv.module.GoSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The value of {@code GOAUTH}: the methods by which the go command finds credentials, the first of which wins.
 *
 * <p>Follows {@code cmd/go/internal/auth/auth.go}, function {@code runGoAuth}, Go 1.27. The go command reads the list
 * from its end when it makes its first https request, so of several mistakes the last is the one it reports.
 *
 * @param methods the methods in the order written, at least one; {@code off} only alone
 */
public record GoAuth(List<AuthMethod> methods) {
    private static final String GIT_NEEDS =
            "GOAUTH=git dir method requires an absolute path to the git working directory";

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no method, or {@code off} among others
     */
    public GoAuth {
        methods = List.copyOf(methods);
        if (methods.isEmpty() || (methods.size() > 1 && methods.contains(new AuthMethod.Off()))) {
            throw new IllegalArgumentException("not a list of methods: " + methods);
        }
    }

    /** {@return the value in force where nothing is set: {@code netrc}} */
    public static GoAuth defaults() {
        return new GoAuth(List.of(new AuthMethod.NetrcFile()));
    }

    /**
     * {@return the methods named by a text; the empty text means the default, as everywhere in the go command}
     *
     * @param absolute tells whether a path of the machine in question is absolute
     * @throws GoSyntaxException with the message with which the go command ends
     */
    public static GoAuth parse(String text, Predicate<String> absolute) {
        if (text.isEmpty()) {
            return defaults();
        }
        List<String> commands = Arrays.asList(text.split(";", -1));
        List<AuthMethod> methods = new ArrayList<>();
        for (int i = commands.size() - 1; i >= 0; i--) {
            methods.add(method(GoSpace.trim(commands.get(i)), commands.size(), text, absolute));
        }
        Collections.reverse(methods);
        return new GoAuth(methods);
    }

    private static AuthMethod method(String command, int count, String text, Predicate<String> absolute) {
        List<String> words = GoSpace.fields(command);
        if (words.isEmpty()) {
            throw new GoSyntaxException("GOAUTH encountered an empty command (GOAUTH=" + text + ")");
        }
        return switch (words.get(0)) {
            case "off" -> {
                if (count != 1) {
                    throw new GoSyntaxException(
                            "GOAUTH=off cannot be combined with other authentication commands (GOAUTH=" + text + ")");
                }
                yield new AuthMethod.Off();
            }
            case "netrc" -> new AuthMethod.NetrcFile();
            case "git" -> git(words, absolute);
            default -> command(command);
        };
    }

    private static AuthMethod git(List<String> words, Predicate<String> absolute) {
        if (words.size() != 2) {
            throw new GoSyntaxException(GIT_NEEDS);
        }
        if (!absolute.test(words.get(1))) {
            throw new GoSyntaxException(GIT_NEEDS + ", dir is not absolute");
        }
        return new AuthMethod.Git(words.get(1));
    }

    /** Quotes are looked at only when the command is run, and a mistake in them does not stop the go command. */
    private static AuthMethod command(String command) {
        try {
            return new AuthMethod.Command(command, QuotedFields.split(command));
        } catch (GoSyntaxException e) {
            return new AuthMethod.Unusable(
                    command, "GOAUTH=" + command + ": cannot parse GOAUTH command " + command + ": " + e.getMessage());
        }
    }

    /**
     * {@return what the go command holds before its first request, as far as that can be told without running a
     * program: the entries of the netrc file, if the list names it}
     *
     * <p>The methods in {@link #programs()} may add to it, and those before {@code netrc} may replace parts of it.
     */
    public Credentials credentials(Netrc netrc) {
        return ask(
                Credentials.none(), method -> method instanceof AuthMethod.NetrcFile ? netrc.credentials() : List.of());
    }

    /**
     * {@return what the go command holds after it has asked every method}
     *
     * @param before what it held before
     * @param answers what a method answers, in storing order; asked from the last method to the first
     */
    public Credentials ask(Credentials before, Function<AuthMethod, List<Credential>> answers) {
        Credentials held = before;
        for (int i = methods.size() - 1; i >= 0; i--) {
            held = held.andThen(answers.apply(methods.get(i)));
        }
        return held;
    }

    /** {@return the methods that run a program, in order: git and the user's commands} */
    public List<AuthMethod> programs() {
        return methods.stream()
                .filter(method -> switch (method.kind()) {
                    case GIT, COMMAND -> true;
                    case OFF, NETRC, UNUSABLE -> false;
                })
                .toList();
    }

    /** {@return the list as {@code GOAUTH} takes it, without user info of URLs} */
    @Override
    public String toString() {
        return methods.stream().map(AuthMethod::toString).collect(Collectors.joining(";"));
    }
}
