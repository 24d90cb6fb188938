package dev.goenv.module;

import dev.goenv.internal.text.GoText;
import java.util.Optional;

/**
 * A semantic version with Go's leading {@code v}, such as {@code v1.2.3-rc.1} or {@code v2.0.0+incompatible}.
 *
 * <p>Immutable, and always valid as x/mod/semver understands it (Go 1.27): {@code v1} and {@code v1.2} are short for
 * {@code v1.0.0} and {@code v1.2.0}. What users write after {@code @}, such as {@code latest} or {@code master}, is a
 * version query and need not be one. For texts that may be invalid there are {@link #isValid}, {@link #tryParse},
 * {@link #compareTexts}, {@link #escape} and {@link #unescape}.
 *
 * <p>The natural order is that of {@code semver.Sort}: by precedence, then by text, so it is consistent with equals.
 *
 * @param text the version as it was written
 */
public record Version(String text) implements Comparable<Version> {
    private static final String INCOMPATIBLE = "+incompatible";

    /**
     * Checks the version.
     *
     * @throws GoSyntaxException with Go's message, {@code version "x" invalid: not a semantic version}, if it is not valid
     */
    public Version {
        if (!isValid(text)) {
            throw invalid(text, "not a semantic version");
        }
    }

    /**
     * {@return the version written as {@code text}}
     *
     * @param text a semantic version with a leading {@code v}
     * @throws GoSyntaxException with Go's message, {@code version "x" invalid: not a semantic version}, if it is not valid
     */
    public static Version parse(String text) {
        return new Version(text);
    }

    /**
     * {@return the version written as {@code text}, or empty if it is not a semantic version}
     *
     * @param text any text
     */
    public static Optional<Version> tryParse(String text) {
        return isValid(text) ? Optional.of(new Version(text)) : Optional.empty();
    }

    /**
     * {@return whether {@link #parse} accepts the text ({@code semver.IsValid})}
     *
     * @param text any text
     */
    public static boolean isValid(String text) {
        return Semver.parse(text).isPresent();
    }

    /**
     * Compares two texts by the precedence of the versions they are ({@code semver.Compare}). A text that is no version is
     * less than every version, and equal to every other such text.
     *
     * @param a any text
     * @param b any text
     * @return -1, 0 or 1
     */
    public static int compareTexts(String a, String b) {
        Optional<Semver> x = Semver.parse(a);
        Optional<Semver> y = Semver.parse(b);
        if (x.isPresent() && y.isPresent()) {
            return x.get().comparePrecedence(y.get());
        }
        return Boolean.compare(x.isPresent(), y.isPresent());
    }

    /**
     * {@return the text as it is spelled in requests to a module proxy and in the module cache ({@code EscapeVersion})}
     *
     * @param text a version or a version query such as {@code master}: anything that may be the name of a file
     * @throws GoSyntaxException with Go's message, {@code version "x" invalid: disallowed version string}, if it may not;
     *     with the words of an internal error of Go's, if it has a letter beyond ASCII
     */
    public static String escape(String text) {
        if (text.indexOf('!') >= 0
                || PathChecks.checkElement(text, PathChecks.Kind.FILE).isPresent()) {
            throw invalid(text, "disallowed version string");
        }
        return Escaping.escape(text);
    }

    /**
     * {@return the version or version query whose {@link #escape} form this is ({@code UnescapeVersion})}
     *
     * @param escaped a version as found in the module cache or in a request to a module proxy
     * @throws GoSyntaxException with Go's message, {@code invalid escaped version "x"}, if it is no such form
     */
    public static String unescape(String escaped) {
        String text = Escaping.unescape(escaped)
                .orElseThrow(() -> new GoSyntaxException("invalid escaped version " + GoText.quote(escaped)));
        PathChecks.checkElement(text, PathChecks.Kind.FILE).ifPresent(reason -> {
            throw new GoSyntaxException("invalid escaped version " + GoText.quote(text) + ": " + reason);
        });
        return text;
    }

    /** {@return the version as it is spelled in requests to a module proxy and in the module cache} */
    public String escaped() {
        return Escaping.escape(text);
    }

    /** {@return the version with all three numbers and without its build ({@code semver.Canonical})} */
    public Version canonical() {
        Semver parts = parts();
        String base = text.substring(0, text.length() - parts.build().length());
        return new Version(base + ".0".repeat(3 - parts.written()));
    }

    /**
     * {@return the version as a {@code go.mod} may hold it: {@link #canonical}, but {@code +incompatible} stays
     * ({@code module.CanonicalVersion})}
     */
    public Version canonicalForModule() {
        return isIncompatible() ? new Version(canonical().text + INCOMPATIBLE) : canonical();
    }

    /** {@return the major version, such as {@code v2}} */
    public String major() {
        return "v" + parts().major();
    }

    /** {@return the major and the minor version, such as {@code v2.1}} */
    public String majorMinor() {
        Semver parts = parts();
        return "v" + parts.major() + "." + parts.minor();
    }

    /** {@return the prerelease with its hyphen, such as {@code -rc.1}, or an empty text for a release} */
    public String prerelease() {
        return parts().prerelease();
    }

    /** {@return the build with its plus sign, such as {@code +incompatible}, or an empty text if there is none} */
    public String build() {
        return parts().build();
    }

    /** {@return whether the build is {@code +incompatible}: a major version from 2 on whose path does not say so} */
    public boolean isIncompatible() {
        return build().equals(INCOMPATIBLE);
    }

    /** {@return the pseudo-version this version is, or empty if it is none} */
    public Optional<PseudoVersion> pseudo() {
        return PseudoVersion.isPseudoVersion(text) ? Optional.of(new PseudoVersion(this)) : Optional.empty();
    }

    /**
     * Compares by the precedence of semantic versions alone ({@code semver.Compare}); versions that differ only in their
     * build are the same to it.
     *
     * @param other the version to compare with
     * @return -1, 0 or 1
     */
    public int comparePrecedence(Version other) {
        return parts().comparePrecedence(other.parts());
    }

    @Override
    public int compareTo(Version other) {
        int order = comparePrecedence(other);
        return order == 0 ? text.compareTo(other.text) : order;
    }

    /** {@return the version as it was written} */
    @Override
    public String toString() {
        return text;
    }

    static GoSyntaxException invalid(String text, String reason) {
        return new GoSyntaxException("version " + GoText.quote(text) + " invalid: " + reason);
    }

    private Semver parts() {
        return Semver.parse(text).orElseThrow();
    }
}
