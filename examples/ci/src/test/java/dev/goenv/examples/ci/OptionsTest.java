package dev.goenv.examples.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goenv.examples.ci.OptionException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void parse_nothing_hasDefaults() throws Exception {
        assertThat(Options.parse(List.of()))
                .isEqualTo(new Options(
                        new Options.Files(Optional.empty(), Optional.empty(), Optional.empty()),
                        false,
                        false,
                        3,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(10),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void parse_everything_isTaken() throws Exception {
        Options options = Options.parse(List.of(
                ("--junit j.xml --sarif s.sarif --json g.json --annotations --public --attempts 5 --retry-for 2m --budget 1500ms"
                                + " golang.org/x/text@v0.14.0 example.com/a")
                        .split(" ")));

        assertThat(options)
                .isEqualTo(new Options(
                        new Options.Files(
                                Optional.of(Path.of("j.xml")),
                                Optional.of(Path.of("s.sarif")),
                                Optional.of(Path.of("g.json"))),
                        true,
                        true,
                        5,
                        Duration.ofMinutes(2),
                        Duration.ofMillis(1500),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("golang.org/x/text@v0.14.0", "example.com/a")));
    }

    @Test
    void parse_environment_isRecommended() throws Exception {
        JobEnvironment job = Options.parse(List.of(
                        ("--env e --env-format gitlab --proxy https://goproxy.corp.example --proxy-serves public --private"
                                        + " *.corp.example,github.com/acme/* --cache /cache")
                                .split(" ")))
                .environment()
                .orElseThrow();

        assertThat(job.format()).isEqualTo(JobEnvironment.Format.GITLAB);
        assertThat(job.variables())
                .containsAllEntriesOf(Map.of(
                        "GOPRIVATE", "*.corp.example,github.com/acme/*",
                        "GONOSUMDB", "*.corp.example,github.com/acme/*",
                        "GOSUMDB", "sum.golang.org",
                        "GOTOOLCHAIN", "local",
                        "GOMODCACHE", "/cache/mod",
                        "GOCACHE", "/cache/build"))
                .hasEntrySatisfying("GOPROXY", text -> assertThat(text).startsWith("https://goproxy.corp.example"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            --frob;                              UNKNOWN;   there is no option "--frob"
            --junit;                             NO_VALUE;  --junit wants FILE, not nothing
            --junit --json x;                    NO_VALUE;  --junit wants FILE, not "--json"
            --public --public;                   TWICE;     --public stands there twice
            --attempts 0;                        BAD_VALUE; --attempts "0": a number between 1 and 10 is wanted
            --attempts many;                     BAD_VALUE; --attempts "many": a number between 1 and 10 is wanted
            --budget 10;                         BAD_VALUE; --budget "10": a time such as 500ms, 30s or 2m is wanted, 60m at most
            --retry-for 61m;                     BAD_VALUE; --retry-for "61m": a time such as 500ms, 30s or 2m is wanted, 60m at most
            --env e --env-format csv;            BAD_VALUE; --env-format "csv": github, gitlab or shell is wanted
            --env e --proxy-serves some;         BAD_VALUE; --proxy-serves "some": all or public is wanted
            --env e --cache cache;               BAD_VALUE; --cache "cache": not an absolute path of a cache directory: cache
            --env e --private *;                 BAD_VALUE; --private "*": pattern of private modules that matches public ones: *
            --env e --proxy ftp://p.example;     BAD_VALUE; --proxy "ftp://p.example": no http or https URL of a company proxy: ftp://p.example
            --cache /x;                          CONFLICT;  --cache makes no sense without --env
            --explain - --junit x;               CONFLICT;  --junit makes no sense with --explain
            --explain - example.com/a;           CONFLICT;  a module makes no sense with --explain: "example.com/a"
            golang.org/x/text@master;            BAD_VALUE; "master" is no version of golang.org/x/text
            """)
    void parse_nonsense_isQuoted(String args, Kind kind, String message) {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> Options.parse(List.of(args.split(" "))))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind))
                .withMessageStartingWith(message);
    }

    @Test
    void readme_namesEveryOption() throws Exception {
        String readme = Files.readString(Path.of(System.getProperty("basedir", "."), "README.md"));
        for (Option option : Option.values()) {
            assertThat(readme).contains("`" + option.flag());
        }
    }

    @Test
    void usage_namesEveryOption() {
        assertThat(Options.usage().lines()).allMatch(line -> line.length() <= 105);
        for (Option option : Option.values()) {
            assertThat(Options.usage()).contains(option.flag());
        }
        assertThat(Options.usage()).endsWith("\n       Gate --explain FILE|- [--annotations]");
    }
}
