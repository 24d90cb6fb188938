package dev.goenv.probes.internal.plan;

import dev.goenv.env.GoEnv;
import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import dev.goenv.internal.syntax.HostPaths;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probe.Probe;
import dev.goenv.probes.internal.local.ProjectFilesProbe;
import dev.goenv.probes.internal.local.ProjectFilesProbe.Replacement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the module of the working directory requires: its go.mod, as far as it names modules to check, and its go.sum.
 *
 * <p>Reads the lines of {@code require} that are not marked indirect, and leaves out what {@code replace} leads elsewhere.
 * The grammar is that of {@code golang.org/x/mod/modfile}; a line that is none of it is passed over, since the go command
 * itself says better what is wrong with it.
 */
final class RequiredModules {
    private static final String INDIRECT = "// indirect";

    private final List<CheckedModule> direct;
    private final Set<String> sums;
    private final List<String> directories;
    private final String goMod;

    private RequiredModules(List<CheckedModule> direct, Set<String> sums, List<String> directories, String goMod) {
        this.direct = direct;
        this.sums = sums;
        this.directories = directories;
        this.goMod = goMod;
    }

    /** {@return the requirements of the module that GOMOD names; none if there is no such file} */
    static RequiredModules of(HostSystem host, GoEnv env) {
        String path = env.get("GOMOD").text();
        Optional<String> text = path.endsWith(".mod") ? read(host.files(), path) : Optional.empty();
        String sum = path.endsWith(".mod") ? path.substring(0, path.length() - 3) + "sum" : "";
        return of(text.orElse(""), sum.isEmpty() ? "" : read(host.files(), sum).orElse(""), path);
    }

    /** {@return the requirements of a go.mod with its go.sum, both as text} */
    static RequiredModules of(String goMod, String goSum) {
        return of(goMod, goSum, "");
    }

    private static RequiredModules of(String goMod, String goSum, String path) {
        List<CheckedModule> required = new ArrayList<>();
        Set<String> all = new HashSet<>();
        Set<String> replaced = new HashSet<>();
        Map<String, String> directories = new LinkedHashMap<>();
        String block = "";
        for (String line : goMod.lines().toList()) {
            String code = line.contains("//") ? line.substring(0, line.indexOf("//")) : line;
            List<String> words = List.of(code.strip().split("[ \t]+"));
            if (block.isEmpty() && words.size() == 2 && words.get(1).equals("(")) {
                block = words.get(0);
            } else if (words.get(0).equals(")")) {
                block = "";
            } else {
                String verb = block.isEmpty() ? words.get(0) : block;
                List<String> rest = block.isEmpty() ? words.subList(1, words.size()) : words;
                if (verb.equals("require") && rest.size() == 2 && !line.contains(INDIRECT)) {
                    module(rest.get(0), rest.get(1)).ifPresent(required::add);
                } else if (verb.equals("replace") && !rest.isEmpty()) {
                    replaced.add(unquoted(rest.get(0)));
                    directory(rest).ifPresent(directory -> directories.put(unquoted(rest.get(0)), directory));
                }
                if (verb.equals("require") && !rest.isEmpty()) {
                    all.add(unquoted(rest.get(0)));
                }
            }
        }
        required.removeIf(module -> replaced.contains(module.path().text()));
        Set<String> sums = new HashSet<>();
        goSum.lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 3)
                .forEach(words -> sums.add(words[0] + "@" + words[1]));
        directories.keySet().retainAll(all);
        return new RequiredModules(List.copyOf(required), Set.copyOf(sums), List.copyOf(directories.values()), path);
    }

    /** The directory after the arrow; a module would have a version there. */
    private static Optional<String> directory(List<String> rest) {
        int arrow = rest.indexOf("=>");
        return arrow > 0 && rest.size() == arrow + 2 ? Optional.of(unquoted(rest.get(arrow + 1))) : Optional.empty();
    }

    /** {@return the probe of the project's files, which tells the lines of go.sum for some modules} */
    Probe probe(HostSystem host, Set<String> modules) {
        if (!goMod.endsWith(".mod")) {
            return new ProjectFilesProbe(host, "", modules, List.of());
        }
        HostPaths paths = host.operatingSystem() == OperatingSystem.WINDOWS ? HostPaths.WINDOWS : HostPaths.UNIX;
        List<Replacement> replacements = directories.stream()
                .map(directory -> new Replacement(
                        directory, paths.isAbs(directory) ? directory : paths.join(paths.dir(goMod), directory)))
                .toList();
        String goSum = goMod.substring(0, goMod.length() - "mod".length()) + "sum";
        return new ProjectFilesProbe(host, goSum, modules, replacements);
    }

    /** {@return the modules required directly, in the order of the file} */
    List<CheckedModule> direct() {
        return direct;
    }

    /** {@return whether go.sum holds the checksums of the module and of its go.mod, so that no database is asked} */
    boolean sumsKnown(CheckedModule module) {
        return module.version().isPresent() && sums.contains(module.toString()) && sums.contains(module + "/go.mod");
    }

    private static Optional<CheckedModule> module(String path, String version) {
        try {
            return Optional.of(CheckedModule.parse(unquoted(path) + "@" + version));
        } catch (GoSyntaxException notOne) {
            return Optional.empty();
        }
    }

    private static String unquoted(String word) {
        boolean quoted = word.length() > 1
                && (word.startsWith("\"") && word.endsWith("\"") || word.startsWith("`") && word.endsWith("`"));
        return quoted ? word.substring(1, word.length() - 1) : word;
    }

    private static Optional<String> read(HostFiles files, String path) {
        try {
            return files.read(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            // As good as none: there is nothing to check by it then.
            return Optional.empty();
        }
    }
}
