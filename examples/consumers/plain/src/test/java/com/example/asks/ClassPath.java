package com.example.asks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the program has at run time. */
final class ClassPath {
    static final Path MODULE = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();

    private ClassPath() {}

    /** {@return the jars that the dependency on goenv-probes brings, and its own classes where it is not packaged yet} */
    static List<Path> libraries() throws IOException {
        String text = Files.readString(MODULE.resolve("target/runtime-class-path.txt"));
        return List.of(text.strip().split(File.pathSeparator)).stream()
                .map(Path::of)
                .toList();
    }

    /** {@return the program and its libraries} */
    static List<Path> whole() throws IOException {
        List<Path> all = new ArrayList<>(libraries());
        all.add(0, MODULE.resolve("target/classes"));
        return all;
    }
}
