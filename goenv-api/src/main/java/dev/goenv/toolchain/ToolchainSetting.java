package dev.goenv.toolchain;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import java.util.Optional;

/**
 * The meaning of GOTOOLCHAIN: the toolchain to run at least, and whether a module may ask for a newer one.
 *
 * <p>The grammar is {@code local | name}, each with {@code +auto} or {@code +path} or neither, where {@code auto} and
 * {@code path} alone are short for {@code local+auto} and {@code local+path} ({@code cmd/go/internal/toolchain/select.go},
 * function {@code Select}, Go 1.27; <a href="https://go.dev/doc/toolchain#select">go.dev/doc/toolchain</a>). Nothing is
 * trimmed and case counts. Immutable.
 *
 * @param text the text as written, which messages of the go command quote
 * @param minimum the toolchain to run at least; empty for the local one, whatever its version
 * @param upgrade whether {@code go.work} or {@code go.mod} may ask for a newer toolchain, and where from
 */
public record ToolchainSetting(String text, Optional<Toolchain> minimum, Upgrade upgrade) {
    /** Whether a file may ask for a newer toolchain. */
    public enum Upgrade {
        /** No: the minimum is what runs. */
        NEVER,
        /** Yes: a toolchain on PATH, or else a download. */
        AUTO,
        /** Yes, but only a toolchain on PATH. */
        PATH
    }

    /** {@return the setting that runs the local toolchain always} */
    public static ToolchainSetting local() {
        return parse("local");
    }

    /**
     * {@return the meaning of the value {@code text} of GOTOOLCHAIN}
     *
     * <p>The empty text means the local toolchain; the go command sees it only if {@code $GOROOT/go.env} lacks the line.
     *
     * @throws GoSyntaxException with the message of the go command, if it refuses the value
     */
    public static ToolchainSetting parse(String text) {
        return switch (text) {
            case "" -> new ToolchainSetting(text, Optional.empty(), Upgrade.NEVER);
            case "auto" -> new ToolchainSetting(text, Optional.empty(), Upgrade.AUTO);
            case "path" -> new ToolchainSetting(text, Optional.empty(), Upgrade.PATH);
            default -> parseMinimum(text);
        };
    }

    private static ToolchainSetting parseMinimum(String text) {
        int plus = text.indexOf('+');
        String name = plus < 0 ? text : text.substring(0, plus);
        Optional<Toolchain> minimum = Toolchain.find(name);
        if (minimum.isEmpty() && !name.equals("local")) {
            throw invalid(text, plus < 0 ? "" : ": invalid minimum toolchain " + GoQuote.quote(name));
        }
        return new ToolchainSetting(text, minimum, plus < 0 ? Upgrade.NEVER : suffix(text, text.substring(plus + 1)));
    }

    private static Upgrade suffix(String text, String suffix) {
        if (suffix.equals("auto")) {
            return Upgrade.AUTO;
        }
        if (suffix.equals("path")) {
            return Upgrade.PATH;
        }
        throw invalid(text, ": only version suffixes are +auto and +path");
    }

    private static GoSyntaxException invalid(String text, String detail) {
        return new GoSyntaxException(Redaction.redact("invalid GOTOOLCHAIN " + GoQuote.quote(text) + detail));
    }

    /** {@return the text as written} */
    @Override
    public String toString() {
        return text;
    }
}
