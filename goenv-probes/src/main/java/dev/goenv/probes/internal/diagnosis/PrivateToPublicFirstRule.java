package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Diagnosis.Severity;
import dev.goenv.diagnosis.Examination;
import java.util.List;

/** The go command would tell a public proxy of a private module before it asks somebody else. */
final class PrivateToPublicFirstRule implements WarningRule {
    @Override
    public String code() {
        return PrivateToPublic.CODE;
    }

    @Override
    public String about() {
        return "a module that looks private is asked of a public proxy first, which learns its path";
    }

    @Override
    public List<Diagnosis> judge(Examination examination) {
        return Walks.of(examination).stream()
                .flatMap(walks -> walks.taken().stream())
                .flatMap(walk -> walk.visited().stream()
                        .filter(end -> !end.equals(walk.reported().orElse(null))))
                .flatMap(end -> end.symptom(examination).stream())
                .flatMap(symptom -> PrivateToPublic.of(symptom).stream())
                .map(end -> end.diagnosis(Severity.WARNING))
                .toList();
    }
}
