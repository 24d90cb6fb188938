package dev.goenv.module;

import dev.goenv.internal.text.GoText;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
            while (at < end) {
                parseStep();
            }
            endLiteral();
            chunks.add(new Glob.Chunk(afterStar, steps.toArray(Glob.Step[]::new)));
        }
        return new Glob(chunks);
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
            case '[' -> {
                endLiteral();
                steps.add(parseClass());
            }
            case '?' -> {
                endLiteral();
                steps.add(new Glob.AnyButSlash());
            }
            case '\\' -> {
                if (at == end) {
                    throw malformed("nothing follows the last \\");
                }
                literal.write(glob[at++]);
            }
            default -> literal.write(b);
        }
    }

    private void endLiteral() {
        if (literal.size() > 0) {
            steps.add(new Glob.Literal(literal.toByteArray()));
            literal.reset();
        }
    }

    private Glob.CharacterClass parseClass() {
        boolean negated = at < end && glob[at] == '^';
        if (negated) {
            at++;
        }
        IntStream.Builder lows = IntStream.builder();
        IntStream.Builder highs = IntStream.builder();
        boolean empty = true;
        while (at >= end || glob[at] != ']' || empty) {
            int low = parseClassCharacter();
            int high = low;
            if (glob[at] == '-') {
                at++;
                high = parseClassCharacter();
            }
            lows.add(low);
            highs.add(high);
            empty = false;
        }
        at++;
        return new Glob.CharacterClass(negated, lows.build().toArray(), highs.build().toArray());
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
