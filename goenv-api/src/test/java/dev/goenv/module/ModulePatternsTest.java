package dev.goenv.module;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModulePatternsTest {
    /** The first rows follow the examples of {@code go help private}, the last ones the order of checks in path.Match. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "*.corp.example.com,rsc.io/private | git.corp.example.com/xyzzy | true",
                "*.corp.example.com,rsc.io/private | rsc.io/private/quux | true",
                "*.corp.example.com,rsc.io/private | rsc.io/privateer | false",
                "*.corp.example.com,rsc.io/private | corp.example.com/x | false",
                "example.com/team/ | example.com/team/x | true",
                "example.com/team// | example.com/team/x | false",
                "\" example.com\" | example.com | false",
                "\" example.com\" | \" example.com/x\" | true",
                "https://example.com | example.com/x | false",
                "* | \"\" | true",
                "[/] | / | true",
                "a[/]b | a/b | true",
                "*??.com | 世.com | true",
                "??.com | 世.com | false",
                "[^a].com | 世.com | true",
                "[世-丗].com | 世.com | true",
            })
    void matches_asTheGoCommandDoes(String patterns, String path, boolean expected) {
        assertThat(ModulePatterns.parse(patterns).matches(path)).isEqualTo(expected);
    }

    @Test
    void match_severalFit_namesTheFirst() {
        ModulePatterns patterns = ModulePatterns.parse("x.y,,example.com/,example.com/*");
        assertThat(patterns.match("example.com/a")).contains(new ModulePattern("example.com/", 2));
        assertThat(patterns.match("example.org")).isEmpty();
    }

    @Test
    void malformed_namesEntryAndReason() {
        ModulePatterns patterns = ModulePatterns.parse("a,b[,c\\,[],[a-],[]a],d");
        assertThat(patterns.patterns()).containsExactly(new ModulePattern("a", 0), new ModulePattern("d", 6));
        assertThat(patterns.malformed())
                .containsExactly(
                        malformed("b[", 1, "[ without ]"),
                        malformed("c\\", 2, "nothing follows the last \\"),
                        malformed("[]", 3, "unexpected ] between [ and ]"),
                        malformed("[a-]", 4, "unexpected ] between [ and ]"),
                        malformed("[]a]", 5, "unexpected ] between [ and ]"));
    }

    @Test
    void matches_unpairedSurrogate_isNoWildcard() {
        assertThat(ModulePatterns.parse("a\ud800").matches("a?")).isFalse();
        assertThat(ModulePatterns.parse("a?").matches("a\udcff")).isTrue();
        assertThat(ModulePatterns.parse("a\ud800").matches("a\ud800/b")).isTrue();
    }

    @Test
    void equals_sameText_isEqual() {
        assertThat(ModulePatterns.parse("a,b"))
                .isEqualTo(ModulePatterns.parse("a,b"))
                .hasSameHashCodeAs(ModulePatterns.parse("a,b"))
                .isNotEqualTo(ModulePatterns.parse("a, b"))
                .hasToString("a,b");
    }

    @Test
    void toString_urlWithPassword_isHidden() {
        ModulePatterns patterns = ModulePatterns.parse("https://u:s3cret@git.example,https://u:[s3cret@git.example");
        assertThat(patterns).hasToString("https://***@git.example,https://***@git.example");
        assertThat(patterns.patterns()).hasToString("[https://***@git.example]");
        assertThat(patterns.malformed().toString()).doesNotContain("s3cret");
    }

    /** Whether a glob matches must not take exponential time: GOPRIVATE may come from a project's own files. */
    @Test
    void matches_manyStars_endsSoon() {
        String text = "a".repeat(2_000);
        assertThat(ModulePatterns.parse("*a".repeat(500) + "b").matches(text)).isFalse();
    }

    private static ModulePattern.Malformed malformed(String text, int index, String why) {
        return new ModulePattern.Malformed(new ModulePattern(text, index), "syntax error in pattern: " + why);
    }
}
