package dev.goenv.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts near the grammars of this package: mostly valid ones, then damaged a little. The same seed makes the same texts. */
final class GeneratedTexts {
    private static final String[] HOSTS = {
        "github.com",
        "gopkg.in",
        "example.com",
        "x.y",
        "corp.example.com",
        "golang.org",
        "rsc.io",
        "GitHub.com",
        "localhost",
        "-x.y"
    };
    private static final String[] ELEMENTS = {
        "x",
        "Azure",
        "go-sdk",
        "a_b",
        "v2",
        "yaml.v2",
        "check.v1",
        "v1",
        "v0",
        "v02",
        "v10",
        "v1.2",
        "yaml.v0",
        "y.v3-unstable",
        "z.v-unstable",
        "z.v0-unstable",
        "con",
        "COM1.txt",
        "nul.",
        "aux",
        "lpt9",
        "CoM0",
        ".git",
        "..",
        "...",
        "a..b",
        "foo~1",
        "~12",
        "x~1.go",
        "é",
        "ß",
        "日本語",
        "\u1c89",
        "\ud82c\udf00",
        "\ua7dc",
        "\u0cdc",
        "a+b",
        "a b",
        "README.md",
        "!x",
        "\ufffd",
        "internal",
        "123",
        "."
    };
    private static final String[] NOISE = {
        "/",
        "//",
        ".",
        "..",
        "-",
        "~",
        "~1",
        "!",
        "!a",
        "+",
        " ",
        "@",
        ",",
        "*",
        "?",
        "[",
        "]",
        "^",
        "\\",
        "\n",
        "\t",
        "\u0000",
        "\u007f",
        "\u0085",
        "\u00a0",
        "\u00ad",
        "é",
        "K",
        "A",
        "Z",
        "0",
        "1",
        "9",
        "v",
        "é",
        "￼",
        "\ud83d\ude00",
        "\ud800",
        "\udfff",
        "\udcff",
        "'",
        "\"",
        ":",
        "https://",
        "u:p@",
        "a",
        "\u2028"
    };
    private static final String[] NUMBERS = {
        "0", "1", "2", "3", "9", "10", "99", "123", "4294967296", "18446744073709551616", "01", "", "1a", "00"
    };
    private static final String[] IDENTIFIERS = {
        "0",
        "1",
        "alpha",
        "beta.11",
        "rc1",
        "rc.1",
        "-",
        "a-b",
        "01",
        "0a",
        "pre",
        "",
        "x.0",
        "0.0",
        "incompatible",
        "incompatible.1",
        "é",
        "10",
        "2",
        "A"
    };
    private static final String[] STAMPS = {
        "20191109021931", "20060102150405", "00010101000000", "20190229000000", "20200229235959", "20191301000000",
                "00000101000000",
        "20191109240000", "20191109026060", "99991231235959", "2019110902193", "120191109021931", "19000229000000",
                "20191109021960"
    };
    private static final String[] REVISIONS = {
        "daa7c04131f5", "000000000000", "hash", "A0", "", "a.b", "a-b", "x_y", "1"
    };
    private static final String[] GLOB_PARTS = {
        "*",
        "?",
        "**",
        "*?",
        "?*",
        "[a-z]",
        "[^a-z]",
        "[^/]",
        "[/]",
        "[a",
        "[]",
        "[]a]",
        "[^]",
        "[a-]",
        "[-a]",
        "[a-b-c]",
        "[z-a]",
        "\\*",
        "\\",
        "\\[",
        "[\\]]",
        "[\\-x]",
        "[\\",
        "[é-日]",
        "[é]",
        "[\ufffd]",
        "[^é]",
        "[\udcff]",
        "x",
        "rsc",
        "a*b",
        "*b*c",
        "[*]",
        "[*a",
        "]",
        "-",
        "^",
        "[[]",
        "[^^]",
        "\\é",
        "é",
        "??",
        "*??",
        "*[^a]"
    };

    private final Random random;

    GeneratedTexts(long seed) {
        random = new Random(seed);
    }

    String path() {
        StringBuilder path = new StringBuilder(usually(6, HOSTS));
        for (int n = random.nextInt(4); n > 0; n--) {
            path.append('/').append(usually(7, ELEMENTS));
        }
        return random.nextBoolean() ? path.toString() : damaged(path.toString(), 2);
    }

    String version() {
        if (random.nextInt(3) == 0) {
            return pseudoVersion();
        }
        StringBuilder version = new StringBuilder("v").append(usually(6, NUMBERS));
        for (int n = random.nextInt(8) == 0 ? random.nextInt(4) : 2; n > 0; n--) {
            version.append('.').append(usually(6, NUMBERS));
        }
        for (int n = random.nextInt(3); n > 0; n--) {
            version.append(version.indexOf("-") < 0 ? '-' : '.').append(usually(5, IDENTIFIERS));
        }
        for (int n = Math.max(0, random.nextInt(4) - 2); n > 0; n--) {
            version.append(version.indexOf("+") < 0 ? '+' : '.').append(usually(5, IDENTIFIERS));
        }
        return random.nextInt(3) == 0 ? damaged(version.toString(), 2) : version.toString();
    }

    String pseudoVersion() {
        String base = random.nextBoolean() ? ".0.0" : "." + usually(6, NUMBERS) + "." + usually(6, NUMBERS);
        String join = usually(4, "-", "-0.", "-pre.0.", "-a-b.0.", "-0.0.", "-x0.", "-x.", "-00.", "-rc1.0.0.");
        String build = pick("", "", "+incompatible", "+x.1", "+a-b", "+");
        String version =
                "v" + usually(6, NUMBERS) + base + join + usually(4, STAMPS) + "-" + usually(4, REVISIONS) + build;
        return random.nextInt(4) == 0 ? damaged(version, 1) : version;
    }

    String canonicalVersion() {
        return "v" + random.nextInt(4) + "." + random.nextInt(3) + "." + random.nextInt(12)
                + pick("", "", "-rc.1", "-0.2", "-alpha", "-1") + pick("", "", "+incompatible", "+meta");
    }

    /** A list of globs, some made from parts of {@code target}, so that some match. */
    String patterns(String target) {
        List<String> entries = new ArrayList<>();
        for (int n = random.nextInt(4); n >= 0; n--) {
            entries.add(random.nextInt(8) == 0 ? pick("", "/", " ", "//", "*/") : glob(target));
        }
        return String.join(",", entries);
    }

    private String glob(String target) {
        String prefix = target;
        for (int n = random.nextInt(3), at = 0; n >= 0 && at >= 0; n--) {
            at = target.indexOf('/', at + 1);
            prefix = at < 0 ? target : target.substring(0, at);
        }
        StringBuilder glob = new StringBuilder(random.nextInt(5) == 0 ? pick(GLOB_PARTS) : prefix);
        for (int n = random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(glob.length() + 1);
            int to = Math.min(glob.length(), at + random.nextInt(4));
            glob.replace(at, random.nextBoolean() ? at : to, pick(GLOB_PARTS));
        }
        return glob + pick("", "", "", "/", "*");
    }

    String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append('A' <= c && c <= 'Z' ? "!" + (char) (c + 32) : String.valueOf(c));
        }
        return random.nextInt(3) == 0 ? damaged(escaped.toString(), 1) : escaped.toString();
    }

    String damaged(String text, int most) {
        StringBuilder out = new StringBuilder(text);
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            int at = random.nextInt(out.length() + 1);
            int to = Math.min(out.length(), at + random.nextInt(3));
            out.replace(at, random.nextBoolean() ? at : to, random.nextInt(8) == 0 ? "" : pick(NOISE));
        }
        return out.toString();
    }

    /** One of the first {@code good} texts in three cases of four. */
    private String usually(int good, String... from) {
        return from[random.nextInt(random.nextInt(4) > 0 ? good : from.length)];
    }

    String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
