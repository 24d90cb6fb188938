package dev.goenv.probes.internal.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probes.kit.NoteSigner;
import dev.goenv.sumdb.VerifierKey;
import dev.goenv.testkit.GoOracle;
import dev.goenv.testkit.TextMutator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated texts, hostile ones among them, mean to Go's own functions what they mean here. */
class TlogGoDifferentialTest {
    private static final NoteSigner SIGNER = NoteSigner.of("sum.test", 0);
    private static final Verifiers KNOWN = Verifiers.of(VerifierKey.parse(SIGNER.verifierKey()));
    private static final String HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final String TREE = "go.sum database tree\n7\n" + HASH + "\n";

    private static final List<String> NOTES = List.of(
            SIGNER.sign(TREE),
            SIGNER.sign("x\n"),
            TREE,
            SIGNER.line(TREE),
            NoteSigner.of("other.test", 0).line(TREE),
            "\n",
            "\n\n",
            "\u2014 ",
            "a b\n",
            "x\n",
            "\u2014 sum.test AAAA\n",
            "=");
    private static final List<String> TREES = List.of(
            TREE,
            TREE,
            "go.sum database tree\n",
            "0\n",
            "007\n",
            "-1\n",
            "9223372036854775807\n",
            HASH + "\n",
            "\n",
            "x");
    private static final List<String> RECORDS = List.of(
            "17\na v1.0.0 h1:x\n\n",
            "17\na v1.0.0 h1:x\n\n",
            "0\n",
            "-5\n",
            "+5\n",
            "00\n",
            "9223372036854775808\n",
            "1_0\n",
            "a v1.0.0 h1:x\n",
            "\n",
            "\u00e9\n\n",
            "rest");
    private static final List<String> PATHS = List.of(
            "tile/8/0/000",
            "tile/8/1/x001/234.p/5",
            "tile",
            "/",
            "8",
            "0",
            "data",
            "000",
            "x",
            "001",
            ".p",
            "/5",
            "256",
            "30",
            "-1",
            "+");

    @Test
    void generatedTexts_meanWhatTheyMeanToGo(@TempDir Path scratch) throws IOException {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no Go 1.27 is installed: checked with vectors only");
        List<JsonArray> questions = new ArrayList<>();
        int runs = Integer.getInteger("goenv.fuzz.runs", 3000);
        add(questions, "note", NOTES, runs);
        add(questions, "tree", TREES, runs);
        add(questions, "record", RECORDS, runs);
        add(questions, "path", PATHS, runs);
        StringBuilder input = new StringBuilder(SIGNER.verifierKey() + "\n");
        questions.forEach(question -> input.append(question).append('\n'));
        GoOracle.Result result = go.get().runProgram(scratch, program(), input.toString());
        assertThat(result.stderr()).isEmpty();
        List<String> answers = result.stdout().lines().toList();
        assertThat(answers).hasSameSizeAs(questions);
        int accepted = 0;
        for (int i = 0; i < answers.size(); i++) {
            String theirs = JsonParser.parseString(answers.get(i)).getAsString();
            String text = questions.get(i).get(1).getAsString();
            String ours = answer(questions.get(i).get(0).getAsString(), text.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(ours).as("%s", questions.get(i)).isEqualTo(theirs);
            accepted += theirs.startsWith("error") ? 0 : 1;
        }
        assertThat(accepted).isGreaterThan(runs / 4);
    }

    private static void add(List<JsonArray> questions, String kind, List<String> pieces, int count) {
        TextMutator texts = new TextMutator(11, pieces);
        for (int i = 0; i < count; i++) {
            JsonArray question = new JsonArray();
            question.add(kind);
            question.add(GoBytes.encode(texts.next(4)));
            questions.add(question);
        }
    }

    private static String answer(String kind, byte[] text) {
        try {
            return switch (kind) {
                case "note" -> {
                    SignedNote note = SignedNote.open(text, KNOWN);
                    yield hex(note.text().getBytes(StandardCharsets.UTF_8)) + " "
                            + note.verified().size() + " " + note.unverified().size();
                }
                case "tree" -> {
                    TreeHead tree = TreeHead.parse(GoBytes.decode(new String(text, StandardCharsets.ISO_8859_1)));
                    yield tree.size() + " " + tree.hash();
                }
                case "record" -> {
                    RecordText record = RecordText.parse(text);
                    yield record.id() + " " + record.hash() + " " + hex(record.rest());
                }
                default -> {
                    Tile tile = Tile.parse(GoBytes.decode(new String(text, StandardCharsets.ISO_8859_1)));
                    yield tile.height() + " " + tile.level() + " " + tile.number() + " " + tile.width();
                }
            };
        } catch (LogException | GoSyntaxException e) {
            return kind.equals("path") ? "error" : "error " + e.getMessage();
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String program() throws IOException {
        String name = "/oracle/tlog.go";
        try (InputStream in = Objects.requireNonNull(TlogGoDifferentialTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
