package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.Optional;

/** The server knows the repository and does not hand it out, or is in trouble. */
final class VcsForbiddenRule implements CauseRule {
    static final String CODE = "vcs.forbidden";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the repository's server answers git with 403, another refusal, or 5xx";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return DirectEnd.of(symptom)
                .flatMap(end -> end.answeredRefs()
                        .filter(answer -> answer.status() >= 400)
                        .map(answer -> diagnosis(symptom, end, answer)));
    }

    private static Diagnosis diagnosis(Symptom symptom, DirectEnd end, HttpAnswer answer) {
        boolean server = answer.status() >= 500;
        String wait = Waiting.of(Phrases.header(answer, "retry-after"));
        Remedies remedies = Remedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .title(end.host() + " answers git with " + Phrases.status(answer.status()))
                .explanation(
                        server
                                ? "The server of the repository has trouble of its own, so git can't fetch."
                                : "The server of the repository knows who asks, or does not care, and refuses: a token without the"
                                        + " right, or one that was not authorised for an organisation with single sign-on.")
                .evidence(Phrases.of(answer))
                .evidence(wait.isEmpty() ? "" : "It asks to wait " + wait + ".")
                .evidence(Credentials.facts(Credentials.of(symptom)))
                .remedies(
                        server
                                ? remedies.advice(
                                        "try-later", "Try again later", "Run the go command again in some minutes.")
                                : remedies.advice(
                                        "authorise-token",
                                        "Check the rights of the token",
                                        "Check that the token may read "
                                                + symptom.leg().module() + " and, at GitHub, that it is"
                                                + " authorised for the organisation's single sign-on."))
                .diagnosis();
    }
}
