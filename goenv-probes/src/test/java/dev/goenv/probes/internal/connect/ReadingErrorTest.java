package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probes.kit.QuietContext;
import dev.goenv.probes.kit.ScriptedFetcher;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingErrorTest {
    private static final String URL = "https://h.test/x";

    static Stream<Arguments> answers() {
        String reading = "reading https://h.test/x: ";
        return Stream.of(
                Arguments.of(Response.ok("anything"), Optional.empty()),
                Arguments.of(Response.of(404, ""), Optional.of(reading + "404 Not Found")),
                Arguments.of(
                        Response.of(404, "not here"),
                        Optional.of(reading + "404 Not Found\n\tserver response: not here")),
                Arguments.of(Response.of(404, "<html>").html(), Optional.of(reading + "404 Not Found")),
                Arguments.of(
                        Response.of(500, "a\nb\n\nc"),
                        Optional.of(reading + "500 Internal Server Error\n\tserver response:\n\ta\n\tb")),
                Arguments.of(Response.of(403, "\u001b[31mred"), Optional.of(reading + "403 Forbidden")),
                Arguments.of(
                        Response.of(403, "x".repeat(649)),
                        Optional.of(reading + "403 Forbidden\n\tserver response: [Truncated: too long.]")),
                Arguments.of(Response.of(599, ""), Optional.of(reading + "599")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void of_answer_isWhatGoPrints(Response response, Optional<String> expected) throws InterruptedException {
        Fetched fetched =
                new ScriptedFetcher(request -> response).fetch(FetchRequest.get("info", URL), new QuietContext());
        assertThat(ReadingError.of(fetched)).isEqualTo(expected);
    }
}
