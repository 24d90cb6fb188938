package dev.goenv.toolchain;

import java.util.Arrays;
import java.util.Optional;

/**
 * The {@code go.work} or {@code go.mod} that a go command reads to choose its toolchain.
 *
 * @param kind which of the two
 * @param path the absolute path of the file
 * @param shownAs the path as the go command prints it: relative to the working directory if that is shorter
 * @param lines what the file asks for
 */
public record ModuleFile(Kind kind, String path, String shownAs, VersionLines lines) {
    /** Which of the two files. */
    public enum Kind {
        /** A {@code go.mod}. */
        MODULE,
        /** A {@code go.work}, perhaps under another name given by GOWORK. */
        WORKSPACE
    }

    /**
     * {@return the Go version without which the file is refused; empty if it names none}
     *
     * <p>A {@code go.mod} that can't be parsed is read once more with less care, to tell a file of the future from a
     * wrong one: then {@code go 1.99.x} needs 1.99. A {@code go.work} is not (golang.org/x/mod/modfile/rule.go, {@code GoVersionRE} and
     * {@code laxGoVersionRE}).
     */
    public Optional<GoVersion> required() {
        String text = lines.go();
        if (kind == Kind.WORKSPACE) {
            return isStrict(text) && isToolchain(lines.toolchain()) ? GoVersion.find(text) : Optional.empty();
        }
        return isStrict(text) ? GoVersion.find(text) : lax(text.startsWith("v") ? text.substring(1) : text);
    }

    /** Whether a toolchain line can be parsed: {@code ToolchainRE}. */
    private static boolean isToolchain(String text) {
        return text.isEmpty() || text.equals("default") || text.equals("go1") || text.startsWith("go1.");
    }

    /** Major, minor and perhaps patch number, then perhaps a word with a number. */
    private static boolean isStrict(String text) {
        int end = text.length();
        while (end > 0 && isDigit(text.charAt(end - 1))) {
            end--;
        }
        int wordEnd = end;
        while (end > 0 && text.charAt(end - 1) >= 'a' && text.charAt(end - 1) <= 'z') {
            end--;
        }
        boolean word = end < wordEnd && wordEnd < text.length();
        String[] numbers = (word ? text.substring(0, end) : text).split("\\.", -1);
        return (numbers.length == 2 || numbers.length == 3)
                && Arrays.stream(numbers).allMatch(ModuleFile::isNumber)
                && !numbers[0].equals("0");
    }

    private static Optional<GoVersion> lax(String text) {
        int end = text.indexOf('.') + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        String language = text.substring(0, end);
        return end < text.length() && isStrict(language) ? GoVersion.find(language) : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> isDigit((char) c))
                && (text.length() == 1 || text.charAt(0) != '0');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@return the path as the go command prints it} */
    @Override
    public String toString() {
        return shownAs;
    }
}
