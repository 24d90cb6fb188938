package dev.goenv.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.output.Explanation;
import dev.goenv.probes.internal.output.OutputRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Words and the cause that they point to: {@code telling-words.txt} holds blocks of a code, an indented text, and a blank line.
 *
 * <p>A code with a question mark is one of several that the text leaves open, and need not be the first.
 */
class TellingWordsTest {
    private record Block(String code, boolean first, String text) {}

    static Stream<Named<Block>> blocks() throws IOException {
        List<Named<Block>> blocks = new ArrayList<>();
        try (InputStream in = TellingWordsTest.class.getResourceAsStream("/corpus/telling-words.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String block : all.split("\n\n")) {
                String[] lines = block.strip().split("\n", 2);
                String code = lines[0].replace("?", "");
                String text = lines[1].lines().map(line -> line.substring(4)).collect(Collectors.joining("\n"));
                blocks.add(Named.of(lines[0], new Block(code, lines[0].equals(code), text)));
            }
        }
        return blocks.stream();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void explain_words_nameTheCode(Block block) {
        List<String> codes = GoOutput.parse(block.text()).explain().stream()
                .map(Explanation::code)
                .toList();

        assertThat(codes).contains(block.code());
        if (block.first()) {
            assertThat(codes).first().isEqualTo(block.code());
        }
    }

    @Test
    void everyCode_hasABlock() throws IOException {
        Set<String> rows =
                blocks().map(block -> block.getPayload().code()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows).containsExactlyElementsOf(new TreeSet<>(OutputRules.codes()));
    }
}
