package dev.goenv.probes.internal.output.log;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What system logs, logging libraries and editors put before a line. */
final class LoggerPrefixes {
    static final List<Prefix> ALL = List.of(
            LoggerPrefixes::syslog,
            LoggerPrefixes::process,
            LoggerPrefixes::klog,
            LoggerPrefixes::level,
            LoggerPrefixes::levelColumn,
            LoggerPrefixes::teamcity,
            LoggerPrefixes::intellij,
            LoggerPrefixes::airflow,
            LoggerPrefixes::npm);

    private static final Set<String> LEVELS = Set.of(
            "trace",
            "debug",
            "info",
            "notice",
            "log",
            "warn",
            "warning",
            "error",
            "err",
            "fatal",
            "severe",
            "critical");

    private LoggerPrefixes() {}

    private static boolean levelName(Cursor line) {
        int from = line.at();
        return line.name("")
                && LEVELS.contains(line.text().substring(from, line.at()).toLowerCase(Locale.ROOT));
    }

    /** {@code May  1 12:00:00 host prog[123]: }, with a priority before it or not; RFC 3164, and RFC 5424 with its version. */
    private static boolean syslog(Cursor line, Set<Trait> traits) {
        if (line.literal("<")) {
            if (!(line.digits(1, 3) && line.literal(">"))) {
                return false;
            }
            if (line.literal("1 ")) {
                return structured(line, traits);
            }
        }
        if (!(TimePrefix.month(line) && line.literal(" "))) {
            return false;
        }
        line.literal(" ");
        if (!(line.digits(1, 2) && line.literal(" ") && TimePrefix.clock(line) && line.literal(" "))) {
            return false;
        }
        return line.name(".:-") && line.literal(" ") && program(line, traits);
    }

    private static boolean program(Cursor line, Set<Trait> traits) {
        if (!line.name("./@()-")) {
            return false;
        }
        if (line.literal("[") && !(line.digits(1, 10) && line.literal("]"))) {
            return false;
        }
        if (!(line.literal(":") && line.gap())) {
            return false;
        }
        traits.add(Trait.OCTAL);
        return true;
    }

    /** Time, host, program, process, message id, then data in brackets or a dash. */
    private static boolean structured(Cursor line, Set<Trait> traits) {
        for (int i = 0; i < 5; i++) {
            if (!line.through(' ')) {
                return false;
            }
        }
        boolean data = line.literal("-") || (line.literal("[") && line.through(']'));
        if (!data || !line.gap()) {
            return false;
        }
        traits.add(Trait.OCTAL);
        return true;
    }

    /** {@code host prog[123]: }, behind a time. */
    private static boolean process(Cursor line, Set<Trait> traits) {
        if (line.at() == 0 || !line.name(".:-") || !line.literal(" ")) {
            return false;
        }
        if (!(line.name("./@-") && line.literal("[") && line.digits(1, 10) && line.literal("]:") && line.gap())) {
            return false;
        }
        traits.add(Trait.OCTAL);
        return true;
    }

    /** {@code E0501 12:00:00.123456   12345 file.go:123] } of klog and glog. */
    private static boolean klog(Cursor line, Set<Trait> traits) {
        if (!(line.oneOf("IWEF") && line.digits(4, 4) && line.literal(" ") && TimePrefix.clock(line))) {
            return false;
        }
        return line.spaces() > 0
                && line.digits(1, 10)
                && line.literal(" ")
                && line.name("./-")
                && line.literal(":")
                && line.digits(1, 6)
                && line.literal("]")
                && line.gap();
    }

    /** {@code [ERROR] } of Maven, {@code [Error - 10:11:12 AM] } of VS Code, {@code [ERROR][2024-05-01 10:11:12] } of Neovim. */
    private static boolean level(Cursor line, Set<Trait> traits) {
        if (!(line.literal("[") && levelName(line))) {
            return false;
        }
        line.spaces();
        if (line.literal("- ") && !line.through(']')) {
            return false;
        } else if (line.text().charAt(line.at() - 1) == ']' || line.literal("]")) {
            return line.gap() || line.peek() == '[';
        }
        return false;
    }

    /** {@code ERROR<TAB>pkg/file.go:12<TAB>} of zap, behind a time. */
    private static boolean levelColumn(Cursor line, Set<Trait> traits) {
        if (line.at() == 0 || !levelName(line) || !line.literal("\t")) {
            return false;
        }
        int end = line.at();
        if (!(line.name("./@-") && line.literal(":") && line.digits(1, 6) && line.literal("\t"))) {
            line.moveTo(end);
        }
        return true;
    }

    /** {@code W:<TAB> [Step 1/3] } of TeamCity, behind a time. */
    private static boolean teamcity(Cursor line, Set<Trait> traits) {
        if (line.at() == 0) {
            return false;
        }
        line.oneOf("WEFi");
        line.spaces();
        if (!line.literal(":")) {
            return false;
        }
        line.literal("\t");
        line.spaces();
        return line.literal("[Step ") && line.digits(1, 3) && line.literal("/") && line.through(']') && line.gap();
    }

    /** {@code [  12345]   WARN - #c.goide.util - } of IntelliJ, behind a time. */
    private static boolean intellij(Cursor line, Set<Trait> traits) {
        if (line.at() == 0 || !line.literal("[")) {
            return false;
        }
        line.spaces();
        if (!(line.digits(1, 12) && line.literal("]"))) {
            return false;
        }
        line.spaces();
        return levelName(line) && line.literal(" - ") && line.name("#.$-") && line.literal(" - ");
    }

    /** <code>{subprocess.py:93} INFO - </code> of Airflow, behind a time. */
    private static boolean airflow(Cursor line, Set<Trait> traits) {
        return line.at() > 0
                && line.literal("{")
                && line.name(".-")
                && line.literal(":")
                && line.digits(1, 6)
                && line.literal("} ")
                && levelName(line)
                && line.literal(" - ");
    }

    private static boolean npm(Cursor line, Set<Trait> traits) {
        return (line.literal("npm ERR!") || line.literal("npm error")) && line.gap();
    }
}
