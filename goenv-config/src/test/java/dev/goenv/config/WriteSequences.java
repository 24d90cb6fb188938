package dev.goenv.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes sequences of {@code go env -w} and {@code go env -u}, many of them to be refused, on clean and dirty files. */
final class WriteSequences {
    /** Arguments of a {@code go env -w} and of a {@code go env -u} after it; one of them may be absent. */
    record Operation(List<String> sets, List<String> unsets) {}

    /** A file to start from (contents are byte strings), the variables of the system, and what is done. */
    record Sequence(
            Optional<String> file, Optional<String> gorootFile, Map<String, String> os, List<Operation> operations) {
        /** Whether the rules of Go 1.24 give the same answer, as far as names and values tell. */
        boolean holdsFor124() {
            String all = toString();
            return List.of("GOROOT", "mips64", "windows", "dwarf5", "jsonv2", "swissmap", "rangefunc").stream()
                    .noneMatch(all::contains);
        }
    }

    private static final List<String> NAMES = List.of(
            "GOPROXY",
            "GOPROXY",
            "GOSUMDB",
            "GOPRIVATE",
            "GONOPROXY",
            "GONOSUMDB",
            "GOFLAGS",
            "GOBIN",
            "GO386",
            "GOAMD64",
            "GOARM64",
            "AR",
            "CGO_CFLAGS",
            "CGO_ENABLED",
            "GOVCS",
            "GOAUTH",
            "GOINSECURE",
            "GOTOOLCHAIN",
            "PKG_CONFIG",
            "GO_EXTLINK_ENABLED",
            "FC",
            "GCCGO",
            "GOFIPS140",
            "GOWASM",
            "GOCACHEPROG");
    private static final List<String> CHECKED =
            List.of("GO111MODULE", "GOPATH", "GOMODCACHE", "CC", "CXX", "GOOS", "GOARCH", "GOEXPERIMENT", "GOTMPDIR");
    private static final List<String> REFUSED = List.of(
            "GOENV",
            "GODEBUG",
            "GOROOT",
            "GOEXE",
            "GOGCCFLAGS",
            "GOHOSTARCH",
            "GOHOSTOS",
            "GOMOD",
            "GOTELEMETRY",
            "GOTELEMETRYDIR",
            "GOTOOLDIR",
            "GOVERSION",
            "GOWORK",
            "GOPACKAGESDRIVER",
            "GOPROXYS",
            "gopath",
            "",
            "GO",
            "\tGOPROXY",
            "HOME",
            "MYVAR",
            "FOO BAR",
            "A#B",
            "GOé",
            "GOFROMROOT",
            "lower",
            "export GOPROXY");
    private static final List<String> VALUES = List.of(
            "",
            "x",
            "https://proxy.example,direct",
            "off",
            "direct",
            "a b",
            " lead",
            "trail ",
            "v=1",
            "=",
            "#c",
            "\"q\"",
            "'s'",
            "日本",
            "é",
            "a\tb",
            "x\ny",
            "x\r",
            "\u000bv",
            "\u0001",
            "\u007f",
            "\u2028",
            "${HOME}/go",
            "a,b|c",
            "\\");
    private static final List<String> LINES = List.of(
            "GOPROXY=https://one.example",
            "GOPROXY=https://two.example\r",
            "GOPROXY=",
            " GOPROXY=blank",
            "export GOPROXY=exported",
            "# a comment",
            "#GOPROXY=old",
            "# k=v",
            "",
            "",
            "GOPROXY",
            "=novalue",
            "A#B=1",
            "A#B=2",
            "lower=1",
            "GO=1",
            "GO386=softfloat",
            "GOFLAGS=-mod=mod",
            "GOFLAGS=-tags=a # why",
            "MYVAR=1",
            "MYVAR=a\0b",
            "FOO BAR=2",
            "\u00ff\u00fe=3",
            "GOBIN=\u00ff",
            "G\u00ff=bin",
            "\u00ef\u00bb\u00bfGOPROXY=bom",
            "GO\u00c3\u00a9=4",
            "GOOS=plan9",
            "GOOS=bogus",
            "GOARCH=arm64",
            "GOARCH=bogus",
            "GOEXPERIMENT=bogus",
            "CC=gcc",
            "GOSUMDB=off",
            "GOPRIVATE=a,b",
            "GONOSUMDB=*",
            "Z=",
            "AR=ar=ar",
            "[section]",
            "GO111MODULE=maybe",
            "\t",
            "GOENV=x",
            "GODEBUG=x=1",
            "GOTOOLCHAIN=go9.9");
    private static final Map<String, List<String>> OWN_VALUES = Map.of(
            "GO111MODULE", List.of("", "on", "off", "auto", "ON", "a\nb", "é\u0001"),
            "GOPATH", List.of("", "/p", "/p/", "rel", "~", "~/go", "./x", "/a\nb", "/é"),
            "GOMODCACHE", List.of("", "/m", "rel", "~/m", "/m\r"),
            "CC",
                    List.of(
                            "",
                            "gcc -O2",
                            "./cc",
                            "/usr/bin/cc x",
                            "'a b' c",
                            "'",
                            "\"",
                            "  ",
                            "bin/cc",
                            "''",
                            "''x",
                            "\t",
                            "cc/"),
            "CXX", List.of("", "g++", "a/b", "'/a b' -x", "\"/a", "..", "."),
            "GOOS", List.of("", "linux", "windows", "darwin", "plan9", "js", "Linux", "freebsd", "bogus"),
            "GOARCH", List.of("", "amd64", "arm64", "wasm", "386", "mips64", "AMD64", "riscv64", "x86_64"),
            "GOEXPERIMENT",
                    List.of(
                            "",
                            "none",
                            "arenas",
                            "noarenas",
                            "nonone",
                            "no",
                            "bogus",
                            "nobogus",
                            "arenas,,loopvar",
                            "none,regabi",
                            "Arenas",
                            "noregabi,regabiargs",
                            "dwarf5",
                            "nojsonv2",
                            "swissmap",
                            "rangefunc",
                            " arenas",
                            "arenas,bogus,worse"),
            "GOTMPDIR", List.of("", "/t", "t", "~/t", "./t", "/t\n"));

    private final Random random;

    WriteSequences(long seed) {
        random = new Random(seed);
    }

    Sequence next() {
        Optional<String> file = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(content());
        Optional<String> root = random.nextInt(8) == 0
                ? Optional.of("# root\nGOFROMROOT=1\nGOARCH=arm64\nGOARCH=386\n")
                : Optional.empty();
        Map<String, String> os = new LinkedHashMap<>();
        while (random.nextInt(3) == 0) {
            String name = random.nextInt(3) == 0 ? pick(CHECKED) : pick(NAMES);
            if (!name.equals("GOPATH") && !name.equals("GOFLAGS") && !name.equals("GOTOOLCHAIN")) {
                os.put(name, value(name));
            }
        }
        List<Operation> operations = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            operations.add(operation());
        }
        return new Sequence(file, root, os, operations);
    }

    private String content() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(10); i > 0; i--) {
            text.append(pick(LINES)).append('\n');
        }
        if (text.length() > 0 && random.nextInt(4) == 0) {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private Operation operation() {
        int kind = random.nextInt(8);
        List<String> sets = new ArrayList<>();
        List<String> unsets = new ArrayList<>();
        for (int i = kind < 6 ? 1 + random.nextInt(random.nextInt(3) + 1) : 0; i > 0; i--) {
            String name = name();
            if (name.equals("A#B")) {
                // Its place among other new lines is random in Go.
                sets.clear();
                i = 1;
            }
            sets.add(name + "=" + value(name));
        }
        for (int i = kind >= 5 ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            unsets.add(name());
        }
        return new Operation(sets, unsets);
    }

    private String name() {
        int kind = random.nextInt(10);
        return kind < 6 ? pick(NAMES) : kind < 9 ? pick(CHECKED) : pick(REFUSED);
    }

    private String value(String name) {
        if (name.equals("GOFLAGS")) {
            return pick(List.of("", "-mod=mod", "-tags=x", "-x", "bad", "'"));
        }
        boolean own = OWN_VALUES.containsKey(name) && (name.equals("GOPATH") || random.nextInt(8) > 0);
        return pick(own ? OWN_VALUES.get(name) : VALUES);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    static byte[] bytes(String byteString) {
        return byteString.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String byteString(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
