package dev.goenv.probes.internal.output;

import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A cause and the words that point to it. Data: the lists {@code …Words} hold one for each code.
 *
 * <p>Every phrase has a weight from 0, not this cause, to 100, nothing else. Weights of one message are compared: about 90 is
 * a phrase that nothing else prints, 60 the most common cause of an ambiguous one, below 40 what evidence would have to show.
 *
 * @param code the stable code
 * @param severity how bad it is
 * @param title the title; {@code {host}}, {@code {module}}, {@code {url}}, {@code {status}} are filled in
 * @param explanation what happened, with the same places to fill in
 * @param phrases the phrases and their weights
 * @param apart what evidence would tell it from what prints the same, with the same places
 * @param fixes what puts it right
 */
record OutputRule(
        String code,
        Severity severity,
        String title,
        String explanation,
        List<Phrase> phrases,
        String apart,
        List<BiFunction<Case, Fixes, List<Remedy>>> fixes) {
    OutputRule {
        phrases = List.copyOf(phrases);
        fixes = List.copyOf(fixes);
    }

    /**
     * Words of the go command.
     *
     * @param words the words, as they are printed; empty where a case tells without any of its own, such as a status
     * @param weight how much they point to the cause, in a case
     * @param place what of the message points to it, in a case; nothing for all of it
     */
    record Phrase(String words, ToIntFunction<Case> weight, Function<Case, String> place) {}

    static Draft rule(String code, String title) {
        return new Draft(code, title);
    }

    /** A rule in the making. */
    static final class Draft {
        private final String code;
        private final String title;
        private Severity severity = Severity.ERROR;
        private String explanation = "";
        private String apart = "";
        private final List<Phrase> phrases = new ArrayList<>();
        private final List<BiFunction<Case, Fixes, List<Remedy>>> fixes = new ArrayList<>();

        private Draft(String code, String title) {
            this.code = code;
            this.title = title;
        }

        Draft severity(Severity how) {
            severity = how;
            return this;
        }

        Draft because(String text) {
            explanation = text;
            return this;
        }

        Draft says(String words, ToIntFunction<Case> weight) {
            phrases.add(new Phrase(words, weight, each -> words));
            return this;
        }

        /** Is pointed to by the case as a whole. */
        Draft when(ToIntFunction<Case> weight) {
            return says("", weight);
        }

        /** Is pointed to by a part of the message that has no words of its own. */
        Draft when(ToIntFunction<Case> weight, Function<Case, String> place) {
            phrases.add(new Phrase("", weight, place));
            return this;
        }

        Draft says(String words, int weight) {
            return says(words, any -> weight);
        }

        Draft apart(String evidence) {
            apart = evidence;
            return this;
        }

        Draft fix(BiFunction<Case, Fixes, List<Remedy>> fix) {
            fixes.add(fix);
            return this;
        }

        Draft advice(String id, String title, String text) {
            return fix((each, with) -> List.of(with.advice(id, title, text)));
        }

        Draft others(String id, String title, String text) {
            return fix((each, with) -> List.of(with.others(id, title, text)));
        }

        Draft command(String id, String title, String line) {
            return fix((each, with) -> with.command(id, title, line));
        }

        Draft reset(String variable) {
            return fix((each, with) -> with.reset(variable));
        }

        OutputRule done() {
            return new OutputRule(code, severity, title, explanation, phrases, apart, fixes);
        }
    }
}
