package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Leg.Kind;
import dev.goenv.diagnosis.Leg.OnFailure;
import dev.goenv.probe.DatabaseAnswer;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.HttpAnswer.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleWalkTest {
    /**
     * Legs are written as letters: p a proxy, d direct, o off; then what it answers: + it works, 4 not found, ! it fails,
     * ? not known, f a bad zip file with status 200, i bad .info with it, h a web page; then what follows: a comma, a bar or nothing. The first letters of the expectation are of the leg that
     * serves ({@code =}) or is reported ({@code !}), by position.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "p+,d+;  =0",
                "p4,d+;  =1",
                "p4,d!;  !1",
                "p4,d4;  !1",
                "p!,d+;  !0",
                "p!|d+;  =1",
                "p!|d!;  !1",
                "p!|p4;  !0",
                "p!|p!;  !1",
                "p4,p4;  !1",
                "p4|p!;  !1",
                "p4,o;   !1",
                "p!|o;   !0",
                "p!,o;   !0",
                "o;      !0",
                "d!|p!;  !0",
                "p?,d!;  -",
                "p?|d+;  -",
                "p4,p?;  -",
                "p!|p?;  -",
                "p!|p+|d!; =1",
                "pf|p+;  !0",
                "pf,p+;  !0",
                "p!|pf|d+;  !1",
                "pi|p+;  =1",
                "ph|p+;  !0"
            })
    void forModule_answers_asTryProxies(String way, String expected) {
        Cases cases = Cases.of();
        List<Leg> legs = legs(way, cases);
        ModuleWalk walk = ModuleWalk.forModule(legs, cases.examination());

        assertThat(told(walk, legs)).isEqualTo(expected);
        assertThat(walk.visited().size() + walk.rest().size()).isEqualTo(legs.size());
    }

    @ParameterizedTest
    @CsvSource({
        "200, 403, true, '!0', a proxy that offers the database is held to it",
        "200, 200, true, '=0', it serves",
        "404, 0, true, '=1', passed over",
        "410, 0, false, '=1', passed over",
        "403, 0, true, '=1', forgotten since direct wins",
        "403, 0, false, '!0', remembered since direct does not win"
    })
    void forChecksums_bar_asInitBase(int supported, int lookup, boolean directWins, String expected, String why) {
        Cases cases = checksumCases(OnFailure.ANY, supported, lookup);
        List<Leg> legs = cases.examination().legs();

        assertThat(told(ModuleWalk.forChecksums(legs, cases.examination(), directWins), legs))
                .as(why)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"403, '!0'", "404, '=1'", "500, '!0'"})
    void forChecksums_comma_stopsAtAnythingButNotFound(int supported, String expected) {
        Cases cases = checksumCases(OnFailure.NOT_FOUND_ONLY, supported, 0);
        List<Leg> legs = cases.examination().legs();

        assertThat(told(ModuleWalk.forChecksums(legs, cases.examination(), true), legs))
                .isEqualTo(expected);
    }

    private static Cases checksumCases(OnFailure onFailure, int supported, int lookup) {
        String through = "sumdb:https://p.example/sumdb/sum.golang.org";
        String itself = "sumdb:https://sum.golang.org";
        Cases cases = Cases.of()
                .leg(Cases.MODULE, Kind.CHECKSUM_DATABASE, "https://p.example", onFailure, through)
                .leg(Cases.MODULE, Kind.CHECKSUM_DATABASE, "https://sum.golang.org", OnFailure.END, itself)
                .passed(itself);
        HttpAnswer first = Cases.http("supported", "https://p.example/supported", Result.ANSWERED, supported);
        HttpAnswer second = Cases.http("lookup", "https://p.example/lookup", Result.ANSWERED, lookup);
        if (supported != 200) {
            return cases.failed(through, "reading", first);
        }
        DatabaseAnswer database = new DatabaseAnswer("sum.golang.org", "u", true, 0, false, Optional.empty());
        return lookup == 200
                ? cases.passed(through, first, second, database)
                : cases.failed(through, "reading", first, second, database);
    }

    private static String told(ModuleWalk walk, List<Leg> legs) {
        return walk.serves()
                .map(leg -> "=" + legs.indexOf(leg))
                .or(() -> walk.reported().map(end -> "!" + legs.indexOf(end.leg())))
                .orElse("-");
    }

    private static List<Leg> legs(String way, Cases cases) {
        List<Leg> legs = new ArrayList<>();
        for (int at = 0; at < way.length(); ) {
            char kind = way.charAt(at);
            char answer = kind == 'o' ? '4' : way.charAt(at + 1);
            at += kind == 'o' ? 1 : 2;
            OnFailure onFailure = at == way.length()
                    ? OnFailure.END
                    : way.charAt(at++) == '|' ? OnFailure.ANY : OnFailure.NOT_FOUND_ONLY;
            // Direct mode knows no "not found" of its own: what the server of a repository says is a failure.
            String id = kind == 'd' ? "vcs:https://h" + legs.size() : "modproxy:https://h" + legs.size() + "!m";
            Kind legKind = kind == 'd' ? Kind.DIRECT : kind == 'o' ? Kind.OFF : Kind.MODULE_PROXY;
            String[] ids = kind == 'o' ? new String[0] : new String[] {id};
            cases.leg(Cases.MODULE, legKind, "place" + legs.size(), onFailure, ids);
            legs.add(cases.examination().legs().get(legs.size()));
            HttpAnswer missing = Cases.http("list", "https://h", Result.ANSWERED, 404);
            switch (answer) {
                case '+' -> cases.passed(id);
                case '4' -> cases.failed(id, "reading: 404 Not Found", missing);
                case 'f' ->
                    cases.failed(id, "zip: not a valid zip file", Cases.http("zip", "https://h", Result.ANSWERED, 200));
                case 'i' -> cases.failed(id, "invalid response", Cases.http("info", "https://h", Result.ANSWERED, 200));
                case 'h' ->
                    cases.failed(
                            id,
                            "invalid response",
                            Cases.http(
                                    "info",
                                    "https://h",
                                    Result.ANSWERED,
                                    200,
                                    Map.of(),
                                    "text/html",
                                    "<html>",
                                    Optional.empty()));
                case '!' -> cases.failed(id, "reading: 500 Internal Server Error");
                default -> cases.unknown(id);
            }
        }
        return legs;
    }
}
