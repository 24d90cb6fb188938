package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.ShellCommand;
import dev.goenv.diagnosis.ShellCommand.Shell;
import java.util.List;
import java.util.Optional;

/** Command lines that set variables, for the shells of an operating system. */
final class ShellLines {
    private ShellLines() {}

    /**
     * {@return commands that set a variable in the shell at hand}
     *
     * @param system the operating system, as GOOS names it
     * @param before the text that it has now and that can be shown; empty if it is not set
     */
    static List<ShellCommand> set(String system, String name, String text, Optional<String> before) {
        if (windows(system)) {
            return List.of(
                    new ShellCommand(
                            Shell.POWERSHELL,
                            powershell(name, text),
                            Optional.of(before.map(old -> powershell(name, old)).orElse("Remove-Item Env:" + name))),
                    new ShellCommand(
                            Shell.CMD,
                            cmd(name, text),
                            Optional.of(before.map(old -> cmd(name, old)).orElse("set " + name + "="))));
        }
        return List.of(new ShellCommand(
                Shell.POSIX,
                posix(name, text),
                Optional.of(before.map(old -> posix(name, old)).orElse("unset " + name))));
    }

    /**
     * {@return commands that remove a variable from the shell at hand}
     *
     * @param system the operating system, as GOOS names it
     * @param before the text that it has now; empty if it can't be shown
     */
    static List<ShellCommand> unset(String system, String name, Optional<String> before) {
        if (windows(system)) {
            return List.of(
                    new ShellCommand(
                            Shell.POWERSHELL, "Remove-Item Env:" + name, before.map(old -> powershell(name, old))),
                    new ShellCommand(Shell.CMD, "set " + name + "=", before.map(old -> cmd(name, old))));
        }
        return List.of(new ShellCommand(Shell.POSIX, "unset " + name, before.map(old -> posix(name, old))));
    }

    /** {@return a word as a POSIX shell takes it, in quotes if it needs them} */
    static String posixWord(String text) {
        boolean plain = !text.isEmpty()
                && text.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || "_./:,+@%=-".indexOf(c) >= 0);
        return plain ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static String posix(String name, String text) {
        return "export " + name + "=" + posixWord(text);
    }

    private static String powershell(String name, String text) {
        return "$env:" + name + "='" + text.replace("'", "''") + "'";
    }

    private static String cmd(String name, String text) {
        boolean special = text.chars().anyMatch(c -> "&|<>^ ".indexOf(c) >= 0);
        return special ? "set \"" + name + "=" + text + "\"" : "set " + name + "=" + text;
    }

    private static boolean windows(String system) {
        return system.equals("windows");
    }
}
