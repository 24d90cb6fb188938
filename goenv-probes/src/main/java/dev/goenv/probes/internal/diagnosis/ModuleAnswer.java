package dev.goenv.probes.internal.diagnosis;

import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.ProbeRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The last answer of a module proxy, at which go gave up.
 *
 * @param symptom the end
 * @param answer the answer
 * @param base the proxy's base URL, redacted
 */
record ModuleAnswer(Symptom symptom, HttpAnswer answer, String base) {
    private static final String PREFIX = "modproxy:";

    /** {@return the answer at which a leg ends, if a module proxy gave it} */
    static Optional<ModuleAnswer> of(Symptom symptom) {
        String id = symptom.end().id();
        if (!id.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int module = id.lastIndexOf('!');
        String base = module < 0 ? id.substring(PREFIX.length()) : id.substring(PREFIX.length(), module);
        return symptom.last(HttpAnswer.class).map(answer -> new ModuleAnswer(symptom, answer, base));
    }

    /** {@return the answer, if it came whole and with this status} */
    static Optional<ModuleAnswer> of(Symptom symptom, int... statuses) {
        return of(symptom)
                .filter(each -> each.answered()
                        && Arrays.stream(statuses)
                                .anyMatch(status -> status == each.answer().status()));
    }

    /** {@return whether the answer came whole, whatever it says} */
    boolean answered() {
        return answer.result() == HttpAnswer.Result.ANSWERED;
    }

    /** {@return whether this was asked for} */
    boolean asked(String... operations) {
        return List.of(operations).contains(answer.operation());
    }

    /** {@return how sentences name the proxy} */
    String host() {
        return Target.of(symptom.leg()).isPresent() ? Target.name(symptom.leg()) : base;
    }

    /** {@return what the same proxy says to a well-known public module} */
    Canary canary() {
        return symptom.examination()
                .probe("canary:" + base)
                .flatMap(this::canaryAnswer)
                .map(Canary::of)
                .orElse(Canary.NOT_ASKED);
    }

    /** {@return what the canary tells, as a fact} */
    List<String> canaryFacts() {
        String fact = switch (canary()) {
            case GOOD ->
                "The same proxy does serve the public module golang.org/x/text, so it concerns this module alone.";
            case NOT_FOUND, WEB_PAGE, BAD ->
                "The same proxy does not serve the public module golang.org/x/text either.";
            case NOT_ASKED -> "";
        };
        return List.of(fact);
    }

    private Optional<HttpAnswer> canaryAnswer(ProbeRecord record) {
        List<HttpAnswer> answers = record.evidence(HttpAnswer.class);
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
    }

    /** {@return a draft with the facts that every diagnosis of an answer has} */
    DiagnosisDraft draft(String code) {
        return DiagnosisDraft.error(code, symptom).evidence(Phrases.of(answer)).evidence(canaryFacts());
    }

    /** What the same proxy says to a module that every public proxy has. */
    enum Canary {
        /** It was not asked. */
        NOT_ASKED,
        /** It serves it. */
        GOOD,
        /** It does not know it. */
        NOT_FOUND,
        /** It answers with a web page. */
        WEB_PAGE,
        /** It fails. */
        BAD;

        private static Canary of(HttpAnswer answer) {
            if (answer.notFound()) {
                return NOT_FOUND;
            }
            if (WebPage.isInstead(answer)) {
                return WEB_PAGE;
            }
            return answer.accepted() ? GOOD : BAD;
        }
    }
}
