package dev.goenv.examples.ide.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.config.GoEnvs;
import dev.goenv.env.GoEnv;
import dev.goenv.examples.ide.model.RouteSketch.Box;
import dev.goenv.examples.ide.model.RouteSketch.Kind;
import dev.goenv.examples.ide.model.RouteSketch.Link;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteSketchTest {
    private static GoEnv env(String goproxy) {
        return GoEnvs.of(Map.of("GOPROXY", goproxy, "GOPRIVATE", "*.corp.example"));
    }

    @Test
    void of_commaAndBar_showsSeparatorsAndWhenTheyLeadOn() {
        RouteSketch sketch = RouteSketch.of(env("https://a.example,https://b.example|direct"), "example.com/m");
        assertThat(sketch.hops())
                .containsExactly(
                        new Box(
                                Kind.PROXY,
                                "https://a.example",
                                "module proxy",
                                Optional.of(new Link(",", "goes on after 404 or 410"))),
                        new Box(
                                Kind.PROXY,
                                "https://b.example",
                                "module proxy",
                                Optional.of(new Link("|", "goes on after any error"))),
                        new Box(Kind.DIRECT, "direct", "its origin, by version control", Optional.empty()));
        assertThat(sketch.checksums()).extracting(Box::kind).containsExactly(Kind.PROXY, Kind.PROXY, Kind.DATABASE);
    }

    @Test
    void of_privateModule_goesToItsOriginAndToNoDatabase() {
        RouteSketch sketch = RouteSketch.of(env("https://a.example"), "git.corp.example/team/app");
        assertThat(sketch.hops()).extracting(Box::kind).containsExactly(Kind.PRIVATE);
        assertThat(sketch.checksums()).extracting(Box::kind).containsExactly(Kind.NONE);
    }

    @Test
    void of_passwordOverHttp_isBarredAndTheSecretIsHidden() {
        RouteSketch sketch = RouteSketch.of(env("http://me:hunter2@a.example"), "example.com/m");
        assertThat(sketch.hops()).extracting(Box::kind).containsExactly(Kind.BARRED);
        assertThat(sketch.toString()).doesNotContain("hunter2");
    }

    @Test
    void of_off_asksNobody() {
        RouteSketch sketch = RouteSketch.of(env("off"), "example.com/m");
        assertThat(sketch.hops()).extracting(Box::kind).containsExactly(Kind.BARRED);
        assertThat(sketch.checksums()).isEmpty();
    }

    @Test
    void of_malformedGoproxy_saysWhatEveryDownloadFailsWith() {
        assertThat(RouteSketch.of(env("htps://a.example"), "example.com/m")
                        .problem()
                        .orElseThrow())
                .startsWith("Every download fails: ")
                .contains("htps");
    }

    @Test
    void of_notYetAPath_saysWhy() {
        assertThat(RouteSketch.of(env("direct"), " ").problem())
                .contains("Type a module path, such as golang.org/x/text.");
        assertThat(RouteSketch.of(env("direct"), "git..").problem().orElseThrow())
                .startsWith("Not a module path yet: ");
    }
}
