package dev.goenv.toolchain;

import java.util.Optional;

/**
 * A Go version taken apart: {@code major[.minor[.patch]][kind[pre]]}.
 *
 * <p>Numbers stay decimal texts without leading zeros, so that they may have any length (go.dev has a test with
 * {@code go1.99999999999}). From {@code internal/gover/gover.go}, Go 1.27.
 *
 * @param major the number before the first point
 * @param minor the number after it, or empty
 * @param patch the number after the second point, or empty
 * @param kind {@code alpha}, {@code beta}, {@code rc}, any other lower-case word, or empty
 * @param pre the number after {@code kind}, or empty
 */
record GoVersionParts(String major, String minor, String patch, String kind, String pre)
        implements Comparable<GoVersionParts> {
    /** What stands for a text that is no version: before all versions. */
    static final GoVersionParts NONE = new GoVersionParts("", "", "", "", "");

    /** {@return the parts, or empty if {@code text} is no version} */
    static Optional<GoVersionParts> parse(String text) {
        int end = endOfNumber(text, 0);
        if (end < 0) {
            return Optional.empty();
        }
        String major = text.substring(0, end);
        if (end == text.length()) {
            // Go 1 had no point, and its first release was plain "go1".
            return Optional.of(new GoVersionParts(major, "0", "0", "", ""));
        }
        int start = end + 1;
        end = text.charAt(end) == '.' ? endOfNumber(text, start) : -1;
        if (end < 0) {
            return Optional.empty();
        }
        String minor = text.substring(start, end);
        if (end == text.length()) {
            // Until Go 1.20 the release x.y was the first of its language version; since then that one is x.y.0.
            String patch = compareNumbers(minor, "21") < 0 ? "0" : "";
            return Optional.of(new GoVersionParts(major, minor, patch, "", ""));
        }
        return text.charAt(end) == '.'
                ? withPatch(major, minor, text, end + 1)
                : withPrerelease(major, minor, text, end);
    }

    private static Optional<GoVersionParts> withPatch(String major, String minor, String text, int start) {
        // Nothing may follow the patch number: 1.21.3rc1 would sort before 1.21.3, the other way round than 1.21rc1.
        return endOfNumber(text, start) == text.length()
                ? Optional.of(new GoVersionParts(major, minor, text.substring(start), "", ""))
                : Optional.empty();
    }

    private static Optional<GoVersionParts> withPrerelease(String major, String minor, String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        if (end == start || (end < text.length() && endOfNumber(text, end) != text.length())) {
            return Optional.empty();
        }
        return Optional.of(new GoVersionParts(major, minor, "", text.substring(start, end), text.substring(end)));
    }

    /** {@return where the number that starts at {@code start} ends, or -1 if there is none or it has a leading zero} */
    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        boolean leadingZero = end > start + 1 && text.charAt(start) == '0';
        return end == start || leadingZero ? -1 : end;
    }

    boolean isLanguage() {
        return patch.isEmpty() && kind.isEmpty() && pre.isEmpty();
    }

    String language() {
        return minor.isEmpty() || (major.equals("1") && minor.equals("0")) ? major : major + "." + minor;
    }

    String previousLanguage() {
        return compareNumbers(minor, "1") <= 0 ? major : major + "." + decrement(minor);
    }

    /** {@return the decimal number before {@code number}, which is at least 2} */
    private static String decrement(String number) {
        char[] digits = number.toCharArray();
        int last = digits.length - 1;
        while (digits[last] == '0') {
            digits[last--] = '9';
        }
        digits[last]--;
        return digits[0] == '0' && digits.length > 1 ? new String(digits, 1, digits.length - 1) : new String(digits);
    }

    @Override
    public int compareTo(GoVersionParts other) {
        int order = compareNumbers(major, other.major);
        order = order != 0 ? order : compareNumbers(minor, other.minor);
        order = order != 0 ? order : compareNumbers(patch, other.patch);
        order = order != 0 ? order : kind.compareTo(other.kind);
        return order != 0 ? order : compareNumbers(pre, other.pre);
    }

    /** Compares numbers without leading zeros; an absent number, being shorter, comes first. */
    private static int compareNumbers(String left, String right) {
        return left.length() != right.length() ? Integer.compare(left.length(), right.length()) : left.compareTo(right);
    }
}
