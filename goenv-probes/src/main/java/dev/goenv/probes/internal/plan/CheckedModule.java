package dev.goenv.probes.internal.plan;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.ModulePath;
import dev.goenv.module.Version;
import java.util.Optional;

/**
 * A module whose way is looked at.
 *
 * @param path its path
 * @param version the version wanted; empty for the latest one
 */
public record CheckedModule(ModulePath path, Optional<Version> version) {
    /**
     * {@return the module that {@code path} or {@code path@version} names; {@code @latest} is the same as no version}
     *
     * @throws GoSyntaxException with the go command's message if it names none
     */
    public static CheckedModule parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return new CheckedModule(ModulePath.parse(text), Optional.empty());
        }
        ModulePath path = ModulePath.parse(text.substring(0, at));
        String version = text.substring(at + 1);
        return new CheckedModule(
                path, version.equals("latest") ? Optional.empty() : Optional.of(canonical(path, version)));
    }

    private static Version canonical(ModulePath path, String text) {
        Version version = Version.tryParse(text)
                .filter(parsed -> parsed.canonicalForModule().text().equals(text))
                .orElseThrow(() -> new GoSyntaxException(
                        "\"" + text + "\" is no version of " + path + ": expected one such as v1.2.3, or latest"));
        path.pathMajor().check(version);
        return version;
    }

    /** {@return path, and version if there is one} */
    @Override
    public String toString() {
        return path.text() + version.map(v -> "@" + v.text()).orElse("");
    }
}
