package dev.goenv.probes.internal.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds a program on PATH as {@code os/exec.LookPath} does ({@code lp_unix.go}, {@code lp_windows.go}, Go 1.27): the first hit
 * decides, and one through a relative element of PATH is refused.
 */
final class ProgramSearch {
    private final HostVariables host;

    ProgramSearch(HostVariables host) {
        this.host = host;
    }

    /** {@return the path that the name leads to, which go refuses if it is relative; empty if there is none} */
    Optional<String> find(String name) {
        List<String> elements = host.paths().splitList(host.get("PATH").orElse(""));
        return host.windows()
                ? onWindows(name, elements)
                : elements.stream()
                        .map(element -> host.paths().join(element.isEmpty() ? "." : element, name))
                        .filter(this::runs)
                        .findFirst();
    }

    /** Windows looks into the current directory first; Go refuses what lies there, unless PATH leads to the same file. */
    private Optional<String> onWindows(String name, List<String> elements) {
        Optional<String> refused =
                host.get("NoDefaultCurrentDirectoryInExePath").isPresent() ? Optional.empty() : withExtension(name);
        for (String element : elements) {
            Optional<String> found = element.isEmpty()
                    ? Optional.empty()
                    : withExtension(host.paths().join(element, name));
            if (found.isPresent() && refused.isPresent() && !same(found.get(), refused.get())) {
                return refused;
            }
            if (found.filter(host.paths()::isAbs).isPresent()) {
                return found;
            }
            refused = refused.or(() -> found);
        }
        return refused;
    }

    private boolean same(String one, String other) {
        return host.absolute(one).equalsIgnoreCase(host.absolute(other));
    }

    private Optional<String> withExtension(String path) {
        List<String> candidates = new ArrayList<>();
        String name = host.paths().base(path);
        if (name.indexOf('.') >= 0) {
            candidates.add(path);
        }
        for (String extension :
                host.get("PATHEXT").orElse(".com;.exe;.bat;.cmd").split(";", -1)) {
            if (!extension.isEmpty()) {
                String dotted = extension.startsWith(".") ? extension : "." + extension;
                candidates.add(path + dotted.toLowerCase(Locale.ROOT));
            }
        }
        return candidates.stream().filter(this::runs).findFirst();
    }

    private boolean runs(String path) {
        return host.host().files().executable(host.absolute(path));
    }
}
