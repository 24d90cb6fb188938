package dev.goenv.auth;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.goenv.testkit.GoOracle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The functions of cmd/go/internal/auth, asked directly: their files are copied from the installed toolchain into a
 * scratch program for the time of a test.
 */
final class AuthOracle {
    private static final List<String> FILES =
            List.of("auth.go", "gitauth.go", "httputils.go", "netrc.go", "userauth.go");

    private static final String BASE = """
            package base

            import "fmt"

            type Fatal string

            func Fatalf(format string, args ...any)  { panic(Fatal(fmt.Sprintf(format, args...))) }
            func AcquireNet() (func(), error)        { return func() {}, nil }
            """;

    private static final String CFG = """
            package cfg

            var GOAUTH string
            var BuildX bool
            """;

    private static final String INTERCEPT = """
            package intercept

            import "net/http"

            func Request(*http.Request) {}
            """;

    /** The go command is built with the defaults of its own release, a scratch program with those of its go.mod. */
    private static final String MAIN = """
            //go:debug urlstrictcolons=1
            package main

            import (
                "encoding/json"
                "errors"
                "net/http"
                "os"
                "strings"
                "sync"

                "oracle/base"
                "oracle/cfg"
            )

            type query struct {
                Fn, Text, URL, GOAUTH string
                Bytes                 []byte
                Store                 [][]string
            }

            func main() {
                in, out := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
                out.SetEscapeHTML(false)
                for {
                    var q query
                    if in.Decode(&q) != nil {
                        return
                    }
                    out.Encode(answer(q))
                }
            }

            func answer(q query) any {
                switch q.Fn {
                case "netrc":
                    lines := [][][]byte{}
                    for _, l := range parseNetrc(string(q.Bytes)) {
                        lines = append(lines, [][]byte{[]byte(l.machine), []byte(l.login), []byte(l.password)})
                    }
                    return lines
                case "output":
                    credentials, err := parseUserAuth(q.Text)
                    if err != nil {
                        return err.Error()
                    }
                    return credentials
                case "git":
                    prefix, username, password := parseGitAuth([]byte(q.Text))
                    return []string{prefix, username, password}
                case "cache":
                    credentialCache = sync.Map{}
                    for _, s := range q.Store {
                        r := http.Request{Header: http.Header{}}
                        if s[1] != "" {
                            r.SetBasicAuth(s[1], s[2])
                        }
                        storeCredential(s[0], r.Header)
                    }
                    r := &http.Request{Header: http.Header{}}
                    loadCredential(r, q.URL)
                    return r.Header.Get("Authorization")
                case "goauth":
                    cfg.GOAUTH = q.GOAUTH
                    readNetrc = func() ([]netrcLine, error) { return nil, errors.New("none") }
                    return fatal(func() { runGoAuth(nil, nil, "") })
                case "sent":
                    cfg.GOAUTH, credentialCache, authOnce = q.GOAUTH, sync.Map{}, sync.Once{}
                    readNetrc = func() ([]netrcLine, error) { return parseNetrc(string(q.Bytes)), nil }
                    r, err := http.NewRequest("GET", q.URL, nil)
                    if err != nil || r.URL.Scheme != "https" {
                        return "no https URL"
                    }
                    AddCredentials(nil, r, nil, "")
                    return r.Header.Get("Authorization")
                }
                panic(q.Fn)
            }

            func fatal(f func()) (message string) {
                defer func() {
                    if r := recover(); r != nil {
                        message = strings.TrimPrefix(string(r.(base.Fatal)), "go: ")
                    }
                }()
                f()
                return ""
            }
            """;

    private AuthOracle() {}

    /** What Go answers to each question. */
    static List<JsonElement> ask(GoOracle go, Path scratch, List<? extends JsonElement> questions) {
        Path program = scratch.resolve("program");
        write(program.resolve("base/base.go"), BASE);
        write(program.resolve("cfg/cfg.go"), CFG);
        write(program.resolve("intercept/intercept.go"), INTERCEPT);
        Path cmd = go.goroot().resolve("src/cmd");
        write(program.resolve("quoted/quoted.go"), read(cmd.resolve("internal/quoted/quoted.go")));
        for (String file : FILES) {
            write(
                    program.resolve(file),
                    rewritten(read(cmd.resolve("go/internal/auth").resolve(file))));
        }
        String input = questions.stream().map(JsonElement::toString).collect(Collectors.joining("\n"));
        GoOracle.Result result = go.runProgram(scratch, MAIN, input);
        if (result.exit() != 0) {
            throw new IllegalStateException(result.stderr());
        }
        return result.stdout().lines().map(JsonParser::parseString).toList();
    }

    private static String rewritten(String source) {
        return source.replace("package auth\n", "package main\n")
                .replace("\"cmd/go/internal/base\"", "\"oracle/base\"")
                .replace("\"cmd/go/internal/cfg\"", "\"oracle/cfg\"")
                .replace("\"cmd/go/internal/web/intercept\"", "\"oracle/intercept\"")
                .replace("\"cmd/internal/quoted\"", "\"oracle/quoted\"");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
