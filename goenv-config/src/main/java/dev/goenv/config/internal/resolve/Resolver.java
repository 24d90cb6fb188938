package dev.goenv.config.internal.resolve;

import dev.goenv.config.internal.envfile.EnvLine;
import dev.goenv.config.internal.envfile.UserFile;
import dev.goenv.config.internal.host.OsVariables;
import dev.goenv.config.internal.resolve.GorootFinder.Installation;
import dev.goenv.config.internal.resolve.Layers.Entry;
import dev.goenv.env.GoValue;
import dev.goenv.env.HostSystem;
import dev.goenv.env.Origin;
import dev.goenv.internal.syntax.HostPaths;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a machine says about its Go environment and computes every variable.
 *
 * <p>Nothing stops it: a file that can't be read is no file, as for the go command.
 */
public final class Resolver {
    /**
     * What a go.env of the Go project says. It stands in where no Go is found, for every Go since 1.21 brings such a file.
     */
    private static final Map<String, String> SHIPPED =
            Map.of("GOPROXY", "https://proxy.golang.org,direct", "GOSUMDB", "sum.golang.org", "GOTOOLCHAIN", "auto");

    private static final List<VariableGroup> GROUPS = List.of(
            new ToolVariables(),
            new ModuleVariables(),
            new TargetVariables(),
            new DirectoryVariables(),
            new WorkVariables(),
            new CgoVariables());

    private Resolver() {}

    /**
     * What was found out.
     *
     * @param values every variable that {@code go env} prints, by name
     * @param layers the places in which variables are set, for those that are not among the values
     */
    public record Resolution(Map<String, GoValue> values, Layers layers) {}

    /**
     * {@return the variables of the machine}
     *
     * @param machine the machine
     * @param whatIf texts that stand in for those of the OS environment
     */
    public static Resolution resolve(HostSystem machine, Map<String, String> whatIf) {
        HostSystem host = whatIf.isEmpty() ? machine : new ChangedHost(machine, whatIf);
        HostPaths paths = new Machine(host).paths();
        OsVariables os = OsVariables.of(machine);
        OsVariables supposed = OsVariables.of(whatIf, host.operatingSystem());
        Layers alone = new Layers(supposed, os, Map.of(), Map.of(), Map.of());
        Optional<String> userFile = userFile(host);
        Map<String, Entry> user = userLines(host, userFile);
        ExecutableSearch programs = new ExecutableSearch(host);
        Optional<Installation> installation = GorootFinder.find(host, programs);
        Goroot goroot = Goroot.find(paths, user, alone, installation);
        Map<String, Entry> first = new HashMap<>();
        Map<String, String> last = new HashMap<>();
        if (goroot.text().isEmpty()) {
            SHIPPED.forEach((name, text) -> first.put(name, new Entry(text, Values.BUILT_IN)));
            last.putAll(SHIPPED);
        } else {
            String path = paths.join(goroot.text(), "go.env");
            lines(host, UserFile.absolute(host, path)).forEach(line -> {
                first.putIfAbsent(line.name(), new Entry(line.text(), new Origin.GorootFile(path, line.line())));
                last.put(line.name(), line.text());
            });
        }
        Layers layers = new Layers(supposed, os, user, first, last);
        BuildDefaults build = installation
                .flatMap(Installation::goroot)
                .map(root -> BuildDefaults.of(
                        host.files(),
                        paths.join(root, "src/internal/buildcfg/zbootstrap.go"),
                        paths.join(root, "src/cmd/go/internal/cfg/zdefaultcc.go")))
                .orElse(BuildDefaults.unknown());
        Facts facts = new Facts(host, layers, programs, paths, userFile, installation, goroot, build);
        Values values = new Values(layers);
        GROUPS.forEach(group -> group.resolve(facts, values));
        return new Resolution(values.all(), layers);
    }

    /** {@return what {@code $GOROOT/go.env} sets on a machine, in order; nothing if there is no Go or no such file} */
    public static List<EnvLine.Assignment> gorootLines(HostSystem host) {
        HostPaths paths = new Machine(host).paths();
        OsVariables none = OsVariables.of(Map.of(), host.operatingSystem());
        Layers alone = new Layers(none, OsVariables.of(host), Map.of(), Map.of(), Map.of());
        Goroot goroot = Goroot.find(paths, userLines(host, userFile(host)), alone, GorootFinder.find(host));
        return goroot.text().isEmpty()
                ? List.of()
                : lines(host, UserFile.absolute(host, paths.join(goroot.text(), "go.env")));
    }

    private static Optional<String> userFile(HostSystem host) {
        return UserFile.locate(host) instanceof UserFile.At at ? Optional.of(at.path()) : Optional.empty();
    }

    /** The last line of each variable counts. */
    private static Map<String, Entry> userLines(HostSystem host, Optional<String> path) {
        Map<String, Entry> user = new HashMap<>();
        path.ifPresent(file -> lines(host, UserFile.absolute(host, file))
                .forEach(line ->
                        user.put(line.name(), new Entry(line.text(), new Origin.UserFile(file, line.line())))));
        return user;
    }

    private static List<EnvLine.Assignment> lines(HostSystem host, String path) {
        try {
            return host.files().read(path).map(EnvLine::assignments).orElse(List.of());
        } catch (IOException e) {
            // The go command goes on without a file that it can't read; lint tells about it.
            return List.of();
        }
    }
}
