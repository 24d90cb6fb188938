package dev.goenv.probes.internal.modproxy;

import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.PseudoVersion;
import dev.goenv.module.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The list of a module's versions that a module proxy has ({@code @v/list}).
 *
 * <p>Follows {@code Versions} and {@code latestFromList} in {@code cmd/go/internal/modfetch/proxy.go}, Go 1.27: the first word
 * of a line counts if it is a semantic version and no pseudo-version; other lines, such as those of a web page, count for
 * nothing. Immutable.
 *
 * @param versions the tagged versions, lowest first
 * @param newest what {@code @latest} falls back to: of the lines with a time, and of pseudo-versions, the newest
 * @param ignored how many lines that are not blank name no version
 */
public record ModuleVersions(List<Version> versions, Optional<Version> newest, int ignored) {
    /** No module has a tenth of it; each line costs some hundred bytes of memory. */
    private static final int MAX_LINES = 20_000;

    /** Copies the list. */
    public ModuleVersions {
        versions = List.copyOf(versions);
    }

    /** {@return the versions that the text of an answer lists, in its first 20 000 lines} */
    public static ModuleVersions parse(String body) {
        List<Version> versions = new ArrayList<>();
        Optional<Version> newest = Optional.empty();
        Instant newestTime = Instant.parse("0001-01-01T00:00:00Z");
        int ignored = 0;
        int end = -1;
        for (int count = 0; count < MAX_LINES && end < body.length(); count++) {
            int start = end + 1;
            int found = body.indexOf('\n', start);
            end = found < 0 ? body.length() : found;
            String line = body.substring(start, end);
            List<String> words = GoSpace.fields(line);
            Optional<Version> version = words.isEmpty() ? Optional.empty() : Version.tryParse(words.get(0));
            ignored += words.isEmpty() || version.isPresent() ? 0 : 1;
            if (version.isEmpty()) {
                continue;
            }
            if (version.get().pseudo().isEmpty()) {
                versions.add(version.get());
            }
            Optional<Instant> time = time(words, version.get());
            if (time.isPresent() && newestTime.isBefore(time.get())) {
                newestTime = time.get();
                newest = version;
            }
        }
        versions.sort(null);
        return new ModuleVersions(versions, newest, ignored);
    }

    private static Optional<Instant> time(List<String> words, Version version) {
        try {
            return words.size() > 1
                    ? Optional.of(GoTime.parse(words.get(1)))
                    : version.pseudo().map(PseudoVersion::time);
        } catch (GoSyntaxException e) {
            // Go takes what is no time for the beginning of time.
            return Optional.empty();
        }
    }

    /**
     * {@return the version that {@code go get module@latest} would choose: the highest release, else the highest prerelease}
     *
     * <p>Versions with {@code +incompatible} count only if there are no others. Go also chooses them if the highest of the
     * others has no {@code go.mod}, and never one that is retracted; the list does not tell either.
     */
    public Optional<Version> latest() {
        return best(version -> true);
    }

    /** {@return what {@link #latest} says of the versions that {@code v1} or {@code v1.2} stands for} */
    public Optional<Version> latest(String prefix) {
        return best(version ->
                version.text().startsWith(prefix + ".") && Version.compareTexts(version.text(), prefix) >= 0);
    }

    private Optional<Version> best(Predicate<Version> wanted) {
        List<Version> compatible = versions.stream()
                .filter(wanted.and(version -> !version.isIncompatible()))
                .toList();
        List<Version> candidates =
                compatible.isEmpty() ? versions.stream().filter(wanted).toList() : compatible;
        return last(candidates, version -> version.prerelease().isEmpty()).or(() -> last(candidates, version -> true));
    }

    private static Optional<Version> last(List<Version> versions, Predicate<Version> wanted) {
        return versions.stream().filter(wanted).reduce((earlier, later) -> later);
    }
}
