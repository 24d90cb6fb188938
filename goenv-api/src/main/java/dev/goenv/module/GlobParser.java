package dev.goenv.module;

import dev.goenv.internal.text.GoText;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one glob (path/match.go, {@code scanChunk}, {@code matchChunk}, {@code getEsc}, Go 1.27): {@code *} any run without a
 * slash, {@code ?} one character but a slash, {@code [a-z]} and {@code [^a-z]} classes, {@code \} takes the next character
 * literally. Used once, by one thread.
 */
final class GlobParser {
    private final byte[] glob;
    private final List<Glob.Step> steps = new ArrayList<>();
    private final ByteArrayOutputStream literal = new ByteArrayOutputStream();
    private int at;
    private int end;

    private GlobParser(byte[] glob) {
        this.glob = glob;
    }

    /**
     * The glob written as {@code text}.
     *
     * @throws GoSyntaxException with Go's {@code syntax error in pattern}, and what is wrong, if it is malformed
     */
    static Glob parse(String text) {
        return new GlobParser(GoText.utf8(text)).parse();
    }

    private Glob parse() {
        List<Glob.Chunk> chunks = new ArrayList<>();
        while (at < glob.length) {
            int start = at;
            while (at < glob.length && glob[at] == '*') {
                at++;
            }
            boolean afterStar = at > start;
            end = chunkEnd();
            steps.clear();
            literal.reset();
            while (at < end) {
                parseStep();
            }
            chunks.add(new Glob.Chunk(afterStar, literal.toByteArray(), steps));
        }
        return new Glob(chunks.toArray(Glob.Chunk[]::new));
    }

    /** The next star outside brackets, found as Go does: without counting brackets or minding {@code [^]]}. */
    private int chunkEnd() {
        boolean inClass = false;
        for (int i = at; i < glob.length; i++) {
            switch (glob[i]) {
                case '\\' -> i++;
                case '[' -> inClass = true;
                case ']' -> inClass = false;
                case '*' -> {
                    if (!inClass) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return glob.length;
    }

    private void parseStep() {
        byte b = glob[at++];
        switch (b) {
            case '[' -> steps.add(parseClass());
            case '?' -> steps.add(new Glob.AnyButSlash());
            case '\\' -> {
                if (at == end) {
                    throw malformed("nothing follows the last \\");
                }
                addLiteral(glob[at++]);
            }
            default -> addLiteral(b);
        }
    }

    private void addLiteral(byte b) {
        if (steps.isEmpty()) {
            literal.write(b);
        } else {
            steps.add(new Glob.Literal(b & 0xff));
        }
    }

    private Glob.CharacterClass parseClass() {
        boolean negated = at < end && glob[at] == '^';
        if (negated) {
            at++;
        }
        List<Glob.Range> ranges = new ArrayList<>();
        while (ranges.isEmpty() || glob[at] != ']') {
            int low = parseClassCharacter();
            int high = low;
            if (glob[at] == '-') {
                at++;
                high = parseClassCharacter();
            }
            ranges.add(new Glob.Range(low, high));
        }
        at++;
        return new Glob.CharacterClass(negated, ranges);
    }

    private int parseClassCharacter() {
        if (at < end && (glob[at] == '-' || glob[at] == ']')) {
            throw malformed("unexpected " + (char) glob[at] + " between [ and ]");
        }
        if (at < end && glob[at] == '\\') {
            at++;
        }
        if (at >= end) {
            throw malformed("[ without ]");
        }
        int decoded = Glob.decode(glob, at, end);
        at += Glob.widthOf(decoded);
        if (Glob.isInvalid(decoded)) {
            throw malformed("invalid character between [ and ]");
        }
        if (at >= end) {
            throw malformed("[ without ]");
        }
        return Glob.runeOf(decoded);
    }

    private static GoSyntaxException malformed(String why) {
        return new GoSyntaxException("syntax error in pattern: " + why);
    }
}
