package dev.goenv.probes.internal.output.log;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes clean lines of one line of a terminal: takes prefixes, opens what the line is packed in, and does the same with what comes
 * out, a bounded number of times.
 */
final class Cleaner {
    /**
     * A clean line, before wraps are joined.
     *
     * @param columns the width of the line it stood in, with its prefixes
     * @param packed whether it was taken out of JSON or the like, where nothing is wrapped
     */
    record Piece(int number, Located located, int columns, boolean packed, Set<Trait> traits) {}

    /** JSON in JSON in JSON is seen (a test's output in a container's log), more is not. */
    private static final int MAX_DEPTH = 5;

    /** A label in a label in a label. Each takes a pass over the line. */
    private static final int MAX_LEARNED = 6;

    private final Prefixes prefixes = new Prefixes();
    private final LearnedPrefixes learned = new LearnedPrefixes();
    private final PowerShellRecord powerShell = new PowerShellRecord();
    private final Consumer<Piece> out;
    private boolean afterIndented;
    private long passed;

    Cleaner(Consumer<Piece> out) {
        this.out = out;
    }

    /** {@return how many characters passes over lines have looked at} */
    long passed() {
        return passed;
    }

    void clean(TerminalLines.Line line) {
        clean(line, line.located(), 0);
    }

    private void clean(TerminalLines.Line line, Located given, int depth) {
        passed += given.length();
        if (given.length() == 0) {
            afterIndented = false;
            out.accept(new Piece(line.number(), given, line.columns(), depth > 0, Set.of()));
            return;
        }
        Located located =
                given.text().indexOf('\\') < 0 && given.text().indexOf('[') < 0 ? given : ColourRemnants.remove(given);
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        Located bare = bare(located, traits);
        boolean command = bare.length() == 0 && located.length() > 0 && instruction(located.text());
        if (command || Markup.fence(bare.text()) || powerShell.takes(bare.text())) {
            return;
        }
        Optional<List<Located>> unpacked = depth < MAX_DEPTH ? unpack(bare, traits) : Optional.empty();
        if (unpacked.isPresent()) {
            traits.remove(Trait.PERCENT);
            traits.remove(Trait.OCTAL);
            unpacked.get().forEach(inner -> clean(line, inner, depth + 1));
            return;
        }
        Located text = Markup.remove(bare);
        afterIndented = text.length() > 0 && " \t".indexOf(text.text().charAt(0)) >= 0;
        out.accept(new Piece(line.number(), text, line.columns(), depth > 0, traits));
    }

    /** Sure and learned prefixes, in any order. */
    private Located bare(Located located, Set<Trait> traits) {
        Located rest = located;
        for (int i = 0; i < MAX_LEARNED; i++) {
            rest = rest.from(prefixes.end(rest.text(), traits));
            int more = learned.end(rest.text(), afterIndented);
            if (more == 0) {
                break;
            }
            rest = rest.from(more);
        }
        return rest;
    }

    /** Whether a line of nothing but prefixes was meant for the CI system alone. */
    private static boolean instruction(String line) {
        return line.endsWith("##[endgroup]")
                || line.endsWith("::endgroup::")
                || line.contains("section_start:")
                || line.contains("section_end:")
                || line.contains("travis_fold:")
                || line.contains("travis_time:");
    }

    private Optional<List<Located>> unpack(Located line, Set<Trait> traits) {
        if (line.length() == 0) {
            return Optional.empty();
        }
        return coded(line, traits)
                .or(() -> JsonText.lines(line))
                .or(() -> QuotedText.logfmt(line))
                .or(() -> QuotedText.printed(line));
    }

    private static Optional<List<Located>> coded(Located line, Set<Trait> traits) {
        List<Located> lines = List.of(line);
        if (traits.contains(Trait.PERCENT) && line.text().indexOf('%') >= 0) {
            lines = Escapes.percent(line);
        } else if (traits.contains(Trait.OCTAL) && line.text().indexOf('#') >= 0) {
            lines = Escapes.octal(line);
        }
        return lines.size() == 1 && lines.get(0).length() == line.length() ? Optional.empty() : Optional.of(lines);
    }
}
