package dev.goenv.config.internal.resolve;

import dev.goenv.env.HostFiles.Kind;
import dev.goenv.env.OperatingSystem;
import dev.goenv.env.Origin;
import dev.goenv.internal.syntax.HostPaths;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What depends on the directory in which the go command is started: GOMOD, GOWORK, and GOBIN's default. */
final class WorkVariables implements VariableGroup {
    @Override
    public void resolve(Facts facts, Values values) {
        String directory = facts.paths().clean(facts.workingDirectory());
        String mode = values.text("GO111MODULE");
        goMod(facts, values, directory, mode);
        goWork(facts, values, directory);
        goBin(facts, values, directory);
    }

    /**
     * Follows {@code modload.Init} and {@code envcmd.ExtraEnvVars}: empty in GOPATH mode, the null device in module mode
     * without a go.mod, which also is the answer for a go.mod at the root of the temporary directory.
     */
    private static void goMod(Facts facts, Values values, String directory, String mode) {
        if (mode.equals("off")) {
            values.computed("GOMOD", "", "GO111MODULE");
            return;
        }
        Optional<String> root = enclosing(facts, directory, "go.mod", "")
                .map(facts.paths()::dir)
                .filter(dir -> !TemporaryDirectory.isRoot(facts, dir));
        String none = mode.equals("auto") ? "" : nullDevice(facts);
        values.computed(
                "GOMOD", root.map(dir -> facts.paths().join(dir, "go.mod")).orElse(none), "working directory");
    }

    /**
     * Follows {@code Loader.FindGoWork} (cmd/go/internal/modload/init.go): the search does not leave GOROOT, as far as that
     * is spelled like the directory. It is the one that {@code go env} prints, not cleaned.
     */
    private static void goWork(Facts facts, Values values, String directory) {
        Optional<Layers.Entry> entry =
                facts.layers().find("GOWORK").filter(e -> !e.text().isEmpty());
        String text = entry.map(Layers.Entry::text).orElse("auto");
        boolean search = text.equals("auto");
        String path = search
                ? enclosing(facts, directory, "go.work", values.text("GOROOT")).orElse("")
                : text;
        Origin origin = entry.filter(e -> !search)
                .map(Layers.Entry::origin)
                .orElse(new Origin.Derived(List.of("working directory")));
        values.put("GOWORK", path, origin, facts.layers().shadowed("GOWORK"), false);
    }

    private static void goBin(Facts facts, Values values, String directory) {
        Layers layers = facts.layers();
        String named = layers.text("GOBIN");
        if (!named.isEmpty()) {
            values.orDefault("GOBIN", "");
            return;
        }
        boolean modules = !values.text("GOMOD").isEmpty();
        String bin = goPathFor(facts, values, directory, modules)
                .map(p -> facts.paths().join(p, "bin"))
                .orElse("");
        Origin origin = new Origin.Derived(List.of("GOPATH"));
        values.put("GOBIN", bin, origin, layers.shadowed("GOBIN"), false);
    }

    /** {@return the GOPATH entry that binaries go to; in GOPATH mode the one the working directory lies in} */
    private static Optional<String> goPathFor(Facts facts, Values values, String directory, boolean modules) {
        List<String> list = facts.paths().splitList(values.text("GOPATH"));
        if (list.isEmpty()) {
            return Optional.empty();
        }
        String first = list.get(0);
        if (modules) {
            return first.isEmpty() ? Optional.empty() : Optional.of(first);
        }
        return Optional.of(
                list.stream().filter(directory::startsWith).findFirst().orElse(first));
    }

    private static Optional<String> enclosing(Facts facts, String from, String file, String limit) {
        HostPaths paths = facts.paths();
        for (String dir = from; ; ) {
            String path = paths.join(dir, file);
            Kind kind = facts.host().files().kind(path);
            if (kind == Kind.FILE || kind == Kind.OTHER) {
                return Optional.of(path);
            }
            String parent = paths.dir(dir);
            if (parent.equals(dir) || parent.equals(limit)) {
                return Optional.empty();
            }
            dir = parent;
        }
    }

    private static String nullDevice(Facts facts) {
        return facts.host().operatingSystem() == OperatingSystem.WINDOWS ? "NUL" : "/dev/null";
    }

    /** The directory for temporary files, whose own go.mod the go command ignores (golang.org/issue/26708). */
    private static final class TemporaryDirectory {
        static boolean isRoot(Facts facts, String directory) {
            String temporary = path(facts);
            if (same(directory, temporary)) {
                return true;
            }
            String real = real(facts, directory);
            return same(real, temporary) || same(real, real(facts, temporary));
        }

        private static boolean same(String directory, String other) {
            return directory.equals(other);
        }

        /** {@return {@code os.TempDir}; on Windows the variables that GetTempPath looks at} */
        private static String path(Facts facts) {
            Layers layers = facts.layers();
            List<String> variables = facts.host().operatingSystem() == OperatingSystem.WINDOWS
                    ? List.of("TMP", "TEMP", "USERPROFILE")
                    : List.of("TMPDIR");
            return variables.stream()
                    .map(layers::osText)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse(facts.host().operatingSystem() == OperatingSystem.WINDOWS ? "C:\\Windows" : "/tmp");
        }

        private static String real(Facts facts, String path) {
            try {
                return facts.host().files().realPath(path);
            } catch (IOException e) {
                // Go compares the texts alone then.
                return path;
            }
        }
    }
}
