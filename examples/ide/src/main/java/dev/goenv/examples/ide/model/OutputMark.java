package dev.goenv.examples.ide.model;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.output.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words of a pasted text and the cause they point to.
 *
 * @param start the offset of the first character
 * @param end the offset after the last one
 * @param explanation the cause
 */
public record OutputMark(int start, int end, Explanation explanation) {
    /** {@return the cause} */
    public Diagnosis diagnosis() {
        return explanation.diagnosis();
    }

    /** {@return title and certainty in a line} */
    public String title() {
        return diagnosis().title() + " ("
                + explanation.confidence().name().toLowerCase(Locale.ROOT) + ")";
    }

    /** {@return the remedy to show first: the first that can be applied here, else the first} */
    public Optional<Remedy> fix() {
        List<Remedy> remedies = diagnosis().remedies();
        return remedies.stream()
                .filter(remedy -> remedy.action() instanceof Remedy.Action.Environment)
                .findFirst()
                .or(() -> remedies.stream().findFirst());
    }

    /** {@return what else prints the same words, and what would tell; empty if nothing does} */
    public String doubts() {
        List<String> lines = new ArrayList<>();
        if (!explanation.alternatives().isEmpty()) {
            lines.add("The same words come from: " + String.join(", ", explanation.alternatives()) + ".");
        }
        lines.addAll(explanation.separatedBy());
        return String.join("\n", lines);
    }
}
