package dev.goenv.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table that says which package may use which, and the judgement of classes by it.
 *
 * @param root what every package name of the table starts with, with a dot at the end
 * @param packages from a package to those it may use
 * @param libraries from the start of a library's package names to the packages that may use it
 */
record PackageEdges(String root, Map<String, Set<String>> packages, Map<String, Set<String>> libraries) {
    private static final String LIBRARY = "library ";

    /** Reads rows of the form {@code package : used used}; {@code #} starts a comment. */
    static PackageEdges parse(String root, String table) {
        Map<String, Set<String>> packages = new TreeMap<>();
        Map<String, Set<String>> libraries = new TreeMap<>();
        for (String line : table.lines().toList()) {
            String row = line.split("#", 2)[0].strip();
            if (row.isEmpty()) {
                continue;
            }
            String[] sides = row.split(":", 2);
            if (sides.length != 2) {
                throw new IllegalArgumentException("no colon in row: " + line);
            }
            Set<String> used = Arrays.stream(sides[1].strip().split("\\s+", -1))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            String key = sides[0].strip();
            Set<String> before = key.startsWith(LIBRARY)
                    ? libraries.put(key.substring(LIBRARY.length()).strip(), used)
                    : packages.put(key, used);
            if (before != null) {
                throw new IllegalArgumentException("two rows for " + key);
            }
        }
        return new PackageEdges(root, packages, libraries);
    }

    /** What is wrong with the table itself: names without a row, internals that may use a door, cycles. */
    Set<String> faults() {
        Set<String> faults = new TreeSet<>();
        packages.forEach((user, used) -> {
            for (String name : used) {
                if (!packages.containsKey(name)) {
                    faults.add("no row for " + name + ", which " + user + " may use");
                }
                if (isInternal(user) && isDoor(name)) {
                    faults.add(user + " may not be allowed to use the door " + name);
                }
            }
            pathBack(user).ifPresent(path -> faults.add("cycle: " + path));
        });
        libraries.values().stream()
                .flatMap(Set::stream)
                .filter(name -> !packages.containsKey(name))
                .forEach(name -> faults.add("no row for " + name + ", which may use a library"));
        return faults;
    }

    /** Every use among {@code classes} that the table does not allow, one line each. */
    Set<String> violations(JavaClasses classes) {
        Set<String> violations = new TreeSet<>();
        for (JavaClass user : classes) {
            String from = user.getPackageName();
            if (!from.startsWith(root) || !packages.containsKey(shortName(from))) {
                violations.add("package " + from + " is not in the table");
                continue;
            }
            for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String to = target.getPackageName();
                if (!to.equals(from) && !allows(shortName(from), to)) {
                    violations.add(user.getName() + " may not use " + target.getName());
                }
            }
        }
        return violations;
    }

    private boolean allows(String from, String to) {
        if (to.startsWith(root)) {
            return packages.get(from).contains(shortName(to));
        }
        return libraries.entrySet().stream()
                .filter(library -> to.equals(library.getKey()) || to.startsWith(library.getKey() + "."))
                .allMatch(library -> library.getValue().contains(from));
    }

    private String shortName(String packageName) {
        return packageName.substring(root.length());
    }

    private static boolean isInternal(String name) {
        return (name + ".").contains("internal.");
    }

    /** Whether {@code name} is a package of doors: one that has internals of its own. */
    private boolean isDoor(String name) {
        return packages.keySet().stream().anyMatch(other -> other.startsWith(name + ".internal."));
    }

    /** A way from {@code start} to itself along allowed uses, in words. */
    private Optional<String> pathBack(String start) {
        Deque<List<String>> paths = new ArrayDeque<>(List.of(List.of(start)));
        Set<String> seen = new TreeSet<>();
        while (!paths.isEmpty()) {
            List<String> path = paths.remove();
            for (String next : packages.getOrDefault(path.get(path.size() - 1), Set.of())) {
                List<String> longer = new ArrayList<>(path);
                longer.add(next);
                if (next.equals(start)) {
                    return Optional.of(String.join(" -> ", longer));
                }
                if (seen.add(next)) {
                    paths.add(longer);
                }
            }
        }
        return Optional.empty();
    }
}
