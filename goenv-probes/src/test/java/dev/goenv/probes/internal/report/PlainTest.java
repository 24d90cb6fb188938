package dev.goenv.probes.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void text_whatCanBeSeen_stays() {
        String text = "proxy.golang.org – naïve 世界 🎉 \\ \" é";

        assertThat(Plain.text(text)).isSameAs(text);
    }

    @Test
    void text_whatControlsOrHides_isEscaped() {
        assertThat(Plain.text("a\u0000b\u001bc\u007fd\u009be\u200bf\u202eg\u2066h\ufeffi"))
                .isEqualTo("a\\u0000b\\u001bc\\u007fd\\u009be\\u200bf\\u202eg\\u2066h\\ufeffi");
        assertThat(Plain.text("\ud83d half, \udb40\udc41 tag, \ue000 own"))
                .isEqualTo("\\ud83d half, \\U000e0041 tag, \\ue000 own");
    }

    @Test
    void text_lineFeedsAndTabs_areBlanks() {
        assertThat(Plain.text("a\r\nb\tc\u2028d")).isEqualTo("a  b c\\u2028d");
    }

    @Test
    void ascii_others_areEscaped() {
        assertThat(Plain.ascii("naïve 🎉")).isEqualTo("na\\u00efve \\U0001f389");
    }

    @Test
    void cut_tooLong_losesItsMiddle() {
        assertThat(Plain.cut("abcdefghij", 10, "…")).isEqualTo("abcdefghij");
        assertThat(Plain.cut("abcdefghij", 9, "…")).isEqualTo("abcd…ghij");
        assertThat(Plain.cut("abcdefghij", 6, "…")).isEqualTo("abc…ij");
        assertThat(Plain.cut("🎉🎉🎉🎉🎉", 3, "…")).isEqualTo("🎉…🎉");
        assertThat(Plain.cut("abcdefghij", 7, "...")).isEqualTo("ab...ij");
    }
}
