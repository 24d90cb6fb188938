package dev.goenv.config.internal.resolve;

import dev.goenv.env.HostSystem;
import dev.goenv.internal.syntax.HostPaths;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds programs on the PATH of a machine as Go does: {@code os/exec/lp_unix.go} and {@code lp_windows.go}, function
 * {@code LookPath}, Go 1.27.
 *
 * <p>A program that would be found in the current directory, or through a relative element of PATH, is refused, as Go does
 * since 1.19: whoever controls the directory would control the program. Only calls that look at a file are made; nothing
 * is run or read. Immutable apart from what it sees on the machine.
 */
public final class ExecutableSearch {
    private final Machine machine;
    private final HostPaths paths;
    private final List<String> elements;
    private final List<String> extensions;

    /** A search on {@code host}, with the PATH (and PATHEXT) that its environment has now. */
    public ExecutableSearch(HostSystem host) {
        this.machine = new Machine(host);
        this.paths = machine.paths();
        // Looking into a directory twice finds nothing new.
        this.elements = List.copyOf(
                new LinkedHashSet<>(paths.splitList(machine.variable("PATH").orElse(""))));
        this.extensions = machine.windows() ? extensions(machine) : List.of();
    }

    /** {@return the path of the program that {@code name}, a bare file name, runs; empty if none may be run} */
    public Optional<String> find(String name) {
        return isPath(name) ? Optional.empty() : findAnywhere(name).filter(paths::isAbs);
    }

    /**
     * {@return the path that {@code LookPath} returns for a name or a path, also where it returns an error with it because
     * the directory was searched through a relative element of PATH}
     */
    Optional<String> findAnywhere(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return Optional.empty();
        }
        if (isPath(name)) {
            return candidates(name, name).filter(this::runs).findFirst();
        }
        return machine.windows() ? findOnWindows(name) : findOnUnix(name);
    }

    /** {@return whether {@code name} tells a place, so that PATH is not searched} */
    boolean isPath(String name) {
        return name.indexOf('/') >= 0 || machine.windows() && (name.indexOf('\\') >= 0 || name.indexOf(':') >= 0);
    }

    /** {@return every program of that name in an absolute directory of PATH, in the order of PATH} */
    public List<String> findAll(String name) {
        List<String> found = new ArrayList<>();
        for (String directory : directories()) {
            executable(directory, name).filter(path -> !found.contains(path)).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** {@return the program of that name in an absolute directory, or empty if there is none} */
    public Optional<String> findIn(String directory, String name) {
        return executable(directory, name);
    }

    /** {@return the absolute directories of PATH, in order} */
    public List<String> directories() {
        return elements.stream().filter(paths::isAbs).toList();
    }

    /**
     * {@return the name by which a file is run: on Windows without its extension, or empty if the extension is none of
     * PATHEXT; elsewhere the name itself}
     */
    public Optional<String> commandName(String fileName) {
        if (!machine.windows()) {
            return Optional.of(fileName);
        }
        int dot = fileName.lastIndexOf('.');
        return dot >= 0 && extensions.contains(fileName.substring(dot).toLowerCase(Locale.ROOT))
                ? Optional.of(fileName.substring(0, dot))
                : Optional.empty();
    }

    private Optional<String> findOnUnix(String name) {
        for (String element : elements) {
            Optional<String> found = executable(element.isEmpty() ? "." : element, name);
            if (found.isPresent()) {
                // The first hit decides: a relative one is refused by who asks, not passed over.
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> findOnWindows(String name) {
        // Windows looks into the current directory first. Go refuses what is found there or through a relative element,
        // unless an absolute element leads to the same file.
        Optional<String> refused =
                machine.variable("NoDefaultCurrentDirectoryInExePath").isPresent()
                        ? Optional.empty()
                        : executable(".", name);
        for (String element : elements) {
            Optional<String> found = element.isEmpty() ? Optional.empty() : executable(element, name);
            if (found.isEmpty()) {
                continue;
            }
            if (refused.isPresent()
                    && !machine.sameFile(machine.absolute(refused.get()), machine.absolute(found.get()))) {
                return refused;
            }
            if (paths.isAbs(found.get())) {
                return found;
            }
            refused = refused.or(() -> found);
        }
        return refused;
    }

    /** The path of the program called {@code name} in a directory, which may be relative to the current one. */
    private Optional<String> executable(String directory, String name) {
        String path = paths.join(directory, name);
        return machine.windows()
                ? candidates(path, name).filter(this::runs).findFirst()
                : Optional.of(path).filter(this::runs);
    }

    /** On Windows the extensions are tried, after the name itself if it has one. */
    private Stream<String> candidates(String path, String name) {
        if (!machine.windows() || extensions.isEmpty()) {
            return Stream.of(path);
        }
        int separator = Math.max(Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/')), name.lastIndexOf(':'));
        Stream<String> itself = name.lastIndexOf('.') > separator ? Stream.of(path) : Stream.empty();
        return Stream.concat(itself, extensions.stream().map(extension -> path + extension));
    }

    private boolean runs(String path) {
        String absolute = machine.absolute(path);
        return machine.windows()
                ? machine.isFile(absolute)
                : machine.host().files().executable(absolute);
    }

    private static List<String> extensions(Machine machine) {
        String value = machine.variable("PATHEXT").orElse("");
        if (value.isEmpty()) {
            return List.of(".com", ".exe", ".bat", ".cmd");
        }
        List<String> extensions = new ArrayList<>();
        for (String extension : value.toLowerCase(Locale.ROOT).split(";", -1)) {
            if (!extension.isEmpty()) {
                extensions.add(extension.startsWith(".") ? extension : "." + extension);
            }
        }
        return List.copyOf(extensions);
    }
}
