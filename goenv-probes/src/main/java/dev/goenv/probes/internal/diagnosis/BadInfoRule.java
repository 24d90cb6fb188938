package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** A list of versions or an .info that is no such thing. */
final class BadInfoRule implements CauseRule {
    static final String CODE = "modproxy.bad-info";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the module proxy serves an .info that go can't read, or that is about another version";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ModuleAnswer.of(symptom, 200)
                .filter(answer -> answer.asked("list", "latest", "info")
                        && answer.answer().problem().isPresent())
                .map(answer ->
                        BadContent.draft(CODE, answer, "the version's .info").diagnosis());
    }
}
