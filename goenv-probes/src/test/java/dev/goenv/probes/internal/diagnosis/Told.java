package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.ShellCommand;
import java.util.List;
import java.util.Optional;

/** Diagnoses in full as text, for whole values to be compared. */
final class Told {
    private Told() {}

    /** {@return what the rules, asked in order, say of a symptom} */
    static String byAll(Symptom symptom) {
        return of(CauseRules.judge(symptom).stream().toList());
    }

    static String of(Optional<Diagnosis> diagnosis) {
        return of(diagnosis.stream().toList());
    }

    /** {@return code and severity, what is said, then the evidence with dashes and the remedies with stars} */
    static String of(List<Diagnosis> diagnoses) {
        StringBuilder text = new StringBuilder();
        for (Diagnosis each : diagnoses) {
            text.append(each.severity()).append(' ').append(each.code());
            text.append(" (").append(each.subject()).append(") ").append(each.probes());
            text.append('\n').append(each.title()).append('\n').append(each.explanation());
            each.evidence().forEach(fact -> text.append("\n- ").append(fact));
            each.remedies().forEach(remedy -> remedy(text, remedy));
            text.append('\n');
        }
        return text.toString();
    }

    private static void remedy(StringBuilder text, Remedy remedy) {
        text.append("\n* ").append(remedy.id()).append(", ").append(remedy.scope());
        text.append(remedy.risk() == Remedy.Risk.SECURITY ? ", SECURITY: " : ": ")
                .append(remedy.title());
        if (remedy.action() instanceof Remedy.Action.Commands commands) {
            commands.commands().forEach(command -> text.append("\n    ").append(line(command)));
        } else {
            remedy.action().lines().forEach(line -> text.append("\n    ").append(line));
        }
    }

    private static String line(ShellCommand command) {
        return command.shell() + " " + command.line()
                + command.undo().map(undo -> " [undo: " + undo + "]").orElse("");
    }
}
