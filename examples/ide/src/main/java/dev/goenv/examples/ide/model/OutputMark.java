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
        return diagnosis().title() + " (" + explanation.confidence().name().toLowerCase(Locale.ROOT) + ")";
    }

    /** {@return the best remedy; empty if there is none} */
    public Optional<Remedy> fix() {
        return diagnosis().remedies().stream().findFirst();
    }

    /** {@return marks as a tree: causes with line and certainty, evidence and remedies} */
    public static ResultNode tree(List<OutputMark> marks) {
        List<ResultNode> causes = new ArrayList<>();
        for (OutputMark mark : marks) {
            ResultNode cause = ResultNode.of(mark.diagnosis());
            List<ResultNode> parts = new ArrayList<>(cause.children());
            mark.explanation().separatedBy().forEach(sentence -> parts.add(ResultNode.note("To tell: " + sentence)));
            causes.add(new ResultNode(
                    cause.kind(),
                    "Line " + mark.explanation().words().line() + ": " + mark.title(),
                    cause.diagnosis(),
                    Optional.empty(),
                    parts));
        }
        return ResultNode.group("Causes", causes);
    }
}
