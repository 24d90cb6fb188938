package dev.goenv.examples.ide.view;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.KeyboardFocusManager;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.border.Border;

/** The few kinds of components that the parts are made of, each with a name, and with a key where it can be pressed. */
final class Widgets {
    static final int GAP = 8;
    private static final int LETTERS = 37;

    private Widgets() {}

    /** A button with a key: Alt and the letter. */
    static JButton button(String name, String text, char key, Runnable action) {
        JButton button = new JButton(text);
        button.setName(name);
        button.setMnemonic(key);
        button.addActionListener(event -> action.run());
        return button;
    }

    /** A label of a component, whose key leads to it. */
    static JLabel label(String text, char key, JComponent component) {
        JLabel label = new JLabel(text);
        label.setDisplayedMnemonic(key);
        label.setLabelFor(component);
        component.getAccessibleContext().setAccessibleName(text.replace(":", ""));
        return label;
    }

    /** Text to be read and copied, wrapped. */
    static JTextArea text(String name, String accessibleName) {
        JTextArea area = new JTextArea();
        area.setName(name);
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setBorder(BorderFactory.createEmptyBorder(GAP / 2, GAP, GAP / 2, GAP));
        area.getAccessibleContext().setAccessibleName(accessibleName);
        tabLeaves(area);
        return area;
    }

    /** Has Tab go to the next component, as everywhere else, in the place of making a tab. */
    static void tabLeaves(JTextArea area) {
        KeyboardFocusManager manager = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        for (int keys :
                new int[] {KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS}) {
            area.setFocusTraversalKeys(keys, manager.getDefaultFocusTraversalKeys(keys));
        }
    }

    /** Program text: of one width, not wrapped. FlatLaf scales the font; elsewhere it is set here. */
    static JTextArea code(String name, String accessibleName) {
        JTextArea area = text(name, accessibleName);
        area.setLineWrap(false);
        monospaced(area);
        return area;
    }

    static void monospaced(JComponent component) {
        component.putClientProperty("FlatLaf.styleClass", "monospaced");
        if (!UIManager.getLookAndFeel().getID().startsWith("FlatLaf")) {
            component.setFont(
                    new Font(Font.MONOSPACED, Font.PLAIN, component.getFont().getSize()));
        }
    }

    /** A pane that scrolls, and may become small. */
    static JScrollPane scroll(JComponent component) {
        JScrollPane pane = new JScrollPane(component);
        pane.setMinimumSize(new Dimension(80, 60));
        return pane;
    }

    /** Two components beside each other, the left one as wide as its words need, in any size of letters. */
    static JSplitPane beside(JComponent left, JComponent right) {
        JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, left, right);
        split.setResizeWeight(0.5);
        Runnable divide =
                () -> split.setDividerLocation(LETTERS * left.getFont().getSize());
        divide.run();
        left.addPropertyChangeListener("font", event -> divide.run());
        return split;
    }

    /** A place between others. */
    static Border space(int top, int left, int bottom, int right) {
        return BorderFactory.createEmptyBorder(top, left, bottom, right);
    }
}
