package dev.goenv.probes.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.comparison.CacheDirectory;
import dev.goenv.comparison.CompanyProxy;
import dev.goenv.comparison.CompanyProxy.Serves;
import dev.goenv.comparison.Profile;
import dev.goenv.comparison.Recommendation;
import dev.goenv.comparison.Snippet;
import dev.goenv.comparison.Snippet.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnippetsTest {
    private static final Pattern YAML_LINE = Pattern.compile("( *)(- )?([A-Za-z_-]+:( .*)?|[^:]+|#.*)");
    private static final Pattern INSTRUCTION = Pattern.compile("(FROM|ENV|WORKDIR|COPY|RUN) .+");

    static List<Profile> profiles() {
        return AdviceTest.profiles();
    }

    private static Profile ci(String directory) {
        return new Profile.ContinuousIntegration(
                Optional.of(new CompanyProxy("https://goproxy.corp.example", Serves.PUBLIC_MODULES_ONLY)),
                List.of("corp.example"),
                new CacheDirectory(directory));
    }

    @Test
    void shells_laptop_setVariables() {
        Recommendation advice = Advice.forProfile(new Profile.MainlandChina(List.of(), Optional.empty()));

        assertThat(advice.snippet(Form.POSIX)).isEqualTo("""
                export GOPROXY='https://goproxy.cn|https://goproxy.io,direct'
                export GOSUMDB='sum.golang.google.cn'
                export GOTOOLCHAIN='auto'
                """);
        assertThat(advice.snippet(Form.POWERSHELL)).isEqualTo("""
                $env:GOPROXY = 'https://goproxy.cn|https://goproxy.io,direct'
                $env:GOSUMDB = 'sum.golang.google.cn'
                $env:GOTOOLCHAIN = 'auto'
                """);
        assertThat(advice.snippet(Form.CMD)).isEqualTo("""
                set "GOPROXY=https://goproxy.cn|https://goproxy.io,direct"
                set "GOSUMDB=sum.golang.google.cn"
                set "GOTOOLCHAIN=auto"
                """);
    }

    @Test
    void dockerfile_companyProxy_mountsCachesAndSecret() {
        Profile profile = new Profile.Container(
                Optional.of(new CompanyProxy("https://goproxy.corp.example", Serves.PRIVATE_MODULES_TOO)),
                List.of("corp.example"),
                new CacheDirectory("/go-cache"));

        assertThat(Advice.forProfile(profile).snippet(Form.DOCKERFILE)).isEqualTo("""
                # syntax=docker/dockerfile:1
                # docker build --secret id=netrc,src="$HOME/.netrc" .
                FROM golang:1.27 AS build
                ENV GOPROXY="https://goproxy.corp.example" \\
                    GOPRIVATE="corp.example" \\
                    GONOPROXY="none" \\
                    GONOSUMDB="corp.example" \\
                    GOSUMDB="sum.golang.org" \\
                    GOTOOLCHAIN="local" \\
                    GOMODCACHE="/go-cache/mod" \\
                    GOCACHE="/go-cache/build"
                WORKDIR /src
                COPY go.mod go.sum ./
                RUN --mount=type=cache,target=/go-cache/mod \\
                    --mount=type=secret,id=netrc,target=/root/.netrc \\
                    go mod download
                COPY . .
                RUN --mount=type=cache,target=/go-cache/mod \\
                    --mount=type=secret,id=netrc,target=/root/.netrc \\
                    --mount=type=cache,target=/go-cache/build \\
                    go build -o /out/ ./...
                """);
    }

    @Test
    void dockerfile_offlineWithModules_bindsThemAndHasNoNetwork() {
        Profile profile = new Profile.Offline(Optional.of(new CacheDirectory("/mnt/usb")), List.of(), Optional.empty());

        assertThat(Advice.forProfile(profile).snippet(Form.DOCKERFILE))
                .contains("ENV GOPROXY=\"file:///srv/go-modules\"")
                .contains("RUN --network=none \\\n    --mount=type=cache,target=/var/cache/go/mod \\\n"
                        + "    --mount=type=bind,from=modules,target=/srv/go-modules \\\n    go mod download\n")
                .doesNotContain("/mnt/usb");
    }

    @Test
    void dockerfile_proxyOfPlainHttp_getsNoSecret() {
        CompanyProxy plain = new CompanyProxy("http://goproxy.corp.example", Serves.PUBLIC_MODULES_ONLY);
        Profile profile = new Profile.Container(Optional.of(plain), List.of(), new CacheDirectory("/go-cache"));

        assertThat(Advice.forProfile(profile).snippet(Form.DOCKERFILE)).doesNotContain("secret");
    }

    @Test
    void gitHub_companyProxy_makesNetrcOfASecret() {
        assertThat(Advice.forProfile(ci("/var/cache/go")).snippet(Form.GITHUB_ACTIONS))
                .isEqualTo("""
                name: build
                on: [push, pull_request]
                permissions:
                  contents: read
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    env:
                      GOPROXY: "https://goproxy.corp.example"
                      GOPRIVATE: "corp.example"
                      GONOPROXY: "corp.example"
                      GONOSUMDB: "corp.example"
                      GOSUMDB: "sum.golang.org"
                      GOTOOLCHAIN: "local"
                      GOMODCACHE: "/var/cache/go/mod"
                      GOCACHE: "/var/cache/go/build"
                    steps:
                      - uses: actions/checkout@v4
                      - uses: actions/setup-go@v5
                        with:
                          go-version-file: go.mod
                          cache-dependency-path: go.sum
                      - name: Credentials
                        shell: bash
                        env:
                          NETRC_TEXT: ${{ secrets.GO_NETRC }}
                        run: |
                          umask 077
                          printf '%s\\n' "$NETRC_TEXT" > "$HOME/.netrc"
                      - run: go build ./...
                      - run: go test ./...
                """);
    }

    @Test
    void gitLab_anyDirectory_keepsCachesInTheProject() {
        assertThat(Advice.forProfile(ci("/var/cache/go")).snippet(Form.GITLAB_CI))
                .isEqualTo("""
                build:
                  image: golang:1.27
                  variables:
                    GOPROXY: "https://goproxy.corp.example"
                    GOPRIVATE: "corp.example"
                    GONOPROXY: "corp.example"
                    GONOSUMDB: "corp.example"
                    GOSUMDB: "sum.golang.org"
                    GOTOOLCHAIN: "local"
                    GOMODCACHE: "$CI_PROJECT_DIR/.go/mod"
                    GOCACHE: "$CI_PROJECT_DIR/.go/build"
                  cache:
                    key:
                      files:
                        - go.sum
                    paths:
                      - .go/mod/
                      - .go/build/
                  # GO_NETRC is a variable of type File.
                  before_script:
                    - install -m 600 "$GO_NETRC" "$HOME/.netrc"
                  script:
                    - go build ./...
                    - go test ./...
                """);
    }

    @Test
    void jenkins_windows_escapesPathsAndRunsBatch() {
        assertThat(Advice.forProfile(ci("D:\\go-cache")).snippet(Form.JENKINS)).isEqualTo("""
                pipeline {
                    agent any
                    environment {
                        GOPROXY = 'https://goproxy.corp.example'
                        GOPRIVATE = 'corp.example'
                        GONOPROXY = 'corp.example'
                        GONOSUMDB = 'corp.example'
                        GOSUMDB = 'sum.golang.org'
                        GOTOOLCHAIN = 'local'
                        GOMODCACHE = 'D:\\\\go-cache\\\\mod'
                        GOCACHE = 'D:\\\\go-cache\\\\build'
                    }
                    stages {
                        stage('Build') {
                            steps {
                                withCredentials([
                                    file(credentialsId: 'go-netrc', variable: 'NETRC'),
                                    gitUsernamePassword(credentialsId: 'go-git')
                                ]) {
                                    bat 'go build ./...'
                                    bat 'go test ./...'
                                }
                            }
                        }
                    }
                }
                """);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void of_any_hasOneOfEachFormWithoutWeakeningAnything(Profile profile) {
        List<Snippet> snippets = Advice.forProfile(profile).snippets();

        assertThat(snippets).extracting(Snippet::form).containsExactly(Form.values());
        assertThat(snippets)
                .allSatisfy(snippet -> assertThat(snippet.text())
                        .endsWith("\n")
                        .contains("GOPROXY")
                        .doesNotContain("GOSUMDB=off", "GOINSECURE", "GONOSUMDB=*", "\t")
                        .doesNotContainPattern("(?m)^ARG "));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void posix_any_isAcceptedByShAndKeepsValues(Profile profile) throws IOException, InterruptedException {
        Path sh = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(sh), "no /bin/sh");
        Recommendation advice = Advice.forProfile(profile);
        String expected = advice.text("GOPROXY").orElseThrow();

        assertThat(run(sh, "-n", advice.snippet(Form.POSIX))).isEqualTo("0:");
        assertThat(run(sh, "-s", advice.snippet(Form.POSIX) + "printf %s \"$GOPROXY\"\n"))
                .isEqualTo("0:" + expected);
    }

    private static String run(Path shell, String option, String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(shell.toString(), option)
                .redirectErrorStream(true)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ":" + output;
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void yaml_any_hasAStructure(Profile profile) {
        for (Form form : List.of(Form.GITHUB_ACTIONS, Form.GITLAB_CI)) {
            assertYaml(Advice.forProfile(profile).snippet(form));
        }
    }

    /** Lines are keys, items or plain words; they go deeper only below a key without a value, by two; quotes are closed. */
    private static void assertYaml(String text) {
        int previous = 0;
        boolean opens = true;
        for (String line : text.split("\n")) {
            assertThat(line).matches(YAML_LINE);
            int indent = line.indexOf(line.strip());
            assertThat(indent % 2).as(line).isZero();
            assertThat(indent - previous).as(line).isLessThanOrEqualTo(opens ? 2 : 0);
            String item = line.strip();
            previous = item.startsWith("- ") && item.contains(": ") ? indent + 2 : indent;
            opens = item.endsWith(":") || item.endsWith("|");
            assertThat(item.chars().filter(c -> c == '"').count() % 2).as(line).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void dockerfile_any_isMadeOfInstructions(Profile profile) {
        String text = Advice.forProfile(profile).snippet(Form.DOCKERFILE);

        assertThat(text).startsWith("# syntax=docker/dockerfile:1\n");
        for (String instruction : text.replace("\\\n", "").split("\n")) {
            if (!instruction.startsWith("#")) {
                assertThat(instruction).matches(INSTRUCTION);
            }
        }
        assertThat(text).doesNotContainPattern("ENV[^\n]*(\\\\\n[^\n]*)*(netrc|password|token)");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void jenkins_any_closesWhatItOpens(Profile profile) {
        Deque<Character> open = new ArrayDeque<>();
        for (char c : Advice.forProfile(profile)
                .snippet(Form.JENKINS)
                .replaceAll("'[^']*'", "")
                .toCharArray()) {
            if ("{[(".indexOf(c) >= 0) {
                open.push(c);
            } else if ("}])".indexOf(c) >= 0) {
                assertThat("{[(".indexOf(open.pop())).isEqualTo("}])".indexOf(c));
            }
        }
        assertThat(open).isEmpty();
    }
}
