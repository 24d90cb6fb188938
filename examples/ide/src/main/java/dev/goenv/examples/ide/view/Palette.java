package dev.goenv.examples.ide.view;

import dev.goenv.examples.ide.model.ResultNode;
import java.awt.Color;
import java.util.Optional;
import javax.swing.UIManager;

/**
 * Colours that go with the look and feel in force, light or dark. Asked for at each painting, so that a change of theme shows.
 *
 * <p>Each colour for text has a contrast of 4.5 to 1 at least to the background of its theme. None is the only sign of anything:
 * a word or a character always says the same.
 */
enum Palette {
    LIGHT(0x1B6E2E, 0x8A5A00, 0xB3261E, 0x0B57A4, 0x5C6166, 0xDDF4E0, 0xFBE3E1, 0xFFF0CC, 0xDCEBFB),
    DARK(0x7FD08F, 0xE8B85C, 0xFFA39B, 0x86BDF7, 0xB9BFC5, 0x24402B, 0x532B2A, 0x4D3F1C, 0x24405E);

    private static final int MIDDLE = 128;

    private final Color good;
    private final Color warning;
    private final Color bad;
    private final Color link;
    private final Color muted;
    private final Color goodTint;
    private final Color badTint;
    private final Color warningTint;
    private final Color linkTint;

    Palette(int good, int warning, int bad, int link, int muted, int goodT, int badT, int warningT, int linkT) {
        this.good = new Color(good);
        this.warning = new Color(warning);
        this.bad = new Color(bad);
        this.link = new Color(link);
        this.muted = new Color(muted);
        this.goodTint = new Color(goodT);
        this.badTint = new Color(badT);
        this.warningTint = new Color(warningT);
        this.linkTint = new Color(linkT);
    }

    /** The one that goes with the background of panels. */
    static Palette current() {
        Color background =
                Optional.ofNullable(UIManager.getColor("Panel.background")).orElse(Color.WHITE);
        int brightness = (background.getRed() * 3 + background.getGreen() * 6 + background.getBlue()) / 10;
        return brightness < MIDDLE ? DARK : LIGHT;
    }

    Color good() {
        return good;
    }

    Color warning() {
        return warning;
    }

    Color bad() {
        return bad;
    }

    Color link() {
        return link;
    }

    Color muted() {
        return muted;
    }

    Color goodTint() {
        return goodTint;
    }

    Color badTint() {
        return badTint;
    }

    Color warningTint() {
        return warningTint;
    }

    Color linkTint() {
        return linkTint;
    }

    /** The colour of the sign before a result. */
    Color of(ResultNode.Kind kind) {
        return switch (kind) {
            case GOOD -> good;
            case WARNING -> warning;
            case BAD -> bad;
            case FIX -> link;
            case GROUP, NEUTRAL, EVIDENCE, ADVICE -> muted;
        };
    }
}
