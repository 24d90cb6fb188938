package dev.goenv.toolchain;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import java.util.Optional;

/**
 * The module in which a toolchain is downloaded for one platform: {@code golang.org/toolchain} at a version such as
 * {@code v0.0.1-go1.27.4.linux-amd64} ({@code cmd/go/internal/toolchain/select.go}, function {@code Exec}, Go 1.27).
 *
 * @param toolchain the toolchain
 * @param goos the operating system it runs on, as in {@code GOOS}; not empty, without {@code .} and {@code -}
 * @param goarch the processor architecture, as in {@code GOARCH}; not empty, without {@code .} and {@code -}
 */
public record ToolchainModule(Toolchain toolchain, String goos, String goarch) {
    /** The module path. */
    public static final String PATH = "golang.org/toolchain";

    private static final String PACKAGING = "v0.0.1-";

    /**
     * Checks the parts.
     *
     * @throws GoSyntaxException if {@code goos} or {@code goarch} could not be told apart in {@link #version()}
     */
    public ToolchainModule {
        if (!isWord(goos) || !isWord(goarch)) {
            throw new GoSyntaxException("invalid toolchain platform " + GoQuote.quote(goos + "-" + goarch));
        }
    }

    /**
     * {@return the module that {@code version} names}
     *
     * @throws GoSyntaxException if it is no version of {@value #PATH}
     */
    public static ToolchainModule parse(String version) {
        return find(version)
                .orElseThrow(() ->
                        new GoSyntaxException(Redaction.redact("invalid toolchain version " + GoQuote.quote(version))));
    }

    /** {@return the module that {@code version} names, or empty if it is no version of {@value #PATH}} */
    public static Optional<ToolchainModule> find(String version) {
        int dash = version.lastIndexOf('-');
        int dot = version.lastIndexOf('.', dash);
        if (!version.startsWith(PACKAGING) || dot < PACKAGING.length()) {
            return Optional.empty();
        }
        String goos = version.substring(dot + 1, dash);
        String goarch = version.substring(dash + 1);
        return isWord(goos) && isWord(goarch)
                ? Toolchain.find(version.substring(PACKAGING.length(), dot))
                        .map(toolchain -> new ToolchainModule(toolchain, goos, goarch))
                : Optional.empty();
    }

    /** {@return the module version, such as {@code v0.0.1-go1.27.4.linux-amd64}} */
    public String version() {
        return PACKAGING + toolchain.name() + "." + goos + "-" + goarch;
    }

    /** {@return {@code golang.org/toolchain@version}} */
    @Override
    public String toString() {
        return PATH + "@" + version();
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }
}
