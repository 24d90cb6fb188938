package dev.goenv.examples.ide;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Font;
import java.awt.RenderingHints;
import javax.swing.UIManager;

/** The looks of the window of our own. In an IDE the look and feel is the IDE's. */
enum Theme {
    LIGHT,
    DARK;

    /** Puts the look in force for what is made from now on, with a size of letters in points. */
    void use(float points) {
        // No native libraries: they are for title bars, which the system draws here.
        System.setProperty("flatlaf.useNativeLibrary", "false");
        UIManager.put("defaultFont", new Font(Font.SANS_SERIF, Font.PLAIN, Math.round(points)));
        if (this == DARK) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
        // Without a desktop nobody says that letters shall be smooth.
        UIManager.put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    /** Puts the look in force for all windows that are open. */
    void switchTo(float points) {
        use(points);
        FlatLaf.updateUI();
    }
}
