package dev.goenv.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.testkit.TextMutator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Generated environments and requests. International names are of the ordinary kind, see {@link Idna}. */
final class HttpQuestions {
    private static final List<String> HOSTS = List.of(
            "a.test",
            "b.a.test",
            "corp.test",
            "x",
            "localhost",
            "127.0.0.1",
            "127.1.2.3",
            "10.1.2.3",
            "10.0.0.1",
            "192.168.1.1",
            "[::1]",
            "[fd00::1]",
            "[fd00::2]",
            "[::ffff:10.0.0.1]",
            "[::ffff:127.0.0.1]",
            "[fe80::1%25en0]",
            "b\u00fccher.test",
            "B\u00dcCHER.TEST",
            "xn--bcher-kva.test",
            "\u4f8b\u3048.test",
            "\u03b4\u03bf\u03ba.test",
            "stra\u00dfe.test",
            "A.Test",
            "a.test.",
            "foo.localhost",
            "a_b.test",
            "-x.\u00e9",
            "%C3%A9.test",
            "*.a.test",
            "1.2.3",
            "0x7f.1",
            "");
    private static final List<String> ENTRIES = List.of(
            "a.test",
            ".a.test",
            "*.a.test",
            "A.TEST",
            "test",
            "*",
            "10.0.0.0/8",
            "10.0.0.1/32",
            "0.0.0.0/0",
            "::/0",
            "::ffff:0:0/96",
            "::ffff:10.0.0.0/104",
            "::ffff:10.0.0.0/90",
            "fd00::/8",
            "10.0.0.1",
            "10.0.0.1:80",
            "10.0.0.1:8080",
            "[fd00::1]:443",
            "fd00::1",
            "[fd00::1]",
            "fd00::1%en0",
            "a.test:443",
            "a.test:80",
            "a.test:8080",
            ":80",
            "localhost",
            "127.0.0.1",
            "b\u00fccher.test",
            "\u4f8b\u3048.test:443",
            "\u0394\u039f\u039a.test",
            "STRASSE.test",
            ".",
            "*",
            "..",
            "[",
            "]",
            "[]",
            "[]:80",
            "a:b:c",
            "https://a.test",
            "10.0.0.0/33",
            "10.0.0.0/08",
            "10.0.0.0/",
            "/8",
            "\u00e9",
            "-x.\u00e9",
            "a_b.test",
            "1.2.3",
            "a.test.",
            "\uff0c",
            ";");
    private static final List<String> PROXIES = List.of(
            "corp.test",
            ":8080",
            "http://",
            "https://",
            "socks5://",
            "socks5h://",
            "ftp://",
            "//",
            "user:word@",
            "joe@",
            "localhost",
            "127.0.0.1",
            "[::1]",
            "/",
            "?q",
            "#f",
            "%zz",
            "%41",
            ":x",
            ":1:2",
            " ",
            "\u00e9",
            "@",
            "proxy",
            ":3128",
            "a b");
    private static final List<String> SPACES = List.of("", "", "", " ", "\t", "\u00a0", "\u3000", "\r", "x");

    private final TextMutator hosts = new TextMutator(11, HOSTS);
    private final TextMutator entries = new TextMutator(12, ENTRIES);
    private final TextMutator proxies = new TextMutator(13, PROXIES);

    /** Questions: the URL, and names and values in turn. */
    List<JsonElement> next(int count) {
        List<JsonElement> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions.add(question());
        }
        return questions;
    }

    private JsonArray question() {
        Map<String, String> env = new LinkedHashMap<>();
        boolean plain = hosts.number(2) == 0;
        put(env, "HTTP_PROXY", plain ? "corp.test:3128" : proxies.next(5));
        put(env, "HTTPS_PROXY", plain ? "https://joe:word@corp.test" : proxies.next(5));
        put(env, "NO_PROXY", noProxy());
        if (hosts.number(12) == 0) {
            env.put("REQUEST_METHOD", "GET");
        }
        JsonArray question = new JsonArray();
        question.add(GoBytes.encode(url()));
        env.forEach((name, value) -> {
            question.add(name);
            question.add(GoBytes.encode(value.replace("\0", "")));
        });
        return question;
    }

    private void put(Map<String, String> env, String name, String value) {
        switch (hosts.number(8)) {
            case 0 -> {}
            case 1 -> env.put(name.toLowerCase(java.util.Locale.ROOT), value);
            case 2 -> {
                env.put(name, "");
                env.put(name.toLowerCase(java.util.Locale.ROOT), value);
            }
            default -> env.put(name, value);
        }
    }

    private String noProxy() {
        List<String> list = new ArrayList<>();
        for (int n = hosts.number(5); n > 0; n--) {
            String entry = entries.number(4) == 0 ? entries.next(2) : ENTRIES.get(entries.number(ENTRIES.size()));
            list.add(SPACES.get(entries.number(SPACES.size())) + entry + SPACES.get(entries.number(SPACES.size())));
        }
        return String.join(",", list);
    }

    private String url() {
        String host = hosts.number(6) == 0 ? hosts.next(2) : HOSTS.get(hosts.number(HOSTS.size()));
        String scheme = List.of("http", "https", "https", "HTTP", "ftp").get(hosts.number(5));
        String port = List.of("", "", ":", ":80", ":443", ":8080").get(hosts.number(6));
        return scheme + "://" + host + port + "/x";
    }
}
