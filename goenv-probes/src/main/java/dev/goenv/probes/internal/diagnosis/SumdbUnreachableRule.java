package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import java.util.Optional;

/** The checksum database can't be reached, though the module itself was found. */
final class SumdbUnreachableRule implements CauseRule {
    static final String CODE = "sumdb.unreachable";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the module is there, but there is no way to the checksum database: DNS, connection, TLS or a tunnel fails";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return DatabaseEnd.of(symptom)
                .filter(end -> LowerCause.belowHttp(symptom)
                        || end.answer().filter(SumdbUnreachableRule::none).isPresent())
                .map(end -> diagnosis(symptom, end));
    }

    private static boolean none(HttpAnswer answer) {
        return switch (answer.result()) {
            case TIMEOUT, STALLED, RESET, CLOSED, TRUNCATED, NOT_CONNECTED, MALFORMED, BAD_REDIRECT -> true;
            case ANSWERED, REFUSED_TO_SEND, OTHER -> false;
        };
    }

    private static Diagnosis diagnosis(Symptom symptom, DatabaseEnd end) {
        Optional<Diagnosis> lower = LowerCause.of(symptom);
        String because = lower.map(each -> " Why: " + each.explanation()).orElse("");
        return DiagnosisDraft.error(CODE, symptom)
                .title("The checksum database can't be reached")
                .explanation("Go verifies what is not yet in go.sum with the checksum database, and " + end.place()
                        + " can't be reached. Without it go does not use the module, wherever that comes from."
                        + because)
                .evidence(LowerCause.facts(lower, symptom))
                .evidence(lower.isPresent() ? List.of("Module: " + symptom.leg().module() + ".") : end.facts())
                .remedies(end.remedies(lower.map(Diagnosis::remedies).orElse(List.of())))
                .diagnosis();
    }
}
