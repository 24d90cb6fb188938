package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.env.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** GOMODCACHE and GOCACHE ({@code initDefaultCache} in cache/default.go, {@code checkCacheDir} in modfetch/cache.go, Go 1.27). */
final class CacheUnusableRule implements LintRule {
    static final String CODE = "config.cache-unusable";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOMODCACHE or GOCACHE is not known, relative, off, or can't be written";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context.hasFiles()
                ? Stream.of(moduleCache(context), buildCache(context))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static Optional<Finding> moduleCache(LintContext context) {
        GoValue value = context.value("GOMODCACHE");
        if (value.text().isEmpty()) {
            return Optional.of(context.error(
                    CODE,
                    value,
                    "No home directory is known, so every download fails with: module cache not found: neither GOMODCACHE nor"
                            + " GOPATH is set",
                    Remedy.none()));
        }
        if (!context.machine().paths().isAbs(value.text())) {
            // A relative GOPATH makes it so too, and has a finding of its own.
            return value.origin() instanceof Origin.Derived
                    ? Optional.empty()
                    : Optional.of(context.error(
                            CODE,
                            value,
                            "GOMODCACHE entry is relative; must be absolute path: \"" + context.shown(value.text())
                                    + "\"",
                            Remedy.set(Repairs.of(context, value).orElse(""))));
        }
        return unwritable(context, value);
    }

    private static Optional<Finding> buildCache(LintContext context) {
        GoValue value = context.value("GOCACHE");
        if (!value.text().equals("off")) {
            return unwritable(context, value);
        }
        Optional<GoValue> asSet =
                context.setting("GOCACHE").filter(set -> !set.text().isEmpty());
        String reason = asSet.isEmpty()
                ? "build cache is required, but could not be located: GOCACHE is not defined and no home directory is known"
                : asSet.get().text().equals("off")
                        ? "build cache is disabled by GOCACHE=off, but required as of Go 1.12"
                        : "build cache is required, but could not be located: GOCACHE is not an absolute path";
        Remedy remedy = asSet.map(set -> Remedy.set(Repairs.of(context, set).orElse("")))
                .orElse(Remedy.none());
        return Optional.of(
                context.error(CODE, asSet.orElse(value), "Nothing can be built, for go fails with: " + reason, remedy));
    }

    private static Optional<Finding> unwritable(LintContext context, GoValue value) {
        Directory directory = Directory.at(context.machine(), value.text());
        return directory == Directory.USABLE
                ? Optional.empty()
                : Optional.of(context.error(
                        CODE,
                        value,
                        "The directory " + context.shown(value.text()) + " of " + value.name() + " " + directory.words()
                                + ".",
                        Remedy.none()));
    }
}
