package dev.goenv.probes.internal.output.log;

import java.util.List;
import java.util.Set;

/** What container builders and runners put before a line. */
final class ContainerPrefixes {
    static final List<Prefix> ALL = List.of(
            ContainerPrefixes::buildStep,
            ContainerPrefixes::seconds,
            ContainerPrefixes::stage,
            ContainerPrefixes::progress,
            ContainerPrefixes::service,
            ContainerPrefixes::pod);

    private ContainerPrefixes() {}

    /** {@code #12 0.345 }, {@code #12 ERROR: }, {@code #12 [builder 4/6] } of BuildKit. {@code # pkg} is go's own. */
    private static boolean buildStep(Cursor line, Set<Trait> traits) {
        if (!line.literal("#")) {
            return false;
        }
        // #011 is rsyslog's tab.
        boolean zeros = line.peek() == '0' && Cursor.isDigit(line.peek(1));
        if (zeros || !line.digits(1, 5)) {
            return false;
        }
        if (line.atEnd()) {
            return true;
        }
        if (!line.literal(" ")) {
            return false;
        }
        int end = line.at();
        if (line.digits(1, 6) && line.literal(".") && line.digits(1, 4) && line.gap()) {
            return true;
        }
        line.moveTo(end);
        return line.atEnd()
                || line.ahead("[")
                || line.ahead("ERROR")
                || line.ahead("DONE")
                || line.ahead("CACHED")
                || line.ahead("CANCELED")
                || line.ahead("sha256:")
                || line.ahead("go: ")
                || line.ahead("...");
    }

    /** {@code 0.345 } in the summary of BuildKit, which shows four digits, or three behind a zero. */
    private static boolean seconds(Cursor line, Set<Trait> traits) {
        int from = line.at();
        if (!line.digits(1, 5)) {
            return false;
        }
        int whole = line.at() - from;
        if (!(line.literal(".") && line.digits(1, 4))) {
            return false;
        }
        int digits = line.at() - from - 1;
        return digits >= 4 && digits - whole <= 3 && line.gap();
    }

    /** {@code [builder 4/6] } before the command of a step. */
    private static boolean stage(Cursor line, Set<Trait> traits) {
        if (!(line.literal("[") && line.through(']'))) {
            return false;
        }
        int end = line.at();
        String text = line.text();
        int i = end - 2;
        while (i > 0 && Cursor.isDigit(text.charAt(i))) {
            i--;
        }
        boolean counted = i < end - 2 && text.charAt(i) == '/' && Cursor.isDigit(text.charAt(i - 1));
        return counted
                && (line.ahead(" RUN ") || line.ahead(" COPY ") || line.ahead(" FROM ") || line.ahead(" ADD "))
                && line.gap();
    }

    /** {@code  => => # } of BuildKit on a terminal. */
    private static boolean progress(Cursor line, Set<Trait> traits) {
        line.spaces();
        return line.literal("=> => # ") || line.literal("=> => ") || line.literal("=> ERROR ");
    }

    /** {@code app-1  | } of Docker Compose, {@code web.1 | } of Procfile runners, {@code +build | } of Earthly. */
    private static boolean service(Cursor line, Set<Trait> traits) {
        int indent = line.spaces();
        int from = line.at();
        if (indent > 0 && line.peek() != '+') {
            return false;
        }
        if (!line.name("+./:*-")) {
            return false;
        }
        if (onlyDigits(line.text(), from, line.at())) {
            return false;
        }
        line.spaces();
        return line.literal("|") && line.gap();
    }

    /** The lines of a source file are numbered so. */
    private static boolean onlyDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Cursor.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code [pod/name/container] } of {@code kubectl logs --prefix}. */
    private static boolean pod(Cursor line, Set<Trait> traits) {
        return line.literal("[pod/") && line.name("./-") && line.literal("]") && line.gap();
    }
}
