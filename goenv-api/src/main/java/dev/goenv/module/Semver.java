package dev.goenv.module;

import java.util.Optional;

/**
 * The parts of a semantic version as Go writes it (x/mod/semver/semver.go, {@code parse}, {@code Compare}, Go 1.27).
 *
 * <p>Numbers stay texts, because they have no upper limit. The prerelease keeps its {@code -} and the build its {@code +};
 * either is empty where there is none.
 *
 * @param written how many of the three numbers the text spells out, 1 to 3
 */
record Semver(String major, String minor, String patch, int written, String prerelease, String build) {
    static Optional<Semver> parse(String text) {
        if (text.isEmpty() || text.charAt(0) != 'v') {
            return Optional.empty();
        }
        String[] numbers = {"0", "0", "0"};
        int written = 0;
        int at = 0;
        do {
            int end = numberEnd(text, at + 1);
            if (end < 0) {
                return Optional.empty();
            }
            numbers[written++] = text.substring(at + 1, end);
            at = end;
        } while (written < 3 && at < text.length() && text.charAt(at) == '.');
        if (written < 3 && at < text.length()) {
            return Optional.empty();
        }
        int plus = text.indexOf('+', at);
        String prerelease = text.substring(at, plus < 0 ? text.length() : plus);
        String build = plus < 0 ? "" : text.substring(plus);
        boolean valid = (prerelease.isEmpty() || (prerelease.charAt(0) == '-' && identifiersAreValid(prerelease, true)))
                && (build.isEmpty() || identifiersAreValid(build, false));
        return valid
                ? Optional.of(new Semver(numbers[0], numbers[1], numbers[2], written, prerelease, build))
                : Optional.empty();
    }

    /** The order of {@code semver.Compare}: the build does not count. */
    int comparePrecedence(Semver other) {
        int order = compareNumbers(major, other.major);
        if (order == 0) {
            order = compareNumbers(minor, other.minor);
        }
        if (order == 0) {
            order = compareNumbers(patch, other.patch);
        }
        return order == 0 ? comparePrereleases(prerelease, other.prerelease) : order;
    }

    /** The end of the number that starts at {@code from}, or -1 if there is none or it has a leading zero. */
    private static int numberEnd(String text, int from) {
        int end = from;
        while (end < text.length() && PathChecks.isDigit(text.charAt(end))) {
            end++;
        }
        boolean leadingZero = end - from > 1 && text.charAt(from) == '0';
        return end == from || leadingZero ? -1 : end;
    }

    /** Whether what follows the first character is dot-separated identifiers, none empty. */
    private static boolean identifiersAreValid(String part, boolean refuseLeadingZeros) {
        int start = 1;
        while (true) {
            int dot = part.indexOf('.', start);
            int end = dot < 0 ? part.length() : dot;
            String identifier = part.substring(start, end);
            boolean leadingZero = identifier.length() > 1 && identifier.charAt(0) == '0' && isNumber(identifier);
            if (identifier.isEmpty()
                    || !identifier.chars().allMatch(Semver::isIdentifierChar)
                    || (refuseLeadingZeros && leadingZero)) {
                return false;
            }
            if (dot < 0) {
                return true;
            }
            start = dot + 1;
        }
    }

    private static boolean isIdentifierChar(int c) {
        return PathChecks.isLetterOrDigit(c) || c == '-';
    }

    private static boolean isNumber(String identifier) {
        return identifier.chars().allMatch(PathChecks::isDigit);
    }

    private static int compareNumbers(String a, String b) {
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : Integer.signum(a.compareTo(b));
    }

    private static int comparePrereleases(String a, String b) {
        if (a.equals(b)) {
            return 0;
        } else if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? 1 : -1;
        }
        int i = 1;
        int j = 1;
        while (i <= a.length() && j <= b.length()) {
            String x = identifierAt(a, i);
            String y = identifierAt(b, j);
            if (!x.equals(y)) {
                return compareIdentifiers(x, y);
            }
            i += x.length() + 1;
            j += y.length() + 1;
        }
        return i > a.length() ? -1 : 1;
    }

    private static String identifierAt(String part, int start) {
        int dot = part.indexOf('.', start);
        return part.substring(start, dot < 0 ? part.length() : dot);
    }

    private static int compareIdentifiers(String a, String b) {
        boolean number = isNumber(a);
        if (number != isNumber(b)) {
            return number ? -1 : 1;
        }
        return number ? compareNumbers(a, b) : Integer.signum(a.compareTo(b));
    }
}
