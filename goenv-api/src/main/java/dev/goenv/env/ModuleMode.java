package dev.goenv.env;

import dev.goenv.module.GoSyntaxException;

/**
 * The value of {@code GO111MODULE}: whether the go command works with modules ({@code cmd/go/internal/modload/init.go},
 * function {@code Init}, Go 1.27).
 */
public enum ModuleMode {
    /** Modules are always used; what nothing set means too. */
    ON,
    /** Modules are used where a {@code go.mod} file is found, and by commands that need them. */
    AUTO,
    /** GOPATH mode: modules are not used, and nothing is downloaded. */
    OFF;

    /**
     * {@return the mode that a text names; the empty text is {@link #ON}}
     *
     * @throws GoSyntaxException with the go command's message
     */
    public static ModuleMode parse(String text) {
        return switch (text) {
            case "on", "" -> ON;
            case "auto" -> AUTO;
            case "off" -> OFF;
            default -> throw new GoSyntaxException("unknown environment setting GO111MODULE=" + text);
        };
    }
}
