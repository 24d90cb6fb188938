package dev.goenv.config.internal.toolchain;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A generated situation in which a go command is started. Paths are relative to a root that {@code $ROOT} stands for in
 * variables; file contents are short texts.
 */
record ToolchainCase(
        String directory,
        Map<String, String> env,
        Map<String, String> files,
        List<String> executables,
        List<String> path) {
    private static final List<String> VERSIONS = List.of(
            "1.27.4", "1.27.4", "1.27", "1.27.3", "1.27.5", "1.28", "1.28.0", "1.28rc1", "1.27rc2", "1.30.1", "1.30.1",
            "1.31.0", "1.99.0", "1.99", "1.21.0", "1.20", "1.22.0");
    private static final List<String> ODD_VERSIONS = List.of(
            "1.20.3",
            "1.19rc1",
            "1",
            "1.0",
            "2.0",
            "2",
            "1.28.1rc1",
            "1.028",
            "1.28.x",
            "v1.99.1",
            "1.99.x",
            "1.28rc",
            "x",
            "1.99beta1",
            "1.99999999999999999999",
            "1.30",
            "1.21");
    private static final List<String> SUFFIXES =
            List.of("-foo", "-foo", "-big corp", "-Big", " x", "/x", "-\u00e9", "\"q");
    private static final List<String> MODES = List.of("", "+auto", "+auto", "+auto", "+path", "+path", "+path");
    private static final List<String> ODD_MODES = List.of("+", "+foo", "+auto+path", " ");
    private static final List<String> SETTINGS = List.of(
            "auto",
            "auto",
            "auto",
            "auto",
            "path",
            "path",
            "path",
            "path",
            "local",
            "local",
            "local",
            "local+auto",
            "local+path",
            "nonsense",
            "Auto",
            "+auto",
            "bash",
            "gccgo-go1.30.1",
            "local+local");
    private static final List<String> PROGRAMS = List.of(
            "a/go1.30.1",
            "a/go1.99.0",
            "a/go1.28",
            "b/go1.28.0",
            "b/go1.30.1",
            "b/go1.27.4-foo",
            "b/go1.22.0",
            "b/bash",
            "a/go1.27.5",
            "b/go1.28rc1",
            "mod/go1.31.0",
            "mod/sub/go1.30.1");
    private static final List<String> DIRECTORIES = List.of("$ROOT/a", "$ROOT/b", "$ROOT/none", "/bin");
    private static final List<String> RELATIVE = List.of("", ".", "sub");

    static ToolchainCase generate(Random random) {
        Map<String, String> files = new LinkedHashMap<>();
        if (random.nextInt(12) > 0) {
            files.put("mod/go.mod", file(random, "module example.com/m"));
        }
        if (random.nextInt(4) == 0) {
            files.put(random.nextBoolean() ? "mod/go.work" : "go.work", file(random, ""));
        }
        if (random.nextInt(20) == 0) {
            files.put("go.mod", file(random, "module example.com/outer"));
        }
        Map<String, String> env = new LinkedHashMap<>();
        env.put("GOTOOLCHAIN", setting(random));
        if (random.nextInt(12) == 0) {
            env.put("GO111MODULE", pick(random, List.of("on", "off", "auto", "auto", "nonsense")));
        }
        if (random.nextInt(8) == 0) {
            env.put(
                    "GOWORK",
                    pick(random, List.of("off", "auto", "$ROOT/mod/go.work", "$ROOT/none/go.work", "go.work")));
        }
        return new ToolchainCase(
                pick(random, List.of("mod", "mod", "mod", "mod/sub", "mod/sub/deep", "elsewhere")),
                env,
                files,
                some(random, PROGRAMS, 2),
                path(random));
    }

    private static List<String> path(Random random) {
        List<String> path = new ArrayList<>(some(random, RELATIVE, 10));
        path.addAll(some(random, DIRECTORIES, 2));
        return path;
    }

    private static String file(Random random, String first) {
        StringBuilder text = new StringBuilder(first).append('\n');
        if (random.nextInt(10) > 0) {
            text.append(pick(random, List.of("go ", "go ", "go ", "go\t", " go ", "go  ", "go")))
                    .append(version(random))
                    .append(pick(random, List.of("\n", "\n", "\n", "\r\n", " // note\n", "//note\n", " \n", "")));
        }
        if (random.nextInt(3) == 0) {
            text.append("\n// comment\ntoolchain ")
                    .append(
                            random.nextInt(6) == 0
                                    ? pick(random, List.of("default", "default ", "local", "1.30.1", "none"))
                                    : name(random))
                    .append(pick(random, List.of("\n", "\n", " // x\n", "")));
        }
        return text.toString();
    }

    private static String setting(Random random) {
        if (random.nextInt(5) < 3) {
            return pick(random, SETTINGS);
        }
        return name(random) + pick(random, random.nextInt(8) == 0 ? ODD_MODES : MODES);
    }

    private static String name(Random random) {
        return "go" + version(random) + (random.nextInt(8) == 0 ? pick(random, SUFFIXES) : "");
    }

    private static String version(Random random) {
        return pick(random, random.nextInt(5) == 0 ? ODD_VERSIONS : VERSIONS);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> some(Random random, List<String> from, int oneIn) {
        List<String> some = new ArrayList<>();
        for (String element : from) {
            if (random.nextInt(oneIn) == 0) {
                some.add(element);
            }
        }
        return some;
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("directory", directory);
        json.add("env", object(env));
        json.add("files", object(files));
        json.add("executables", array(executables));
        json.add("path", array(path));
        return json;
    }

    static ToolchainCase fromJson(JsonObject json) {
        return new ToolchainCase(
                json.get("directory").getAsString(),
                map(json.getAsJsonObject("env")),
                map(json.getAsJsonObject("files")),
                list(json.getAsJsonArray("executables")),
                list(json.getAsJsonArray("path")));
    }

    private static JsonObject object(Map<String, String> map) {
        JsonObject object = new JsonObject();
        map.forEach(object::addProperty);
        return object;
    }

    private static JsonArray array(List<String> list) {
        JsonArray array = new JsonArray();
        list.forEach(array::add);
        return array;
    }

    private static Map<String, String> map(JsonObject object) {
        Map<String, String> map = new LinkedHashMap<>();
        object.entrySet()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().getAsString()));
        return map;
    }

    private static List<String> list(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsString).toList();
    }
}
