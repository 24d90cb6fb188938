package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.Note;
import java.util.Optional;

/** What the probes of the project's own files say, by the name of a note. */
final class ProjectNote {
    private ProjectNote() {}

    /** {@return go's words in one line, if a way ends at a note of the name} */
    static Optional<String> of(String name, Symptom symptom) {
        return symptom.evidence(Note.class).stream()
                .filter(note -> note.name().equals(name))
                .findFirst()
                .map(note -> note.text().replace("\n", " "));
    }
}
