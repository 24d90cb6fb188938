package dev.goenv.toolchain;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import java.util.Objects;
import java.util.Optional;

/**
 * A version of Go: a language version such as {@code 1.21} or a release such as {@code 1.21rc2} and {@code 1.21.0}.
 *
 * <p>Go does not use semantic versions for itself. A release candidate comes before the releases of its language version
 * but, from Go 1.21 on, after the language version itself: {@code 1.21 < 1.21rc1 < 1.21.0}. Before Go 1.21 the language
 * version and its first release are the same: {@code 1.20} equals {@code 1.20.0}. The numbers may be of any length.
 *
 * <p>Immutable and thread-safe. The natural order is that of the go command ({@code internal/gover/gover.go}, functions
 * {@code Parse} and {@code Compare}, Go 1.27), and equality follows it; {@link #toString()} is the text as written.
 */
public final class GoVersion implements Comparable<GoVersion> {
    private final String text;
    private final GoVersionParts parts;

    private GoVersion(String text, GoVersionParts parts) {
        this.text = text;
        this.parts = parts;
    }

    /**
     * {@return the version that {@code text} names, without a {@code go} prefix}
     *
     * @throws GoSyntaxException if it names none, with the words the go command has for such a {@code go} line
     */
    public static GoVersion parse(String text) {
        return find(text)
                .orElseThrow(() -> new GoSyntaxException(
                        Redaction.redact("invalid go version '" + text + "': must match format 1.23.0")));
    }

    /** {@return the version that {@code text} names, or empty if it names none} */
    public static Optional<GoVersion> find(String text) {
        return GoVersionParts.parse(Objects.requireNonNull(text, "text")).map(parts -> new GoVersion(text, parts));
    }

    /**
     * {@return the order of two texts as the go command sees it: negative, zero or positive}
     *
     * <p>A text that is no version comes before every version, and all such texts are equal. The go command compares the
     * lines of a {@code go.mod} this way before it has checked them.
     *
     * @param left one text, any
     * @param right another
     */
    public static int compareTexts(String left, String right) {
        return GoVersionParts.parse(left)
                .orElse(GoVersionParts.NONE)
                .compareTo(GoVersionParts.parse(right).orElse(GoVersionParts.NONE));
    }

    /** {@return the language version, such as {@code 1.21} for {@code 1.21rc2} and {@code 1} for {@code 1.0.1}} */
    public String language() {
        return parts.language();
    }

    /**
     * {@return whether this is a language version and not one of its releases}
     *
     * <p>A {@code go.mod} may ask for a language version; there is no toolchain of that name from Go 1.21 on.
     */
    public boolean isLanguage() {
        return parts.isLanguage();
    }

    /** {@return whether this is an alpha, beta or release candidate} */
    public boolean isPrerelease() {
        return !parts.kind().isEmpty();
    }

    /**
     * {@return the language version before this one, such as {@code 1.20} for {@code 1.21.3}; the major version alone if
     * there is none}
     */
    public String previousLanguage() {
        return parts.previousLanguage();
    }

    @Override
    public int compareTo(GoVersion other) {
        return parts.compareTo(other.parts);
    }

    /** {@return whether {@code other} is the same version, perhaps written differently: {@code 1.20} and {@code 1.20.0}} */
    @Override
    public boolean equals(Object other) {
        return other instanceof GoVersion that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** {@return the text this version was made from, such as {@code 1.21rc2}} */
    @Override
    public String toString() {
        return text;
    }
}
