package dev.goenv.diagnosis;

import dev.goenv.secret.Redaction;
import java.util.Optional;

/**
 * A command line for a kind of shell.
 *
 * @param shell the kind of shell
 * @param line the command, redacted
 * @param undo the command that takes it back; empty if there is none
 */
public record ShellCommand(Shell shell, String line, Optional<String> undo) {
    /** Removes secrets. */
    public ShellCommand {
        line = Redaction.redact(line);
        undo = undo.map(Redaction::redact);
    }

    /** Kinds of shells. */
    public enum Shell {
        /** sh and its like. */
        POSIX,
        /** PowerShell. */
        POWERSHELL,
        /** cmd.exe. */
        CMD,
        /** The same in each of them. */
        ANY
    }
}
