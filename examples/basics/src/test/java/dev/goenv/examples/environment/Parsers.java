package dev.goenv.examples.environment;

import dev.goenv.env.GoEnv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The static methods of goenv-api that make a value of a text; found by looking, so that new ones are among them. */
final class Parsers {
    /** What takes a file in a module, or the name of a variable: neither is a place for secrets. */
    private static final Set<String> NAMES =
            Set.of("dev.goenv.module.FilePath.parse", "dev.goenv.proxy.PrivatePatterns.none");

    private static final Map<String, Function<String, Object>> ALL = find();

    private Parsers() {}

    /** Each by class and name; its result is the value, or the exception that it throws. */
    static Map<String, Function<String, Object>> all() {
        return ALL;
    }

    private static Map<String, Function<String, Object>> find() {
        Map<String, Function<String, Object>> parsers = new TreeMap<>();
        for (String name : classNames()) {
            for (Method method : load(name).getDeclaredMethods()) {
                boolean open = Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers());
                boolean ofText = List.of(method.getParameterTypes()).equals(List.of(String.class));
                boolean value = method.getReturnType().getName().startsWith("dev.goenv.")
                        && !method.getReturnType().isEnum();
                String full = name + "." + method.getName();
                if (open && ofText && value && !NAMES.contains(full)) {
                    parsers.put(full, text -> call(method, text));
                }
            }
        }
        return parsers;
    }

    private static Object call(Method method, String text) {
        try {
            return method.invoke(null, text);
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new AssertionError(method.toString(), e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Parsers.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }

    /** The public classes of goenv-api outside of its internals; it may be a directory or a jar. */
    private static List<String> classNames() {
        try {
            URI place = GoEnv.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            if (Files.isDirectory(Path.of(place))) {
                return classNames(Path.of(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
                return classNames(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> classNames(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("dev/goenv"))) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> !name.contains(".internal.") && !name.endsWith("-info"))
                    .filter(name -> Modifier.isPublic(load(name).getModifiers()))
                    .sorted()
                    .toList();
        }
    }
}
