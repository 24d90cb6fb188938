package dev.goenv.config.internal.toolchain;

import dev.goenv.config.internal.resolve.ExecutableSearch;
import dev.goenv.config.internal.resolve.GorootFinder;
import dev.goenv.config.internal.resolve.GorootFinder.Installation;
import dev.goenv.config.internal.resolve.Machine;
import dev.goenv.internal.syntax.HostPaths;
import dev.goenv.toolchain.InstalledToolchain;
import dev.goenv.toolchain.InstalledToolchain.Place;
import dev.goenv.toolchain.Toolchain;
import dev.goenv.toolchain.ToolchainModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the toolchains of a machine, each once, in the place where it was found first. */
public final class InstalledToolchains {
    private final ToolchainInputs inputs;
    private final Machine machine;
    private final HostPaths paths;
    private final ExecutableSearch search;
    private final Map<String, InstalledToolchain> found = new LinkedHashMap<>();

    private InstalledToolchains(ToolchainInputs inputs) {
        this.inputs = inputs;
        this.machine = inputs.machine();
        this.paths = machine.paths();
        this.search = new ExecutableSearch(machine.host());
    }

    /** {@return the toolchains, in the order of {@link Place}} */
    public static List<InstalledToolchain> list(ToolchainInputs inputs) {
        InstalledToolchains list = new InstalledToolchains(inputs);
        list.onPath();
        list.root(Place.GOROOT, inputs.get("GOROOT"));
        list.namedOnPath();
        list.expand(UsualPlaces.SDK).forEach(root -> list.root(Place.SDK, root));
        list.inModuleCache();
        UsualPlaces.of(list.machine.host().operatingSystem()).stream()
                .flatMap(place -> list.expand(place).stream())
                .forEach(root -> list.root(Place.USUAL_PLACE, root));
        return List.copyOf(list.found.values());
    }

    private void onPath() {
        for (String binary : search.findAll("go")) {
            Installation at = GorootFinder.at(machine.host(), binary);
            add(new InstalledToolchain(
                    Place.PATH, binary, at.goroot(), at.version(), at.goroot().flatMap(this::platform)));
        }
    }

    private void namedOnPath() {
        for (String directory : search.directories()) {
            machine.host().files().names(directory).stream()
                    .flatMap(file -> search.commandName(file).stream())
                    .filter(name -> name.startsWith("go1"))
                    .distinct()
                    .sorted()
                    .flatMap(name -> Toolchain.find(name).stream())
                    .forEach(toolchain ->
                            search.findIn(directory, toolchain.name()).ifPresent(binary -> wrapper(toolchain, binary)));
        }
    }

    /** A program called {@code go1.22.3} starts what golang.org/dl unpacked under that name, or a toolchain it is part of. */
    private void wrapper(Toolchain toolchain, String binary) {
        Optional<String> sdk =
                home().map(home -> paths.join(home, "sdk", toolchain.name())).filter(this::isRoot);
        Optional<String> goroot =
                sdk.or(() -> GorootFinder.at(machine.host(), binary).goroot());
        add(new InstalledToolchain(
                Place.PATH_BY_NAME, binary, goroot, Optional.of(toolchain.name()), goroot.flatMap(this::platform)));
    }

    private void inModuleCache() {
        ToolchainCache cache = new ToolchainCache(inputs);
        for (ToolchainModule module : cache.modules()) {
            cache.find(module)
                    .ifPresent(root -> add(new InstalledToolchain(
                            Place.MODULE_CACHE,
                            goIn(root),
                            Optional.of(root),
                            Optional.of(module.toolchain().name()),
                            Optional.of(module.goos() + "/" + module.goarch()))));
        }
    }

    private void root(Place place, String root) {
        if (isRoot(root)) {
            Optional<String> version = GorootFinder.version(machine.host(), root);
            add(new InstalledToolchain(place, goIn(root), Optional.of(root), version, platform(root)));
        }
    }

    private void add(InstalledToolchain toolchain) {
        String path = toolchain.goroot().orElse(toolchain.executable());
        found.putIfAbsent(machine.realPath(path).orElse(path), toolchain);
    }

    private boolean isRoot(String path) {
        return !path.isEmpty() && machine.isDirectory(paths.join(path, "pkg", "tool"));
    }

    private String goIn(String root) {
        return paths.join(root, "bin", machine.windows() ? "go.exe" : "go");
    }

    /** The one platform that {@code pkg/tool} has tools for; a root with several does not tell. */
    private Optional<String> platform(String root) {
        List<String> platforms = machine.host().files().names(paths.join(root, "pkg", "tool")).stream()
                .filter(name -> name.indexOf('_') > 0)
                .toList();
        return platforms.size() == 1 ? Optional.of(platforms.get(0).replace('_', '/')) : Optional.empty();
    }

    private Optional<String> home() {
        return machine.variable(machine.windows() ? "USERPROFILE" : "HOME").filter(home -> !home.isEmpty());
    }

    /** The existing directories that a pattern of {@link UsualPlaces} stands for, in the order of their names. */
    private List<String> expand(String pattern) {
        String place = pattern;
        if (place.startsWith("~")) {
            if (home().isEmpty()) {
                return List.of();
            }
            place = home().get() + place.substring(1);
        }
        Optional<String> programs = machine.variable("ProgramFiles");
        place = paths.fromSlash(place.replace("%ProgramFiles%", programs.orElse("C:\\Program Files")));
        int star = place.indexOf('*');
        return star < 0 ? List.of(place) : matches(place.substring(0, star), place.substring(star + 1));
    }

    private List<String> matches(String before, String after) {
        int cut = before.lastIndexOf(paths.separator()) + 1;
        String directory = before.substring(0, cut);
        String prefix = before.substring(cut);
        List<String> matches = new ArrayList<>();
        machine.host().files().names(directory).stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .forEach(name -> matches.add(directory + name + after));
        return matches;
    }
}
