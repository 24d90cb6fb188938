package dev.goenv.probes.internal.report;

import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Action;
import dev.goenv.diagnosis.ShellCommand;
import dev.goenv.diagnosis.ShellCommand.Shell;
import dev.goenv.env.EnvChange;
import dev.goenv.secret.Redaction;
import java.util.List;
import java.util.Optional;

/**
 * A remedy as it is shown: with the commands for the system at hand, ready to be copied.
 *
 * @param title what it does
 * @param remark for whom, and what it may cost
 * @param advice what a person has to do; empty if there are commands
 * @param commands the commands
 */
record Step(String title, String remark, String advice, List<Command> commands) {
    Step {
        commands = List.copyOf(commands);
    }

    /**
     * A command to copy.
     *
     * @param shell for which shell, in words; empty if it is the same in each
     * @param line the command
     * @param undo what takes it back; empty if that is not known
     */
    record Command(String shell, String line, Optional<String> undo) {}

    /** {@return a remedy for a system, as GOOS names it} */
    static Step of(Remedy remedy, String system) {
        boolean windows = system.equals("windows");
        String advice = remedy.action() instanceof Action.Advice text ? text.text() : "";
        return new Step(remedy.title(), Words.scope(remedy), advice, commands(remedy.action(), windows));
    }

    private static List<Command> commands(Action action, boolean windows) {
        if (action instanceof Action.Environment environment) {
            return environment.changes().stream()
                    .map(change -> new Command("", line(change, windows), Optional.empty()))
                    .toList();
        }
        if (action instanceof Action.Commands commands) {
            List<ShellCommand> fit = commands.commands().stream()
                    .filter(command -> fits(command.shell(), windows))
                    .toList();
            List<ShellCommand> shown = fit.isEmpty() ? commands.commands() : fit;
            boolean told = fit.isEmpty() || windows;
            return shown.stream()
                    .map(command -> new Command(told ? name(command.shell()) : "", command.line(), command.undo()))
                    .toList();
        }
        return List.of();
    }

    private static boolean fits(Shell shell, boolean windows) {
        return switch (shell) {
            case POSIX -> !windows;
            case POWERSHELL, CMD -> windows;
            case ANY -> true;
        };
    }

    private static String name(Shell shell) {
        return switch (shell) {
            case POSIX -> "sh";
            case POWERSHELL -> "PowerShell";
            case CMD -> "cmd";
            case ANY -> "";
        };
    }

    private static String line(EnvChange change, boolean windows) {
        if (change instanceof EnvChange.Set set) {
            return "go env -w " + word(Redaction.redact(set.name() + "=" + set.text()), windows);
        }
        return "go env -u " + word(Redaction.redact(change.name()), windows);
    }

    /** One argument as a shell takes it; on Windows in the form that PowerShell and cmd both take. */
    private static String word(String text, boolean windows) {
        boolean plain = text.codePoints()
                .allMatch(rune -> rune > 0x7F || Character.isLetterOrDigit(rune) || "_./:,+@%=-".indexOf(rune) >= 0);
        // A comma makes a list of an argument of PowerShell.
        if (plain && !(windows && text.indexOf(',') >= 0)) {
            return text;
        }
        return windows ? "\"" + text + "\"" : "'" + text.replace("'", "'\\''") + "'";
    }
}
