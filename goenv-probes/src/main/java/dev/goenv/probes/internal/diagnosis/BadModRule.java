package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/** A go.mod that is missing, broken or of another module. */
final class BadModRule implements CauseRule {
    static final String CODE = "modproxy.bad-mod";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the module proxy has the version, but its .mod is missing, malformed or declares another path";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ModuleAnswer.of(symptom)
                .filter(answer -> answer.asked("mod") && answer.answered())
                .filter(answer -> answer.answer().notFound()
                        || answer.answer().status() == 200
                                && answer.answer().problem().isPresent())
                .map(BadModRule::diagnosis);
    }

    private static Diagnosis diagnosis(ModuleAnswer answer) {
        Optional<String> declared = answer.answer().problem().filter(text -> text.contains("declares its path as"));
        if (declared.isEmpty()) {
            return BadContent.draft(CODE, answer, "the .mod").diagnosis();
        }
        String module = answer.symptom().leg().module();
        return answer.draft(CODE)
                .title("The module at " + module + " declares another path")
                .explanation(
                        "The go.mod of this version says that the module has another name, so go does not take it under"
                                + " this one. It was renamed, or is a fork.")
                .remedies(Remedies.of(answer.symptom())
                        .advice(
                                "require-declared-path",
                                "Require the path that it declares",
                                "Import the path that the go.mod declares, or put a replace line into your go.mod: replace "
                                        + module + " => the declared path, with its version."))
                .diagnosis();
    }
}
