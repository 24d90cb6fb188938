package dev.goenv.env;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.internal.syntax.QuotedFields;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The value of {@code GOFLAGS}: flags that every go command takes as if they stood first on its command line, where it
 * knows them.
 *
 * <p>Follows {@code cmd/go/internal/base/goflags.go}, function {@code InitGOFLAGS}, Go 1.27. Words are separated by
 * blanks; quotes count only around a whole word. A flag that no go command knows is an error; one that just the command
 * at hand does not know is ignored. What a flag's value must look like is checked by the command that takes it.
 *
 * @param flags the flags in the order written; of several with one name the last is in force
 */
public record GoFlags(List<GoFlag> flags) {
    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");

    /** Copies the list. */
    public GoFlags {
        flags = List.copyOf(flags);
    }

    /**
     * {@return the flags written in a text}
     *
     * @throws GoSyntaxException with the message that every go command but {@code go env} and {@code go bug} ends with
     */
    public static GoFlags parse(String text) {
        List<GoFlag> flags = new ArrayList<>();
        for (String word : words(text)) {
            flags.add(flag(word, text));
        }
        return new GoFlags(flags);
    }

    private static List<String> words(String text) {
        try {
            return QuotedFields.split(text);
        } catch (GoSyntaxException e) {
            throw new GoSyntaxException("parsing $GOFLAGS: " + e.getMessage());
        }
    }

    private static GoFlag flag(String word, String text) {
        int hyphens = word.startsWith("--") ? 2 : 1;
        String rest = word.startsWith("-") ? word.substring(hyphens) : "";
        if (rest.isEmpty() || rest.startsWith("=") || rest.startsWith("-")) {
            throw new GoSyntaxException("parsing $GOFLAGS: non-flag " + GoQuote.quote(shown(word, text)));
        }
        int equals = rest.indexOf('=');
        String name = equals < 0 ? rest : rest.substring(0, equals);
        if (!KnownFlags.contains(name)) {
            throw new GoSyntaxException("parsing $GOFLAGS: unknown flag -" + shown(name, text));
        }
        return new GoFlag(name, equals < 0 ? Optional.empty() : Optional.of(rest.substring(equals + 1)));
    }

    /** A word as it may be shown: a blank may tear a password apart, and only the whole text shows that it is one. */
    private static String shown(String word, String text) {
        String all = Redaction.redact(text);
        String alone = Redaction.redact(word);
        return all.contains(word) || !alone.equals(word) && all.contains(alone) ? alone : Redaction.MASK;
    }

    /** {@return the flag in force under a name without hyphens, which is the last one} */
    public Optional<GoFlag> last(String name) {
        return flags.stream().filter(flag -> flag.name().equals(name)).reduce((first, second) -> second);
    }

    /** {@return the value of {@code -mod}: {@code mod}, {@code readonly} or {@code vendor} if it is a sensible one} */
    public Optional<String> mod() {
        return last("mod").flatMap(GoFlag::value);
    }

    /** {@return the value of {@code -modfile}: the file to use in place of {@code go.mod}} */
    public Optional<String> modfile() {
        return last("modfile").flatMap(GoFlag::value);
    }

    /** {@return whether {@code -modcacherw} is on: new directories of the module cache stay writable} */
    public boolean modcacherw() {
        return isOn("modcacherw");
    }

    /** {@return whether {@code -insecure} is on, which {@code go get} refuses since Go 1.16} */
    public boolean insecure() {
        return isOn("insecure");
    }

    /** {@return whether {@code -x} is on: commands and requests are printed} */
    public boolean x() {
        return isOn("x");
    }

    /** {@return whether a flag that is on or off is there and on, by the words of {@code strconv.ParseBool}} */
    public boolean isOn(String name) {
        return last(name)
                .map(flag -> flag.value().orElse("true"))
                .filter(TRUE::contains)
                .isPresent();
    }

    /** {@return the flags as {@code GOFLAGS} may hold them, without user info of URLs, and without quotes} */
    @Override
    public String toString() {
        return flags.stream().map(GoFlag::toString).collect(Collectors.joining(" "));
    }
}
