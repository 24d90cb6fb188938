package dev.goenv.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Action;
import dev.goenv.env.EnvChange;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no remedy may have a program do, and what may not stand first even as a text. */
final class SafeRemedies {
    /** Protection given up, as a setting, a command or an option. */
    private static final Pattern WEAKENING = Pattern.compile("(?i)GOSUMDB[\"' ]*[=:, ][\"' ]*off"
            + "|GONOSUMCHECK"
            + "|(GONOSUMDB|GOPRIVATE|GONOPROXY)[\"' ]*[=:, ][\"' ]*([^ ]*,)?\\*(/\\*)*([,\"' ]|$)"
            + "|GOINSECURE[\"' ]*[=:, ]"
            + "|GIT_SSL_NO_VERIFY"
            + "|ssl_?verify[\"' ]*[= ][\"' ]*(false|0|no|off)"
            + "|GOVCS[\"' ]*[=:, ][\"' ]*[^ ]*\\*:all"
            + "|-insecure\\b"
            + "|\\bcurl\\b.* -[a-z]*k\\b|--insecure|--no-check-certificate"
            + "|StrictHostKeyChecking[ =]no|chmod [0-7]*[2367]{1}\\b|chmod .*o\\+w");

    private SafeRemedies() {}

    /** {@return the lines that a program could carry out} */
    static List<String> runnable(Remedy remedy) {
        if (remedy.action() instanceof Action.Environment environment) {
            return environment.changes().stream().map(EnvChange::toString).toList();
        }
        if (remedy.action() instanceof Action.Commands commands) {
            return commands.commands().stream()
                    .flatMap(command -> Stream.concat(Stream.of(command.line()), command.undo().stream()))
                    .toList();
        }
        return List.of();
    }

    /** Whether a line gives protection up. */
    static boolean weakens(String line) {
        boolean removes = line.matches("(go env -u|unset|Remove-Item).*[A-Z]+|set [A-Z]+=");
        return !removes && WEAKENING.matcher(line).find();
    }

    /** Fails where a remedy of a diagnosis is not safe. */
    static void check(Diagnosis diagnosis) {
        for (Remedy remedy : diagnosis.remedies()) {
            assertThat(runnable(remedy))
                    .as("what %s has a program do: %s", diagnosis.code(), remedy.id())
                    .noneMatch(SafeRemedies::weakens);
        }
        assertThat(diagnosis.remedies().stream().limit(1))
                .as("the first remedy of %s", diagnosis.code())
                .noneMatch(remedy -> remedy.risk() == Remedy.Risk.SECURITY)
                .noneMatch(remedy -> remedy.action().lines().stream().anyMatch(SafeRemedies::weakens));
        assertThat(diagnosis.remedies().stream()
                        .filter(remedy -> remedy.action().lines().stream().anyMatch(SafeRemedies::weakens)))
                .as("what weakens security is told to do so: %s", diagnosis.code())
                .allMatch(remedy -> remedy.risk() == Remedy.Risk.SECURITY);
    }
}
