package dev.goenv.config.differential;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.goenv.testkit.FakeHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A generated machine: variables, files and directories below one root, which is written {@code @ROOT@}. File contents hold
 * one character for each byte.
 */
record World(Map<String, String> env, Map<String, String> files, Set<String> directories, String workingDirectory) {
    static final String ROOT = "@ROOT@";
    static final String GOROOT = "@GOROOT@";

    World {
        env = new TreeMap<>(env);
        files = new TreeMap<>(files);
        directories = new TreeSet<>(directories);
    }

    /** The same machine in memory, with the files of a Go installation that the rules look at. */
    FakeHost inMemory(String root, String goroot, Map<String, String> installation) {
        FakeHost.Builder builder = FakeHost.linux().workingDirectory(at(workingDirectory, root, goroot));
        env.forEach((name, text) -> builder.env(name, at(text, root, goroot)));
        directories.forEach(path -> builder.directory(at(path, root, goroot)));
        files.forEach((path, content) -> {
            if (path.endsWith("/bin/cc") || path.endsWith("-gcc") || path.endsWith("gccgo")) {
                builder.executable(at(path, root, goroot));
            } else {
                builder.file(at(path, root, goroot), at(content, root, goroot).getBytes(StandardCharsets.ISO_8859_1));
            }
        });
        installation.forEach((path, content) -> builder.file(goroot + "/" + path, content));
        builder.directory(goroot + "/pkg/tool");
        builder.executable(goroot + "/bin/go");
        builder.symlink(root + "/bin/go", goroot + "/bin/go");
        return builder.build();
    }

    /** Puts the machine onto the disk. */
    void materialise(Path root, Path go, String goroot) throws IOException {
        String at = root.toString();
        for (String directory : directories) {
            Files.createDirectories(Path.of(at(directory, at, goroot)));
        }
        Files.createDirectories(Path.of(at(workingDirectory, at, goroot)));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = Path.of(at(file.getKey(), at, goroot));
            Files.createDirectories(path.getParent());
            Files.write(path, at(file.getValue(), at, goroot).getBytes(StandardCharsets.ISO_8859_1));
            if (file.getValue().startsWith("#!")) {
                path.toFile().setExecutable(true);
            }
        }
        Path bin = Files.createDirectories(root.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("go"), go);
    }

    Map<String, String> envAt(String root, String goroot) {
        Map<String, String> placed = new LinkedHashMap<>();
        env.forEach((name, text) -> placed.put(name, at(text, root, goroot)));
        return placed;
    }

    static String at(String text, String root, String goroot) {
        return text.replace(ROOT, root).replace(GOROOT, goroot);
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.add("env", object(env));
        json.add("files", object(files));
        JsonArray list = new JsonArray();
        directories.forEach(list::add);
        json.add("directories", list);
        json.addProperty("cwd", workingDirectory);
        return json;
    }

    static World fromJson(JsonObject json) {
        Set<String> directories = new TreeSet<>();
        json.getAsJsonArray("directories").forEach(d -> directories.add(d.getAsString()));
        return new World(
                map(json.getAsJsonObject("env")),
                map(json.getAsJsonObject("files")),
                directories,
                json.get("cwd").getAsString());
    }

    static JsonObject object(Map<String, String> map) {
        JsonObject json = new JsonObject();
        map.forEach(json::addProperty);
        return json;
    }

    static Map<String, String> map(JsonObject json) {
        Map<String, String> map = new TreeMap<>();
        for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
            map.put(entry.getKey(), entry.getValue().getAsString());
        }
        return map;
    }
}
