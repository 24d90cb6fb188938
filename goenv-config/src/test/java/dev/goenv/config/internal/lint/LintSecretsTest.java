package dev.goenv.config.internal.lint;

import static dev.goenv.config.internal.lint.Linted.FILE;
import static dev.goenv.config.internal.lint.Linted.lint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding;
import dev.goenv.env.OperatingSystem;
import dev.goenv.testkit.FakeHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Environments made up at random: lint never throws, never shows a secret, never weakens verification. */
class LintSecretsTest {
    private static final long SEED = 20261122;
    private static final List<String> NAMES = List.of(
            "GOPROXY",
            "GOPRIVATE",
            "GONOPROXY",
            "GONOSUMDB",
            "GOINSECURE",
            "GOSUMDB",
            "GOVCS",
            "GOAUTH",
            "GOFLAGS",
            "GO111MODULE",
            "GOTOOLCHAIN",
            "GODEBUG",
            "GOPATH",
            "GOMODCACHE",
            "GOCACHE",
            "GOTMPDIR",
            "GOBIN",
            "GOROOT",
            "GOENV",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "NO_PROXY",
            "http_proxy",
            "https_proxy",
            "no_proxy",
            "ALL_PROXY",
            "REQUEST_METHOD",
            "container",
            "HOME",
            "PATH",
            "XDG_CACHE_HOME",
            "CC",
            "CGO_CFLAGS");
    private static final List<String> PIECES = List.of(
            "https://proxy.golang.org",
            "https://proxy.goland.org",
            "goproxy.cn",
            "http://127.0.0.1:7890",
            "direct",
            "DIRECT",
            "off",
            "OFF",
            "https://gocenter.io",
            "htps://a.example",
            "https:/x",
            "file:///srv/p",
            "localhost:3000",
            "*",
            "*.corp.example",
            ".corp.example",
            "git[.example",
            "a.example/...",
            "sum.golang.org",
            "netrc",
            "git /x",
            "-mod=mod",
            "mod=mod",
            "-insecure",
            "go1.26.1",
            "auto",
            "local+path",
            "/home/me/go",
            "~/go",
            "${HOME}",
            "%TEMP%",
            "$X_Y",
            "x509sha1=1",
            "10.0.0.0/8",
            "*corp",
            "git:hg",
            "public:git|hg",
            "\uFF0C",
            "\uFF1B",
            "\u201C",
            "\"",
            "'",
            "\r",
            " ",
            "\t",
            " # note",
            "%zz",
            "\uD800",
            "\u0000",
            "[::1]:80",
            "é",
            "");
    private static final List<String> SEPARATORS = List.of(",", ",", "|", ";", " ", "", ":");

    private final Random random = new Random(SEED);

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String secret() {
        StringBuilder secret = new StringBuilder();
        String letters = "abcdefghkmnpqrstuvwxyzABCDEFGHKLMNPQRSTUVWXYZ23456789";
        for (int i = 0; i < 14; i++) {
            secret.append(letters.charAt(random.nextInt(letters.length())));
        }
        return secret.toString();
    }

    private String withSecret(String secret) {
        return String.format(
                any(List.of(
                        "https://alice:%s@goproxy.corp.example/x",
                        "http://%s@proxy.example:3128",
                        "http://me:%s%%zz@proxy.example",
                        "htps://me:%s@goproxy.cn",
                        "-ldflags=-X=main.token=%s",
                        "helper --password=%s",
                        "sum.golang.org https://me:%s@sum.example")),
                secret);
    }

    private String value(String secret) {
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            value.append(random.nextInt(6) == 0 ? withSecret(secret) : any(PIECES))
                    .append(i > 0 ? any(SEPARATORS) : "");
        }
        return value.toString();
    }

    private FakeHost.Builder host(String secret) {
        FakeHost.Builder host = FakeHost.of(any(List.of(OperatingSystem.values())));
        if (random.nextInt(4) > 0) {
            host.env("HOME", "/home/me").env("AppData", "C:\\A").env("LocalAppData", "C:\\L");
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            host.env(any(NAMES), value(secret));
        }
        StringBuilder file = new StringBuilder(any(List.of("", "", "\uFEFF")));
        for (int i = random.nextInt(8); i > 0; i--) {
            file.append(any(List.of("", "", "", "export ", " ", "# ", "set ")))
                    .append(any(NAMES))
                    .append(any(List.of("=", "=", "=", " = ", ": ")))
                    .append(value(secret))
                    .append(any(List.of("\n", "\r\n")));
        }
        return host.file(FILE, file.toString()).file("C:\\A\\go\\env", file.toString());
    }

    @Test
    void lint_anyEnvironment_neitherThrowsNorTellsSecretsNorWeakens() {
        int runs = Math.max(3_000, Integer.getInteger("goenv.generated.runs", 0));
        int findings = 0;
        for (int i = 0; i < runs; i++) {
            String secret = secret();
            FakeHost.Builder host = host(secret);
            for (Finding finding : lint(host)) {
                findings++;
                List<String> shown = new ArrayList<>(List.of(
                        finding.toString(), finding.message(), finding.origin().toString()));
                finding.corrections().forEach(change -> shown.add(change.toString()));
                assertThat(shown).as("run %d", i).noneMatch(text -> text.contains(secret));
                assertThat(finding.corrections()).noneMatch(LintSecretsTest::weakens);
            }
        }
        assertThat(findings).isGreaterThan(runs);
    }

    /** A file of a stranger must not cost the product of its lines and its secrets. */
    @Test
    void lint_moreSecretsThanAnybodyHas_hidesEverything() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            file.append(" GOPROXY=https://u:s3cret").append(i).append("@h.example\n");
        }
        assertThat(lint(Linted.file(file.toString())))
                .hasSizeGreaterThan(2_000)
                .allSatisfy(finding ->
                        assertThat(finding.toString() + finding.corrections()).doesNotContain("s3cret"));
    }

    private static boolean weakens(EnvChange change) {
        return change instanceof EnvChange.Set set
                && (set.name().equals("GOSUMDB") && set.text().equals("off")
                        || set.name().equals("GOINSECURE")
                        || set.name().equals("GONOSUMDB") && set.text().equals("*")
                        || set.name().equals("GOFLAGS") && set.text().contains("-insecure"));
    }
}
