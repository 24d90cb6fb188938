package dev.goenv.examples.ide.view;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/**
 * Tells of every change of a text.
 *
 * @param changed is told
 */
record Typing(Runnable changed) implements DocumentListener {
    @Override
    public void insertUpdate(DocumentEvent event) {
        changed.run();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        changed.run();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
        // Attributes, not text.
    }
}
