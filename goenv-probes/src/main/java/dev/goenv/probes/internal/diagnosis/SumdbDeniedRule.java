package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import java.util.Optional;

/** The checksum database, or a proxy that is asked for it, answers with an error that stops go. */
final class SumdbDeniedRule implements CauseRule {
    static final String CODE = "sumdb.denied";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the checksum database, or the module proxy asked for it, answers an error such as 403 or 500";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return DatabaseEnd.of(symptom)
                .flatMap(end -> end.answer()
                        .filter(answer -> answer.result() == HttpAnswer.Result.ANSWERED && answer.status() != 200)
                        .map(answer -> diagnosis(symptom, end, answer)));
    }

    private static Diagnosis diagnosis(Symptom symptom, DatabaseEnd end, HttpAnswer answer) {
        String status = Phrases.status(answer.status());
        boolean supported = answer.operation().equals("supported");
        String wait = Waiting.of(Phrases.header(answer, "retry-after"));
        DiagnosisDraft draft = DiagnosisDraft.error(CODE, symptom)
                .title(
                        supported
                                ? "The module proxy fails when asked for the checksum database: " + status
                                : "The checksum database answers " + status)
                .evidence(end.facts())
                .evidence(wait.isEmpty() ? "" : "It asks to wait " + wait + ".");
        if (supported) {
            return draft.explanation(
                            "Go asks the module proxy whether it passes the checksum database on. 404 or 410 would mean"
                                    + " no, and go would ask the database itself; any other error stops it.")
                    .remedies(
                            Remedies.of(symptom)
                                    .others(
                                            "answer-404",
                                            "Have the proxy answer 404",
                                            "Ask the owner of "
                                                    + Target.name(symptom.leg())
                                                    + " to answer 404 under /sumdb/ if the proxy does not pass the database on."))
                    .remedies(safer(end))
                    .diagnosis();
        }
        return draft.explanation(
                        "Go verifies what is not yet in go.sum with the checksum database, and gets an error from "
                                + end.place() + " where it needs an answer.")
                .remedies(end.remedies(List.of()))
                .diagnosis();
    }

    /** The proxy is the trouble, so neither another way to the database nor a mirror comes first. */
    private static List<Remedy> safer(DatabaseEnd end) {
        return end.remedies(List.of()).stream()
                .filter(remedy -> !remedy.id().equals("allow-sumdb"))
                .toList();
    }
}
