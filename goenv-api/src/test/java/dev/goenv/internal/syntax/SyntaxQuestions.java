package dev.goenv.internal.syntax;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.goenv.testkit.TextMutator;
import java.util.ArrayList;
import java.util.List;

/** Generated questions for {@link SyntaxOracle}; the same kind and number, the same questions. */
final class SyntaxQuestions {
    private static final List<String> URLS = List.of(
            "http",
            "https",
            "file",
            "socks5",
            "git+ssh",
            "x",
            "://",
            "://",
            "//",
            "///",
            ":",
            ":",
            "/",
            "/",
            "?",
            "#",
            "@",
            "%",
            "[",
            "]",
            "[::1]",
            "[fe80::1%25en0]",
            "[::ffff:1.2.3.4]",
            "[1.2.3.4]",
            "[v1.x]",
            "127.0.0.1",
            "localhost",
            "proxy.golang.org",
            "user",
            "pa:ss",
            "user:word@",
            "git@",
            ":8080",
            ":0",
            ":99999",
            ":a",
            "%20",
            "%2F",
            "%2f",
            "%41",
            "%zz",
            "%",
            "%C3%A9",
            "%FF",
            "%25",
            "a=b&c",
            "!$&'()*+,;=",
            "*",
            "\"",
            "<>",
            "\\",
            " ",
            "|",
            "^",
            "{}",
            "~",
            "é",
            "中",
            "..",
            ".",
            "a/b",
            "C:",
            "-_.",
            "1.2.3");
    private static final List<String> ADDRESSES = List.of(
            "::",
            ":",
            ":",
            "0",
            "1",
            "ff",
            "fe80",
            "12345",
            "FFFF",
            "10000",
            ".",
            ".",
            "255",
            "256",
            "01",
            "1.2.3.4",
            "127.0.0.1",
            "%",
            "%en0",
            "g",
            " ",
            "::1",
            "ffff:",
            "::ffff:");
    private static final List<String> PATHS = List.of(
            "/",
            "/",
            "/",
            "\\",
            "\\",
            "\\",
            ".",
            "..",
            "..",
            "a",
            "b",
            "c:",
            "C:",
            "é:",
            ":",
            "?",
            "??",
            "\\\\?\\",
            "\\??\\",
            "\\\\.\\",
            "//./",
            "UNC",
            "unc\\",
            "host",
            "share",
            "NUL",
            "\"",
            ";",
            " ",
            "go",
            "C:\\Users\\x",
            "c:/go",
            "//host/share");
    private static final List<String> FILES = List.of(
            "file:",
            "file:",
            "file://",
            "file:///",
            "FILE:",
            "http://",
            "localhost",
            "host",
            "C:",
            "c|",
            "/",
            "/",
            "\\",
            "a",
            "%20",
            "%2F",
            "%5C",
            "..",
            "é",
            "C:/x",
            "/C:/x",
            "//host/share",
            "?q",
            "#f",
            "@",
            "\\\\host\\share\\x",
            "/home/x");
    private static final List<String> WORDS = List.of(
            "a",
            "-O2",
            " ",
            " ",
            "\t",
            "\n",
            "\r",
            "'",
            "'",
            "\"",
            "\"",
            "\\",
            "é",
            "x=y",
            "\u00a0",
            "user:word@h",
            "");

    private SyntaxQuestions() {}

    /** Questions of one kind. */
    static List<JsonElement> of(String kind, int count) {
        List<String> pieces = switch (kind) {
            case "url", "quote", "case" -> URLS;
            case "ip" -> ADDRESSES;
            case "unix", "windows" -> PATHS;
            case "unixfile", "windowsfile" -> FILES;
            default -> WORDS;
        };
        int elements = switch (kind) {
            case "unix", "windows", "words" -> 3;
            default -> 1;
        };
        TextMutator texts = new TextMutator(kind.hashCode(), pieces);
        List<JsonElement> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JsonArray question = new JsonArray();
            question.add(kind);
            for (int k = 0; k < elements; k++) {
                question.add(GoBytes.encode(texts.next(k == 0 ? 9 : 4)));
            }
            questions.add(question);
        }
        return questions;
    }
}
