package dev.goenv.auth;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.goenv.testkit.TextMutator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Generated questions about credentials; the same seed, the same questions. */
final class AuthQuestions {
    static final List<String> NETRC = List.of(
            "machine ",
            "machine a.example ",
            "machine b.example:8443/x ",
            "login ",
            "login u ",
            "password ",
            "password p ",
            "password s#3 ",
            "default",
            "default ",
            "macdef ",
            "macdef init\n",
            "account z ",
            "\n",
            "\n\n",
            " ",
            "\t",
            "\r\n",
            "#",
            "\"q r\" ",
            "\u00a0",
            "\u00e9",
            "machine a.example login u password p\n",
            "machine https://c.example/y/ login v password q\n");
    static final List<String> OUTPUT = List.of(
            "https://example.com\n",
            "https://example.com/a/\n",
            "http://plain.example/x\n",
            "https://h:1/a b%2Fc\n",
            "/only/path\n",
            "relative\n",
            "https://h:port\n",
            "https://[::1]:80/#f?\n",
            "*\n",
            "file:///x?\n",
            "//h/p\n",
            "https://h/%zz\n",
            "\n",
            "\n",
            "\n",
            "Authorization: Basic eHh4\n",
            "authorization: Bearer t\n",
            "x-a:  v \n",
            "X-a: w\n",
            "Bad Name: v\n",
            "NoBlank:v\n",
            ": v\n",
            "Tab: a\tb\n",
            "Ctl: a\u0001b\n",
            " Leading: v\n",
            "Empty: \n",
            "caf\u00e9: v\n",
            "V: \u00e9\u00a0\n",
            "https://example.com\n\nAuthorization: Basic eHh4\n\n",
            "https://e.x/b\n\n\n");
    static final List<String> GIT = List.of(
            "protocol=https\n",
            "protocol=HTTP\n",
            "protocol=\n",
            "host=example.com\n",
            "host=example.com:8443\n",
            "host=ex ample\n",
            "host=\n",
            "path=a/b\n",
            "path=/a b\n",
            "path=//x\n",
            "path=a:b\n",
            "username=bob\n",
            "password=secr=3t\n",
            " username = x \n",
            "password=\n",
            "url=https://go.dev/%41%2F\n",
            "url=invalid\n",
            "url=//h/p\n",
            "url=mailto:x\n",
            "url=https://u:p@h/?q\n",
            "url=https:///p#f\n",
            "protocol:https\n",
            "\n",
            "quit=1\n",
            "url=*\n",
            "path=a/b%2Fc\n",
            "path=A/\n",
            "host=[::1]\n",
            "url=/A%2F\n");
    static final List<String> PREFIX = List.of(
            "https://",
            "http://",
            "a.example",
            "b.example",
            "A.EXAMPLE",
            ":443",
            ":8443",
            "/",
            "/",
            "/x",
            "/x/y",
            "?q=1",
            "/x/",
            "user@",
            "https://a.example/x",
            "a.example/x");
    static final List<String> GOAUTH = List.of(
            "off",
            "netrc",
            "git",
            "git / ",
            " git / ",
            "git rel",
            "git / extra ",
            ";",
            ";",
            ";",
            " ",
            "\t",
            "\u00a0",
            "zz1",
            "zz1 'a b'",
            "zz2 \"x",
            "zz3 '",
            "off x",
            "netrc x",
            "'zz 4' y",
            "\u000b");
    private static final List<String> SERVER = List.of(
            "https://a.example",
            "https://b.example",
            "https://b.example:8443",
            "https://a.example:",
            "HTTPS://a.example",
            "http://a.example",
            "https://u:p@a.example",
            "https://c.example/y");
    private static final List<String> PATH = List.of("/x", "/x/y", "/", "?q=/x", "//", "/%41", "/x/@v/list", "/a%20b");

    private AuthQuestions() {}

    /** {@code each} questions of every kind. */
    static List<JsonObject> generate(long seed, int each) {
        TextMutator netrc = new TextMutator(seed, NETRC);
        TextMutator output = new TextMutator(seed + 1, OUTPUT);
        TextMutator git = new TextMutator(seed + 2, GIT);
        TextMutator prefix = new TextMutator(seed + 3, PREFIX);
        TextMutator goauth = new TextMutator(seed + 4, GOAUTH);
        TextMutator url = new TextMutator(seed + 5, PATH);
        List<JsonObject> questions = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            questions.add(netrc(question("netrc"), netrc));
            questions.add(text(question("output"), "Text", valid(output.next(12))));
            questions.add(text(question("git"), "Text", valid(git.next(8))));
            questions.add(cache(prefix));
            questions.add(text(question("goauth"), "GOAUTH", goauth(goauth)));
            questions.add(text(
                    text(netrc(question("sent"), netrc), "URL", SERVER.get(url.number(SERVER.size())) + url.plain(2)),
                    "GOAUTH",
                    sentMethods(url.number(4))));
        }
        return questions;
    }

    private static JsonObject cache(TextMutator prefix) {
        JsonArray stores = new JsonArray();
        for (int i = prefix.number(4); i >= 0; i--) {
            JsonArray store = new JsonArray();
            store.add(valid(prefix.next(3)));
            store.add(prefix.number(5) == 0 ? "" : "user" + i);
            store.add("p");
            stores.add(store);
        }
        JsonObject question = text(question("cache"), "URL", valid(prefix.next(5)));
        question.add("Store", stores);
        return question;
    }

    /** The go command takes the empty text for its default before it comes to the functions asked here. */
    private static String goauth(TextMutator mutator) {
        String text = mutator.plain(6);
        return text.isEmpty() ? "netrc" : text;
    }

    private static String sentMethods(int choice) {
        return List.of("netrc", "off", "zz1;netrc", "netrc;git /").get(choice);
    }

    /** Without unpaired surrogates, which JSON can't carry to Go. */
    static String valid(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static JsonObject netrc(JsonObject question, TextMutator mutator) {
        byte[] bytes = mutator.next(14).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && mutator.number(4) == 0) {
            bytes[mutator.number(bytes.length)] = (byte) mutator.number(256);
        }
        return text(question, "Bytes", Base64.getEncoder().encodeToString(bytes));
    }

    private static JsonObject question(String function) {
        return text(new JsonObject(), "Fn", function);
    }

    private static JsonObject text(JsonObject question, String name, String value) {
        question.addProperty(name, value);
        return question;
    }
}
