package dev.goenv.probes.internal.output.log;

import static dev.goenv.probes.internal.output.log.Scan.NO;

import java.util.List;

/** What logs put before a line. Each is taken off only if it is surely one: no message of the go command begins like that. */
final class Prefixes {
    private static final int MOST = 8;

    /** Gives the place behind a prefix, or {@link Scan#NO}. */
    @FunctionalInterface
    private interface Prefix {
        int skip(String line, int from);
    }

    private static final List<Prefix> ALL = List.of(
            (line, at) -> Scan.one(line, at, "\uFEFF"),
            Prefixes::timestamp,
            Prefixes::bracketed,
            Prefixes::workflowCommand,
            Prefixes::buildStep,
            Prefixes::service,
            Prefixes::syslog,
            Prefixes::quote,
            Prefixes::provisioner,
            Prefixes::powerShell);

    private Prefixes() {}

    /** {@return where the line of the program begins} */
    static int skip(String line) {
        if (line.startsWith("go: ") || line.startsWith("\t")) {
            return 0;
        }
        int at = 0;
        for (int i = 0; i < MOST; i++) {
            int next = NO;
            for (Prefix prefix : ALL) {
                next = prefix.skip(line, at);
                if (next > at) {
                    break;
                }
            }
            if (next <= at) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** A date and time, or a time; for GitLab with the stream after it, for loggers with a level. */
    private static int timestamp(String line, int from) {
        int at = Scan.timestamp(line, from);
        if (at < 0) {
            at = Scan.time(line, from);
        }
        at = Scan.one(line, at, " \t");
        if (at < 0) {
            return from < line.length() && Scan.timestamp(line, from) == line.length() ? line.length() : NO;
        }
        int stream = Scan.one(line, Scan.one(line, Scan.digits(line, at, 2, 2), "OE"), " +");
        if (stream >= 0) {
            return stream;
        }
        for (String level : List.of("ERROR ", "WARN ", "INFO ", "DEBUG ", "FATAL ", "[ERROR] ", "[INFO] ", "[WARN] ")) {
            int behind = Scan.words(line, at, level);
            if (behind >= 0) {
                return behind;
            }
        }
        return at;
    }

    /** {@code [2024-05-01T12:00:00Z] }, {@code [12:00:00] }, {@code [Error - 10:11:12 AM] }, {@code [pod/app] }. */
    private static int bracketed(String line, int from) {
        int at = Scan.one(line, from, "[");
        if (at < 0) {
            return NO;
        }
        int time = Scan.timestamp(line, at);
        int end = time >= 0 ? time : Scan.time(line, at);
        if (end < 0 && (line.startsWith("pod/", at) || line.startsWith("Pipeline]", at) || editorLevel(line, at))) {
            end = line.indexOf(']', at);
        }
        int close = Scan.one(line, end, "]");
        int blank = Scan.one(line, close, " \t");
        return blank >= 0 ? blank : close == line.length() ? close : NO;
    }

    private static boolean editorLevel(String line, int at) {
        return List.of("Error - ", "Info  - ", "Info - ", "Warn  - ", "Warning - ", "Trace - ").stream()
                .anyMatch(level -> line.startsWith(level, at));
    }

    /** {@code ##[error]}, {@code ::error file=a,line=1::}. */
    private static int workflowCommand(String line, int from) {
        if (line.startsWith("##[", from)) {
            return Scan.one(line, line.indexOf(']', from), "]");
        }
        for (String name : List.of("::error", "::warning", "::notice", "::debug")) {
            int at = Scan.words(line, from, name);
            if (at >= 0 && (Scan.at(line, at) == ':' || Scan.at(line, at) == ' ')) {
                return Scan.words(line, line.indexOf("::", at), "::");
            }
        }
        return NO;
    }

    /** {@code #12 34.56 }, {@code #12 } and {@code 0.345 } of container builds. */
    private static int buildStep(String line, int from) {
        int at = Scan.one(line, Scan.digits(line, Scan.one(line, from, "#"), 1, 4), " ");
        int number = at >= 0 ? at : from;
        int seconds =
                Scan.one(line, Scan.digits(line, Scan.one(line, Scan.digits(line, number, 1, 5), "."), 1, 3), " ");
        return seconds >= 0 ? seconds : at;
    }

    /** {@code app-1  | } of compose, {@code app | }. */
    private static int service(String line, int from) {
        int at = Scan.word(line, from, "-_.");
        int blanks = Scan.blanks(line, at);
        return blanks > at && at > 0 ? Scan.words(line, blanks, "| ") : NO;
    }

    /** {@code May 01 12:00:00 host prog[123]: }. */
    private static int syslog(String line, int from) {
        int month = Scan.word(line, from, "");
        if (month != from + 3) {
            return NO;
        }
        int day = Scan.digits(line, Scan.blanks(line, month), 1, 2);
        int host = Scan.word(line, Scan.one(line, Scan.time(line, Scan.one(line, day, " ")), " "), "-_.");
        int program = Scan.word(line, Scan.one(line, host, " "), "-_./");
        int pid = Scan.one(line, Scan.digits(line, Scan.one(line, program, "["), 1, 10), "]");
        return Scan.words(line, pid >= 0 ? pid : program, ": ");
    }

    /** {@code > } of a quotation. */
    private static int quote(String line, int from) {
        int at = Scan.one(line, Scan.blanks(line, from), ">");
        return Scan.at(line, at) == ' ' && Scan.at(line, at + 1) != '[' ? at + 1 : NO;
    }

    /** {@code null_resource.app (local-exec): }. */
    private static int provisioner(String line, int from) {
        int at = Scan.word(line, from, "-_.[]\"");
        return Scan.words(line, at, " (local-exec): ");
    }

    /** {@code go : } of PowerShell, which takes standard error for an error of its own. */
    private static int powerShell(String line, int from) {
        return Scan.words(line, from, "go : ");
    }
}
