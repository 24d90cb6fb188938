package dev.goenv.examples.environment;

import dev.goenv.config.GoEnvs;
import dev.goenv.env.GoValue;
import dev.goenv.env.OperatingSystem;
import dev.goenv.testkit.FakeHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A machine with secrets in its variables and files. Every secret, and every part of one, begins with {@link #SIGN}. */
final class SecretWorld {
    /** By this a secret is known wherever it turns up, in any case. */
    static final String SIGN = "Zq9x";

    private static final List<String> NAMES = Stream.concat(
                    GoEnvs.of(Map.of()).values().stream().map(GoValue::name),
                    Stream.of(
                            "HTTP_PROXY",
                            "HTTPS_PROXY",
                            "NO_PROXY",
                            "http_proxy",
                            "https_proxy",
                            "no_proxy",
                            "NETRC",
                            "PATH",
                            "XDG_CACHE_HOME",
                            "API_TOKEN",
                            "UNKNOWN"))
            .toList();

    /** Where the first part of a secret stands, and the second, if it has two. */
    private static final List<String> URLS = List.of(
            "https://alice:%s@goproxy.corp.example/x",
            "https://%s@goproxy.corp.example",
            "http://me:%s@proxy.example:3128",
            "http://me:%s%%zz@proxy.example:3128",
            "https://me:%s@%s@proxy.example",
            "https://me:%s/%s@proxy.example",
            "https://me:%s?%s@proxy.example",
            "https://me:%s#%s@proxy.example/x",
            "https://me:%s%%@proxy.example",
            "https://me:%%40%s%%2F@proxy.example/y",
            "htps://me:%s@goproxy.cn",
            "HTTPS://me:%s@goproxy.cn",
            "https:/me:%s@goproxy.cn",
            "//me:%s@proxy.example",
            "me:%s@proxy.example:8080",
            "socks5://me:%s@proxy.example:1080",
            "https://me:%s@[::1",
            "https://me:%s@proxy.example:port",
            "https://me:[%s@proxy.example",
            "https://me:\\%s@proxy.example",
            "https://proxy.example/x?token=%s",
            "https://proxy.example/x?a=b&access_token=%s&c=d",
            "ssh://me:%s@git.corp.example/x.git",
            "file://me:%s@proxy.example/x");

    private static final List<String> OTHERS = List.of(
            "-ldflags=-X=main.token=%s",
            "'-ldflags=-X main.token=%s'",
            "-mod=mod -ldflags=-X=main.password=%s",
            "--password=%s",
            "/bin/helper --token=%s",
            "/bin/helper --token %s",
            "/bin/helper -token=\"%s\"",
            "/bin/helper --api-key='%s",
            "netrc;helper --secret=%s",
            "helper --token=%s;git x",
            "git /srv/https://me:%s@git.example",
            "curl -u me:%s https://proxy.example",
            "curl -H 'Authorization: Bearer %s'",
            "sum.golang.org https://me:%s@sum.example",
            "sum.golang.org https://me:%s%%zz@sum.example",
            "sum.golang.org https://sum.example?token=%s x",
            "https://me:%s@sum.example+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
            "-I/usr/include -DPASSWORD=%s",
            "gcc --token=%s",
            "/opt/https://me:%s@proxy.example/gcc",
            "/srv/go/https://me:%s@proxy.example",
            "public:git|hg,https://me:%s@proxy.example:git",
            "*.corp.example,https://me:%s@git.corp.example/*",
            "go1.26+https://me:%s@proxy.example");
    private static final List<String> ORDINARY = List.of(
            "direct",
            "off",
            "https://proxy.golang.org",
            "*.corp.example",
            "-mod=mod",
            "netrc",
            "go1.26.1",
            "auto",
            "/x");

    private final Random random;

    SecretWorld(long seed) {
        this.random = new Random(seed);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String part() {
        StringBuilder part = new StringBuilder(SIGN);
        String letters = "abcdefghkmnpqrstuvwxyzABCDEFGHKLMNPQRSTUVWXYZ23456789";
        for (int i = random.nextInt(10); i >= 0; i--) {
            part.append(letters.charAt(random.nextInt(letters.length())));
        }
        return part.toString();
    }

    /** A text with a secret in it. */
    String text() {
        String secret = String.format(any(random.nextInt(3) > 0 ? URLS : OTHERS), part(), part());
        return switch (random.nextInt(8)) {
            case 0 -> any(ORDINARY) + any(List.of(",", "|", " ", ";")) + secret;
            case 1 -> secret + any(List.of(",", "|", " ")) + any(ORDINARY);
            case 2 -> any(List.of("\"", "'", " ", "\t")) + secret + any(List.of("\"", "'", " ", "\r", " # note"));
            default -> secret;
        };
    }

    /** A line of a go/env file. */
    private String line() {
        return any(List.of("", "", "", "export ", " ", "# ", "\uFEFF"))
                + any(NAMES)
                + any(List.of("=", "=", "=", "=", " = ", ": ", "\uFF1D"))
                + text()
                + any(List.of("\n", "\n", "\r\n"));
    }

    private String lines() {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            lines.add(random.nextInt(8) == 0 ? "H" + text() + "=x\n" : line());
        }
        return String.join("", lines);
    }

    FakeHost host() {
        FakeHost.Builder host = FakeHost.of(any(List.of(OperatingSystem.values())));
        host.env("HOME", "/home/me")
                .env("AppData", "C:\\A")
                .env("LocalAppData", "C:\\L")
                .env("GOROOT", "/goroot");
        for (int i = random.nextInt(10); i > 0; i--) {
            host.env(any(NAMES), text());
        }
        String user = lines();
        return host.file("/home/me/.config/go/env", user)
                .file("/home/me/Library/Application Support/go/env", user)
                .file("C:\\A\\go\\env", user)
                .file("/home/me/.netrc", netrc())
                .file("/goroot/go.env", lines())
                .file("/goroot/VERSION", any(List.of("go1.27", text())) + "\ntime x\n")
                .file("/project/go.mod", moduleFile("module example.com/x\n"))
                .file("/project/go.work", any(List.of("", moduleFile(""))))
                .build();
    }

    private String netrc() {
        return "machine proxy.example login me password " + part() + "\nmachine " + text() + " login " + text()
                + " password " + part() + "\n";
    }

    private String moduleFile(String head) {
        return head + any(List.of("go 1.27\n", "go " + text() + "\n", "go 1.28\ntoolchain " + text() + "\n"));
    }

    /** The name of some variable. */
    String name() {
        return any(NAMES);
    }
}
