package dev.goenv.module;

import dev.goenv.internal.text.GoText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A version made from an untagged commit, such as {@code v0.0.0-20191109021931-daa7c04131f5}.
 *
 * <p>Immutable, and always of the right form: a base, the UTC time of the commit in 14 digits, and the beginning of its hash
 * (x/mod/module/pseudo.go, Go 1.27). The digits need not be a time, and the base may be impossible, because Go looks at
 * them only when asked: so do {@link #time} and {@link #base}.
 *
 * @param version the version
 * @see <a href="https://go.dev/ref/mod#pseudo-versions">Pseudo-versions, in the Go module reference</a>
 */
public record PseudoVersion(Version version) {
    private static final int TIMESTAMP_DIGITS = 14;
    private static final String ZERO_REVISION = "000000000000";
    private static final Instant ZERO_TIME = Instant.parse("0001-01-01T00:00:00Z");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    /**
     * Checks the version.
     *
     * @throws GoSyntaxException with Go's message, {@code pseudo-version "x" invalid: syntax error}, if it is none
     */
    public PseudoVersion {
        if (!isPseudoVersion(version.text())) {
            throw invalid(version.text(), "syntax error");
        }
    }

    /**
     * {@return the pseudo-version written as {@code text}}
     *
     * @param text a pseudo-version
     * @throws GoSyntaxException with Go's message, {@code pseudo-version "x" invalid: syntax error}, if it is none
     */
    public static PseudoVersion parse(String text) {
        if (!isPseudoVersion(text)) {
            throw invalid(text, "syntax error");
        }
        return new PseudoVersion(new Version(text));
    }

    /**
     * {@return whether {@link #parse} accepts the text ({@code IsPseudoVersion})}
     *
     * @param text any text
     */
    public static boolean isPseudoVersion(String text) {
        return Semver.parse(text).map(parts -> hasPseudoForm(text, parts)).orElse(false);
    }

    /**
     * {@return the pseudo-version of a commit ({@code PseudoVersion} in Go)}
     *
     * @param major the major version, such as {@code v2}, used if there is no older version; empty means {@code v0}
     * @param older the nearest tagged version before the commit
     * @param time the time of the commit; fractions of a second are dropped
     * @param revision the beginning of the commit's hash, usually 12 hexadecimal digits
     * @throws GoSyntaxException if the parts do not make a pseudo-version, because {@code major} or {@code revision} is
     *     malformed or the year has not four digits
     */
    public static PseudoVersion of(String major, Optional<Version> older, Instant time, String revision) {
        String segment = timestamp(time) + "-" + revision;
        if (older.isEmpty()) {
            return parse((major.isEmpty() ? "v0" : major) + ".0.0-" + segment);
        }
        String build = older.get().build();
        Version base = older.get().canonical();
        if (!base.prerelease().isEmpty()) {
            return parse(base + ".0." + segment + build);
        }
        int patch = base.text().lastIndexOf('.') + 1;
        String next = Decimals.increment(base.text().substring(patch));
        return parse(base.text().substring(0, patch) + next + "-0." + segment + build);
    }

    /**
     * {@return a placeholder with a zero time and revision ({@code ZeroPseudoVersion})}
     *
     * @param major the major version, such as {@code v2}; empty means {@code v0}
     * @throws GoSyntaxException if {@code major} is malformed
     */
    public static PseudoVersion zero(String major) {
        return of(major, Optional.empty(), ZERO_TIME, ZERO_REVISION);
    }

    /** {@return whether this is a placeholder as {@link #zero} makes it ({@code IsZeroPseudoVersion})} */
    public boolean isZero() {
        return equals(zero(version.major()));
    }

    /**
     * {@return the time of the commit ({@code PseudoVersionTime})}
     *
     * @throws GoSyntaxException with Go's message, {@code pseudo-version "x" invalid: malformed time "y"}, if the digits
     *     are not a time
     */
    public Instant time() {
        String digits = timestamp();
        try {
            return LocalDateTime.of(
                            Integer.parseInt(digits, 0, 4, 10),
                            Integer.parseInt(digits, 4, 6, 10),
                            Integer.parseInt(digits, 6, 8, 10),
                            Integer.parseInt(digits, 8, 10, 10),
                            Integer.parseInt(digits, 10, 12, 10),
                            Integer.parseInt(digits, 12, 14, 10))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw invalid(version.text(), "malformed time " + GoText.quote(digits));
        }
    }

    /** {@return the 14 digits of the time, {@code yyyymmddhhmmss} in UTC, as they stand in the version} */
    public String timestamp() {
        int end = withoutBuild().lastIndexOf('-');
        return version.text().substring(end - TIMESTAMP_DIGITS, end);
    }

    /** {@return the beginning of the commit's hash ({@code PseudoVersionRev})} */
    public String revision() {
        String text = withoutBuild();
        return text.substring(text.lastIndexOf('-') + 1);
    }

    /**
     * {@return the tagged version before the commit, or empty if there is none ({@code PseudoVersionBase})}
     *
     * @throws GoSyntaxException with Go's message, if there can be no such version, because the patch number would be
     *     negative or there is a build but no base
     */
    public Optional<Version> base() {
        String build = version.build();
        String text = withoutBuild();
        String base = text.substring(0, text.lastIndexOf('-') - TIMESTAMP_DIGITS - 1);
        int hyphen = base.indexOf('-');
        if (hyphen < 0) {
            if (!build.isEmpty()) {
                String reason = "lacks base version, but has build metadata " + GoText.quote(build);
                throw invalid(version.text(), reason);
            }
            return Optional.empty();
        }
        if (!base.substring(hyphen).equals("-0")) {
            return Optional.of(new Version(base.substring(0, base.length() - ".0".length()) + build));
        }
        String next = base.substring(0, hyphen);
        int patch = next.lastIndexOf('.') + 1;
        String previous = Decimals.decrement(next.substring(patch))
                .orElseThrow(
                        () -> invalid(version.text(), "version before " + next + " would have negative patch number"));
        return Optional.of(new Version(next.substring(0, patch) + previous + build));
    }

    /** {@return the version as it was written} */
    @Override
    public String toString() {
        return version.text();
    }

    /** The rule of {@code pseudoVersionRE}, without its backtracking. */
    private static boolean hasPseudoForm(String text, Semver parts) {
        String head = text.substring(0, text.length() - parts.build().length());
        int hyphen = head.lastIndexOf('-');
        int time = hyphen - TIMESTAMP_DIGITS;
        int prerelease = head.length() - parts.prerelease().length() + 1;
        boolean revisionAndTime = time >= prerelease
                && hyphen < head.length() - 1
                && head.indexOf('.', hyphen) < 0
                && head.substring(time, hyphen).chars().allMatch(PathChecks::isDigit);
        if (!revisionAndTime) {
            return false;
        }
        String before = head.substring(prerelease, time);
        boolean noBase =
                before.isEmpty() && parts.minor().equals("0") && parts.patch().equals("0");
        return noBase || before.equals("0.") || before.endsWith(".0.");
    }

    private static String timestamp(Instant time) {
        try {
            return TIMESTAMP.format(time.atOffset(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            throw new GoSyntaxException("pseudo-version invalid: year outside 0 to 9999: " + time);
        }
    }

    private String withoutBuild() {
        return version.text()
                .substring(0, version.text().length() - version.build().length());
    }

    private static GoSyntaxException invalid(String text, String reason) {
        return new GoSyntaxException("pseudo-version " + GoText.quote(text) + " invalid: " + reason);
    }
}
