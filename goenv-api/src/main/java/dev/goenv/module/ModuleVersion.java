package dev.goenv.module;

import dev.goenv.internal.text.GoText;
import dev.goenv.secret.Redaction;
import java.util.Comparator;
import java.util.function.Function;

/**
 * One version of one module, such as {@code rsc.io/quote/v3@v3.1.0}.
 *
 * <p>Immutable, and always consistent: the major version at the end of the path fits the version
 * (x/mod/module/module.go, {@code Check}, Go 1.27). The natural order is by path, then by {@linkplain Version version}.
 *
 * @param path the path of the module
 * @param version the version
 */
public record ModuleVersion(ModulePath path, Version version) implements Comparable<ModuleVersion> {
    /**
     * Checks that path and version belong together.
     *
     * @throws GoSyntaxException with Go's message, such as {@code rsc.io/quote@v2.0.0: invalid version: should be v0 or v1,
     *     not v2}, if they do not
     */
    public ModuleVersion {
        ModulePath module = path;
        Version wanted = version;
        module.pathMajor().mismatch(wanted).ifPresent(reason -> {
            throw invalid(module, wanted.text(), reason);
        });
    }

    /**
     * {@return the version of the module ({@code Check})}
     *
     * @param path a module path
     * @param version a semantic version
     * @throws GoSyntaxException with Go's message, if either is malformed or they do not belong together
     */
    public static ModuleVersion of(String path, String version) {
        ModulePath module = ModulePath.parse(path);
        return new ModuleVersion(
                module,
                Version.tryParse(version).orElseThrow(() -> invalid(module, version, "not a semantic version")));
    }

    /**
     * {@return the version of the module written as {@code path@version}}
     *
     * @param text a module path and a semantic version, divided by the first {@code @}
     * @throws GoSyntaxException with Go's message, if the text has another form, or {@link #of} refuses its parts
     */
    public static ModuleVersion parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new GoSyntaxException(GoText.quote(text) + ": need path@version");
        }
        String version = text.substring(at + 1);
        if (version.startsWith("-") || version.startsWith("/")) {
            throw new GoSyntaxException("invalid module version " + GoText.quote(version));
        }
        String path = text.substring(0, at);
        try {
            return of(path, version);
        } catch (GoSyntaxException e) {
            // A URL with a password is torn apart at its @, and a message about one half would show the password.
            String shown = Redaction.redact(text);
            throw shown.contains(path) ? e : new GoSyntaxException("malformed module version " + GoText.quote(shown));
        }
    }

    /**
     * The order in which the go command writes lists such as {@code go.sum} ({@code module.Sort}): by path, byte by byte;
     * then by the precedence of the version up to its first slash; then by the rest, such as {@code /go.mod}. A version may
     * be any text.
     *
     * @param path finds the module path of an item
     * @param version finds the version of an item, such as {@code v1.0.0} or {@code v1.0.0/go.mod}
     * @param <T> what is sorted
     * @return the order; items that differ only in the build of their version are the same to it
     */
    public static <T> Comparator<T> goSumOrder(Function<T, String> path, Function<T, String> version) {
        return (a, b) -> {
            int order = GoText.compare(path.apply(a), path.apply(b));
            return order == 0 ? compareVersionFiles(version.apply(a), version.apply(b)) : order;
        };
    }

    @Override
    public int compareTo(ModuleVersion other) {
        int order = path.compareTo(other.path);
        return order == 0 ? version.compareTo(other.version) : order;
    }

    /** {@return path and version as users write them, {@code path@version}} */
    @Override
    public String toString() {
        return path + "@" + version;
    }

    private static int compareVersionFiles(String a, String b) {
        int slashA = a.indexOf('/');
        int slashB = b.indexOf('/');
        String versionA = slashA < 0 ? a : a.substring(0, slashA);
        String versionB = slashB < 0 ? b : b.substring(0, slashB);
        if (!versionA.equals(versionB)) {
            return Version.compareTexts(versionA, versionB);
        }
        return GoText.compare(a, b);
    }

    private static GoSyntaxException invalid(ModulePath path, String version, String reason) {
        return new GoSyntaxException(path + "@" + version + ": invalid version: " + reason);
    }
}
