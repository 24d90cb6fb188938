package dev.goenv.output;

import dev.goenv.diagnosis.Diagnosis;
import java.util.List;

/**
 * A cause that the output points to.
 *
 * @param diagnosis the cause, with its stable code and what puts it right
 * @param confidence how sure that is
 * @param failure the failure it explains
 * @param words the words that point to it
 * @param alternatives the codes of other causes that print the same words, the likeliest first
 * @param separatedBy what evidence would tell them apart, one sentence each
 */
public record Explanation(
        Diagnosis diagnosis,
        Confidence confidence,
        GoFailure failure,
        Excerpt words,
        List<String> alternatives,
        List<String> separatedBy) {
    /** Copies the lists. */
    public Explanation {
        alternatives = List.copyOf(alternatives);
        separatedBy = List.copyOf(separatedBy);
    }

    /** {@return the code of the cause} */
    public String code() {
        return diagnosis.code();
    }

    /** {@return title, code, confidence and the words in a line} */
    @Override
    public String toString() {
        return diagnosis.title() + " [" + code() + "], " + confidence + ", line " + words;
    }
}
