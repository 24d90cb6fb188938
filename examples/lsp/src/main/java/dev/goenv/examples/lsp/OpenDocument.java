package dev.goenv.examples.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A document as the editor holds it. Immutable.
 *
 * @param uri its address, as the editor spells it
 * @param languageId what the editor takes it for
 * @param version grows with each change
 * @param text its text, saved or not
 */
record OpenDocument(String uri, String languageId, int version, DocumentText text) {
    /** {@return the document after some changes, which are made one after the other} */
    OpenDocument changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
        DocumentText changed = text;
        for (TextDocumentContentChangeEvent change : changes) {
            changed = changed.changed(change);
        }
        return new OpenDocument(uri, languageId, newVersion, changed);
    }

    /** {@return the path of the file; empty if the document is none of this machine, such as a new one} */
    Optional<String> path() {
        try {
            URI address = URI.create(uri);
            return "file".equals(address.getScheme())
                    ? Optional.of(Path.of(address).toString())
                    : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** {@return whether it is what a go command printed: its language is {@code go-output}, or its name ends in .golog} */
    boolean isOutput() {
        return languageId.equals("go-output") || uri.toLowerCase(Locale.ROOT).endsWith(".golog");
    }

    /**
     * {@return whether it is a go/env file: its language is {@code go-env}, or it is the user's}
     *
     * @param usersFile where the user's file lies
     */
    boolean isEnvFile(Optional<String> usersFile) {
        return languageId.equals("go-env") || usersFile.isPresent() && path().equals(usersFile);
    }
}
