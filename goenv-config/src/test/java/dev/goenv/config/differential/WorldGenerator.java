package dev.goenv.config.differential;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes machines from a seed: ordinary ones, odd ones, and files as people leave them behind. */
final class WorldGenerator {
    private static final String ROOT = World.ROOT;
    private static final List<String> PATHS = List.of(
            ROOT + "/a",
            ROOT + "/a/b/",
            ROOT + "//x/../y",
            ROOT + "/with blank",
            "/",
            "relative/dir",
            "~/go",
            "off",
            ".",
            "");

    private final Random random;

    WorldGenerator(long seed) {
        this.random = new Random(seed);
    }

    World next() {
        Map<String, String> env = new TreeMap<>();
        Map<String, String> files = new TreeMap<>();
        Set<String> directories = new TreeSet<>(Set.of(ROOT + "/home", ROOT + "/project", ROOT + "/bin"));
        String goroot = goroot(env, files, directories);
        home(env, directories);
        String userFile = userFile(env);
        if (!userFile.isEmpty() && random.nextInt(5) > 0) {
            files.put(userFile, lines(List.of(), goroot));
        }
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String name = pick(VALUES.keySet().stream().toList());
            env.put(name, pick(VALUES.get(name)));
        }
        if (random.nextInt(3) == 0) {
            files.put(ROOT + "/bin/x86_64-linux-gnu-gcc", "#!/bin/sh\nexit 1\n");
            files.put(ROOT + "/bin/gcc", "#!/bin/sh\nexit 1\n");
        }
        if (random.nextInt(8) == 0) {
            files.put(ROOT + "/bin/gccgo", "#!/bin/sh\nexit 1\n");
        }
        env.put(
                "PATH",
                pick(List.of(ROOT + "/bin", ROOT + "/none:" + ROOT + "/bin", ROOT + "/bin::" + ROOT + "/project")));
        String cwd = workingDirectory(env, files);
        if (random.nextInt(6) == 0 && !env.getOrDefault("XDG_CONFIG_HOME", "").startsWith("rel")) {
            telemetry(env, files);
        }
        return new World(env, files, directories, cwd);
    }

    private String goroot(Map<String, String> env, Map<String, String> files, Set<String> directories) {
        String own = ROOT + "/goroot";
        if (random.nextInt(3) > 0) {
            return "";
        }
        directories.add(own + "/pkg/tool");
        directories.add(own + "/src");
        if (random.nextInt(4) > 0) {
            files.put(own + "/go.env", lines(List.of("# defaults", "GOPROXY=https://proxy.golang.org,direct"), ""));
        }
        if (random.nextBoolean()) {
            env.put("GOROOT", pick(List.of(own, own + "/", ROOT + "/project/../goroot")));
        }
        return own;
    }

    private void home(Map<String, String> env, Set<String> directories) {
        switch (random.nextInt(8)) {
            case 0 -> env.put("XDG_CONFIG_HOME", pick(List.of(ROOT + "/config", "relative", ROOT + "/config/")));
            case 1 -> env.put("XDG_CACHE_HOME", pick(List.of(ROOT + "/cache", "relative/c", ROOT + "/c//d")));
            default -> directories.add(ROOT + "/home/.config/go");
        }
        if (random.nextInt(12) > 0) {
            env.put("HOME", pick(List.of(ROOT + "/home", ROOT + "/home", ROOT + "/home", ROOT + "/home/", "relhome")));
        }
    }

    private String userFile(Map<String, String> env) {
        if (random.nextInt(6) == 0) {
            env.put("GOENV", pick(List.of("off", ROOT + "/my env", ROOT + "/missing/file", ROOT + "/custom.env")));
        }
        String named = env.getOrDefault("GOENV", "");
        if (!named.isEmpty()) {
            return named.equals("off") ? "" : named;
        }
        String xdg = env.getOrDefault("XDG_CONFIG_HOME", "");
        String home = env.getOrDefault("HOME", "");
        if (!xdg.isEmpty()) {
            return xdg.startsWith(ROOT) ? xdg + "/go/env" : "";
        }
        return home.startsWith(ROOT) ? home + "/.config/go/env" : "";
    }

    /** Lines of a go/env file, dirty ones among them. */
    private String lines(List<String> first, String goroot) {
        StringBuilder text = new StringBuilder();
        first.forEach(line -> text.append(line).append('\n'));
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            String name = pick(VALUES.keySet().stream().toList());
            String line = name + "=" + pick(VALUES.get(name));
            text.append(random.nextInt(4) > 0 ? line : dirty(name, line));
            text.append(random.nextInt(12) == 0 ? "\r\n" : "\n");
        }
        if (!goroot.isEmpty() && random.nextInt(4) == 0) {
            text.append("GOROOT=").append(goroot).append('\n');
        }
        if (random.nextInt(6) == 0 && text.length() > 0) {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private String dirty(String name, String line) {
        return switch (random.nextInt(14)) {
            case 0 -> " " + line;
            case 1 -> "export " + line;
            case 2 -> "# " + line;
            case 3 -> name + "=\"" + line.substring(name.length() + 1) + "\"";
            case 4 -> name + "=";
            case 5 -> name;
            case 6 -> "\u00ef\u00bb\u00bf" + line;
            case 7 -> line + " # a comment";
            case 8 -> name + " = x";
            case 9 -> line + "  ";
            case 10 -> name.toLowerCase(java.util.Locale.ROOT) + "=x";
            case 11 -> "UNKNOWN_" + name + "=x";
            case 12 -> "GOPROXY=\u00e2\u0082\u00ac\u00ff";
            default -> "=" + line;
        };
    }

    private String workingDirectory(Map<String, String> env, Map<String, String> files) {
        String cwd = pick(
                List.of(ROOT + "/project", ROOT + "/project/m/sub", ROOT + "/project/ws/m", ROOT + "/home/go/src/x"));
        switch (random.nextInt(4)) {
            case 0 -> files.put(ROOT + "/project/m/go.mod", "module example.com/m\n\ngo 1.20\n");
            case 1 -> {
                files.put(ROOT + "/project/ws/go.work", "go 1.20\n\nuse ./m\n");
                files.put(ROOT + "/project/ws/m/go.mod", "module example.com/m\n\ngo 1.20\n");
            }
            case 2 -> files.put(ROOT + "/project/go.mod", "module example.com/w\n");
            default -> {}
        }
        if (random.nextInt(10) == 0) {
            env.put("TMPDIR", ROOT + "/project");
        }
        return cwd;
    }

    private void telemetry(Map<String, String> env, Map<String, String> files) {
        String parent = env.containsKey("XDG_CONFIG_HOME")
                ? env.get("XDG_CONFIG_HOME")
                : env.getOrDefault("HOME", "") + "/.config";
        if (parent.startsWith(ROOT)) {
            files.put(parent + "/go/telemetry/mode", pick(List.of("off 2024-01-01", "local", "off\n", "off")));
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Texts for each variable. Those that only make every go command stop are rare, for they hide the others. */
    private static final Map<String, List<String>> VALUES = values();

    private static Map<String, List<String>> values() {
        Map<String, List<String>> values = new TreeMap<>();
        List<String> patterns =
                List.of("", "example.com", "*.corp.example,github.com/acme/*", "none", " a , b", "[", "*");
        for (String name : List.of("GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE")) {
            values.put(name, patterns);
        }
        values.put(
                "GOPROXY",
                List.of(
                        "",
                        "direct",
                        "off",
                        ",",
                        "https://proxy.golang.org,direct",
                        "https://goproxy.cn|direct",
                        "https://u:p@proxy.corp.example/go , direct",
                        "\"https://x\"",
                        "a;b",
                        "https://proxy.golang.org,direct "));
        values.put("GOSUMDB", List.of("", "off", "sum.golang.org", "off ", "sum.golang.google.cn", "x+y"));
        values.put("GOAUTH", List.of("", "netrc", "off", "git /tmp", "netrc;off"));
        values.put("GOVCS", List.of("", "*:all", "public:git|hg,private:all", "x"));
        values.put("GOFLAGS", List.of("", "-mod=mod", "-modcacherw -x", "-tags=a,b", "'-ldflags=-s -w'"));
        values.put("GO111MODULE", List.of("", "on", "auto", "off", "on"));
        values.put("GOTOOLCHAIN", List.of("", "local", "auto", "path", "local+auto", "local"));
        values.put(
                "GOPATH",
                List.of(
                        "",
                        World.ROOT + "/gp",
                        World.ROOT + "/gp:" + World.ROOT + "/gp2",
                        World.ROOT + "/home/go",
                        ":" + World.ROOT + "/gp"));
        values.put("GOMODCACHE", PATHS);
        values.put("GOCACHE", PATHS);
        values.put("GOBIN", PATHS);
        values.put("GOTMPDIR", List.of("", World.ROOT + "/tmp"));
        values.put("GOCACHEPROG", List.of("", "prog --x"));
        values.put("GOFIPS140", List.of("", "off", "latest", "v1.0.0"));
        values.put("GOOS", List.of("", "linux", "windows", "darwin", "freebsd", "plan9"));
        values.put("GOARCH", List.of("", "amd64", "arm64", "386", "arm"));
        values.put("GOAMD64", List.of("", "v1", "v3"));
        values.put("GOARM64", List.of("", "v8.0", "v8.2,lse"));
        values.put("GOARM", List.of("", "5", "7", "6,softfloat"));
        values.put("GO386", List.of("", "sse2", "softfloat"));
        values.put("GOEXPERIMENT", List.of("", "greenteagc", "none"));
        values.put("GODEBUG", List.of("", "http2client=0", "netdns=go"));
        values.put("GOPACKAGESDRIVER", List.of("", "off", "driver"));
        values.put("GOWORK", List.of("", "off", "auto", World.ROOT + "/project/ws/go.work"));
        values.put("CGO_ENABLED", List.of("", "0", "1", "2"));
        values.put("CC", List.of("", "gcc", "clang -m32", "/usr/bin/cc", "x86_64-linux-gnu-gcc"));
        values.put("CXX", List.of("", "g++", "clang++"));
        values.put("AR", List.of("", "ar", "llvm-ar"));
        values.put("GCCGO", List.of("", "gccgo", "none-gccgo"));
        values.put("FC", List.of("", "gfortran"));
        values.put("PKG_CONFIG", List.of("", "pkg-config", "'my pkg' --static"));
        values.put("CGO_CFLAGS", List.of("", "-O2 -g", "-O2", "-I'a b' \"-DX=1\"", "  -O2   -g "));
        values.put("CGO_CPPFLAGS", List.of("", "-I/x", "-DA='b c'"));
        values.put("CGO_LDFLAGS", List.of("", "-L/x", "-O2 -g"));
        values.put("CGO_CXXFLAGS", List.of("", "-O3"));
        values.put("CGO_FFLAGS", List.of("", "-O1"));
        return values;
    }
}
