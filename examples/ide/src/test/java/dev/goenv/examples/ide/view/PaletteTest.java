package dev.goenv.examples.ide.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.util.List;
import javax.swing.SwingUtilities;
import javax.swing.UIDefaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Words are readable in both themes: WCAG 2.2, 1.4.3. */
class PaletteTest {
    private static final double LEAST = 4.5;

    @ParameterizedTest
    @EnumSource(Palette.class)
    void colours_ofWords_contrastWithWhatIsBehindThem(Palette palette) {
        UIDefaults look = (palette == Palette.DARK ? new FlatDarkLaf() : new FlatLightLaf()).getDefaults();
        for (Color behind : List.of(look.getColor("Panel.background"), look.getColor("Tree.background"))) {
            for (Color words :
                    List.of(palette.good(), palette.warning(), palette.bad(), palette.link(), palette.muted())) {
                assertThat(contrast(words, behind))
                        .as("%s on %s", words, behind)
                        .isGreaterThan(LEAST);
            }
        }
        for (Color tint : List.of(palette.goodTint(), palette.badTint(), palette.warningTint(), palette.linkTint())) {
            assertThat(contrast(look.getColor("TextArea.foreground"), tint)).isGreaterThan(LEAST);
        }
    }

    @Test
    void current_followsTheLookAndFeel() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            FlatLaf.setup(new FlatDarkLaf());
            assertThat(Palette.current()).isEqualTo(Palette.DARK);
            FlatLaf.setup(new FlatLightLaf());
            assertThat(Palette.current()).isEqualTo(Palette.LIGHT);
        });
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
