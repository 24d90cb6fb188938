package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.output.Explanation;
import dev.goenv.probes.GoOutput;
import dev.goenv.probes.Reports;
import dev.goenv.testkit.GoOracle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Causes that print the same words: the text names all of them, the doctor, told the text, names the one. Prints the table.
 *
 * <p>That the words are the same is asked of the go command where it can be brought into the situation, and of recordings where
 * it can't.
 */
class AmbiguityTest {
    private static final Map<String, Situation> SITUATIONS = Situations.all().stream()
            .collect(Collectors.toMap(Situation::name, each -> each, (first, second) -> first));

    /** What the URL in the text gives away: a host that is misspelt or short, and a file. Their own text has to name them. */
    private static final Set<String> BY_THE_URL =
            Set.of("dns.host-typo", "dns.search-domain", "modproxy.bad-zip, missing");

    private static final Set<String> FOUND = new ConcurrentSkipListSet<>();

    /** A member and the words it prints. */
    private record Row(AmbiguousWords group, AmbiguousWords.Member member) {
        Situation situation() {
            return Optional.ofNullable(SITUATIONS.get(member.situation()))
                    .orElseThrow(() -> new AssertionError("no situation " + member.situation()));
        }

        String code() {
            return situation().code().orElseThrow();
        }

        @Override
        public String toString() {
            return member.situation() + ": " + group.words().replaceAll("\\s+", " ");
        }
    }

    static Stream<Row> rows() {
        return AmbiguousWords.all().stream()
                .flatMap(group -> group.members().stream().map(member -> new Row(group, member)));
    }

    @Test
    void explain_words_namesTheCausesOfAllMembers() {
        Map<AmbiguousWords, Set<String>> groups =
                rows().collect(Collectors.groupingBy(Row::group, Collectors.mapping(Row::code, Collectors.toSet())));
        rows().filter(row -> !BY_THE_URL.contains(row.member().situation()))
                .forEach(row -> assertThat(named(row.group().example()))
                        .as(row.toString())
                        .contains(row.code()));
        assertThat(groups.values()).filteredOn(codes -> codes.size() > 1).hasSizeGreaterThanOrEqualTo(11);
    }

    private static Set<String> named(String text) {
        Set<String> named = new TreeSet<>();
        for (Explanation each : GoOutput.parse(text).explain()) {
            named.add(each.code());
            named.addAll(each.alternatives());
        }
        return named;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void go_inTheSituation_printsTheWordsOfTheGroup(Row row, @TempDir Path root) throws Exception {
        assumeTrue(
                row.member().source().isEmpty(),
                () -> "only in Go's source: " + row.member().source().orElseThrow());
        String said = row.member().recording().isPresent()
                ? recording(row.member().recording().get())
                : asked(row.situation(), root.toRealPath());

        assertThat(AmbiguousWords.normalised(said)).isEqualTo(row.group().words());
        assertThat(named(said)).as(said).contains(row.code());
    }

    private static String asked(Situation situation, Path root) throws Exception {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no Go 1.27 here to be asked");
        try (World world = new World(root)) {
            situation.setting().make(world);
            assertThat(situation.go() == Situation.Go.AGREES && world.goSeesTheSame())
                    .as("the go command can be asked")
                    .isTrue();
            return world.go(go.get()).stderr();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void doctor_toldTheText_namesTheMember(Row row, @TempDir Path root) throws Exception {
        Situation situation = row.situation();
        try (World world = new World(root.toRealPath())) {
            situation.setting().make(world);
            DoctorReport report = world.doctor()
                    .output(GoOutput.parse(row.group().example()))
                    .build()
                    .diagnose();

            assertThat(report.cause().map(Diagnosis::code))
                    .as("%s%n%s", row, Reports.text(report))
                    .contains(row.code());
            FOUND.add(String.format(
                    Locale.ROOT,
                    "%-92.92s %-44s %s",
                    row.group().words().replaceAll("\\s+", " "),
                    situation,
                    report.cause().orElseThrow().code()));
        }
    }

    /** The text of a recording, which is a line of JSON. */
    private static String recording(String id) throws IOException {
        try (InputStream in = AmbiguityTest.class.getResourceAsStream("/corpus/go-recordings.jsonl")) {
            String line = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(each -> each.startsWith("{\"id\": \"" + id + "\","))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no recording " + id));
            String text = line.substring(line.lastIndexOf("\"text\": \"") + 9, line.lastIndexOf('"'));
            return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\"");
        }
    }

    @AfterAll
    static void print() {
        System.out.println("Told apart, though the go command prints the same words: " + FOUND.size()
                + " situations of " + AmbiguousWords.all().size() + " texts\n  " + String.join("\n  ", FOUND));
    }
}
