package dev.goenv.toolchain;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import java.util.Optional;

/**
 * A Go toolchain by its name: {@code go} and a version, perhaps with a suffix, such as {@code go1.27.4} or
 * {@code go1.27.4-bigcorp}.
 *
 * <p>The name is all that the go command knows of a toolchain before it runs it: it is looked up as a program on PATH
 * under this name, and downloaded as a {@link ToolchainModule}. Immutable.
 *
 * @param name the name, which {@link #find} accepts
 */
public record Toolchain(String name) {
    /**
     * Checks the name.
     *
     * @throws GoSyntaxException as {@link #parse}
     */
    public Toolchain {
        if (versionIn(name).isEmpty()) {
            throw new GoSyntaxException(Redaction.redact("invalid toolchain " + GoQuote.quote(name)));
        }
    }

    /**
     * {@return the toolchain called {@code name}}
     *
     * @throws GoSyntaxException if no Go version is in the name, with the words the go command has for such a
     *     {@code toolchain} line
     */
    public static Toolchain parse(String name) {
        return new Toolchain(name);
    }

    /** {@return the toolchain called {@code name}, or empty if that is no name of a toolchain} */
    public static Optional<Toolchain> find(String name) {
        return versionIn(name).map(version -> new Toolchain(name));
    }

    /**
     * {@return the first toolchain that has {@code version}}
     *
     * <p>For a language version from Go 1.21 on that is its release {@code .0}, since there is no toolchain
     * {@code go1.22}; see golang.org/issue/62278.
     */
    public static Toolchain of(GoVersion version) {
        Toolchain toolchain = new Toolchain("go" + version);
        return toolchain.isLanguageOnly() ? new Toolchain(toolchain.name + ".0") : toolchain;
    }

    /**
     * {@return the toolchain that calls itself {@code versionText}, the first line of {@code $GOROOT/VERSION}}
     *
     * <p>A development version, {@code devel go1.28-0123abcd …}, counts as the language version {@code go1.28}
     * ({@code cmd/go/internal/gover/local.go}, function {@code local}, Go 1.27). Empty for any other text.
     */
    public static Optional<Toolchain> ofInstallation(String versionText) {
        String devel = "devel ";
        return find(versionText)
                .or(() -> versionText.startsWith(devel)
                        ? find(versionText.substring(devel.length()))
                                .map(found -> new Toolchain("go" + found.version()))
                        : Optional.empty());
    }

    /** {@return the Go version in the name: {@code 1.27.4} for {@code go1.27.4-bigcorp}} */
    public GoVersion version() {
        return versionIn(name).orElseThrow();
    }

    /** {@return whether the name is a language version such as {@code go1.22}, for which there is no toolchain} */
    public boolean isLanguageOnly() {
        GoVersion version = version();
        return version.isLanguage() && GoVersion.compareTexts(version.toString(), "1.21") >= 0;
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }

    /** The rule of {@code cmd/go/internal/gover/toolchain.go}, function {@code FromToolchain}, Go 1.27. */
    private static Optional<GoVersion> versionIn(String name) {
        // A separator would make the search on PATH look into a directory that the caller chose.
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || !name.startsWith("go")) {
            return Optional.empty();
        }
        int end = 2;
        while (end < name.length() && " \t-".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        return GoVersion.find(name.substring(2, end));
    }
}
