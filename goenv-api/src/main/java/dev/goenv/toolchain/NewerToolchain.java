package dev.goenv.toolchain;

import java.util.List;
import java.util.Optional;

/**
 * The toolchain that the go command takes when a dependency needs a newer Go than the one that runs
 * ({@code cmd/go/internal/toolchain/switch.go}, function {@code newerToolchain}, Go 1.27;
 * <a href="https://go.dev/doc/toolchain#switch">go.dev/doc/toolchain</a>). Pure functions.
 */
public final class NewerToolchain {
    private NewerToolchain() {}

    /**
     * {@return the toolchain to switch to, or empty if no release will do (<q>no releases found for go &gt;= need</q>)}
     *
     * <p>It is the last patch release of the language version before the newest one, if that is new enough: not the first
     * to run a new language version, and never one without its fixes. Else the newest release.
     *
     * @param need the Go version needed at least, such as {@code 1.26.1}
     * @param releases the Go versions to be had, oldest first: on PATH, or those that the module proxy lists
     */
    public static Optional<Toolchain> choose(String need, List<String> releases) {
        String latest = "";
        for (int i = releases.size() - 1; i >= 0 && GoVersion.compareTexts(releases.get(i), need) >= 0; i--) {
            String release = releases.get(i);
            if (language(latest).equals(language(release))) {
                continue;
            }
            String newer = latest;
            latest = release;
            if (!newer.isEmpty() && !prerelease(newer)) {
                break;
            }
        }
        return Toolchain.find("go" + latest);
    }

    private static String language(String text) {
        return GoVersion.find(text).map(GoVersion::language).orElse("");
    }

    private static boolean prerelease(String text) {
        return GoVersion.find(text).map(GoVersion::isPrerelease).orElse(false);
    }
}
