package dev.goenv.config.internal.resolve;

import dev.goenv.config.internal.envfile.UserFile;
import dev.goenv.config.internal.host.OsVariables;
import dev.goenv.config.internal.resolve.Layers.Entry;
import dev.goenv.env.Origin;
import dev.goenv.internal.syntax.HostPaths;
import java.util.List;
import java.util.Optional;

/** Directories: GOPATH and what lies in it, the build cache, the telemetry directory, GOENV itself. */
final class DirectoryVariables implements VariableGroup {
    @Override
    public void resolve(Facts facts, Values values) {
        String goPath = goPath(facts, values);
        values.orDefault("GOMODCACHE", moduleCache(facts.paths(), goPath), new Origin.Derived(List.of("GOPATH")));
        buildCache(facts, values);
        String env = facts.userFile().orElse("");
        String named = facts.layers().osText("GOENV");
        Origin origin = named.isEmpty()
                ? new Origin.Derived(List.of("home"))
                : facts.layers().osOrigin("GOENV");
        values.put("GOENV", env, origin, List.of(), !env.isEmpty() && !named.isEmpty());
        telemetry(facts, values);
    }

    /**
     * Adds GOPATH and returns the list that the default of GOMODCACHE was taken from: a default that comes out relative is
     * dropped only later, by {@code main} in cmd/go/main.go. An OS variable is its own default ({@code go/build} took it
     * first), so it never counts as changed unless GOROOT's file names another.
     */
    private static String goPath(Facts facts, Values values) {
        Layers layers = facts.layers();
        String ofOs = layers.osText("GOPATH");
        String fallback = ofOs.isEmpty() ? defaultGoPath(facts) : ofOs;
        Optional<Entry> entry = layers.find("GOPATH").filter(e -> !e.text().isEmpty());
        if (entry.isPresent()) {
            String text = entry.get().text();
            boolean changed = !text.equals(layers.gorootDefault("GOPATH").orElse(fallback));
            values.put("GOPATH", text, entry.get().origin(), layers.shadowed("GOPATH"), changed);
            return text;
        }
        boolean relative = facts.paths().splitList(fallback).stream()
                .anyMatch(p -> !p.isEmpty() && !facts.paths().isAbs(p));
        Origin origin = fallback.isEmpty() ? Values.BUILT_IN : new Origin.Derived(List.of("home"));
        values.put("GOPATH", relative ? "" : fallback, origin, layers.shadowed("GOPATH"), false);
        return fallback;
    }

    private static String moduleCache(HostPaths paths, String goPath) {
        List<String> list = paths.splitList(goPath);
        return list.isEmpty() || list.get(0).isEmpty() ? "" : paths.join(list.get(0), "pkg/mod");
    }

    /** {@return {@code $HOME/go}, unless Go itself lies there; {@code go/build.defaultGOPATH}, Go 1.27} */
    private static String defaultGoPath(Facts facts) {
        String home = facts.home();
        if (home.isEmpty()) {
            return "";
        }
        String directory = facts.paths().join(home, "go");
        String runtime = facts.layers().osText("GOROOT");
        if (runtime.isEmpty()) {
            runtime = facts.installation()
                    .flatMap(GorootFinder.Installation::goroot)
                    .orElse("");
        }
        return !runtime.isEmpty() && directory.equals(facts.paths().clean(runtime)) ? "" : directory;
    }

    /** Follows {@code cmd/go/internal/cache/default.go}, {@code DefaultDir}: what is not absolute reads as {@code off}. */
    private static void buildCache(Facts facts, Values values) {
        Layers layers = facts.layers();
        String parent = UserDirectories.cache(facts.layers(), facts.host().operatingSystem(), facts.paths());
        String fallback = parent.isEmpty() ? "off" : facts.paths().join(parent, "go-build");
        Optional<Entry> entry = layers.find("GOCACHE").filter(e -> !e.text().isEmpty());
        if (entry.isEmpty()) {
            values.put("GOCACHE", fallback, new Origin.Derived(List.of("home")), layers.shadowed("GOCACHE"), false);
            return;
        }
        String text = entry.get().text();
        boolean usable = text.equals("off") || facts.paths().isAbs(text);
        boolean changed = !text.equals(fallback);
        values.put("GOCACHE", usable ? text : "off", entry.get().origin(), layers.shadowed("GOCACHE"), changed);
    }

    /** Follows {@code golang.org/x/telemetry/internal/telemetry/dir.go}. */
    private static void telemetry(Facts facts, Values values) {
        String parent = UserFile.configDirectory(facts.host().operatingSystem(), OsVariables.of(facts.host()));
        String directory = parent.isEmpty() ? "" : facts.paths().join(parent, "go", "telemetry");
        String mode = directory.isEmpty() ? "off" : UserDirectories.telemetryMode(facts, directory);
        values.computed("GOTELEMETRYDIR", directory, "home");
        values.computed("GOTELEMETRY", mode, "GOTELEMETRYDIR");
    }
}
