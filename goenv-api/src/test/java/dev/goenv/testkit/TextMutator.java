package dev.goenv.testkit;

import java.util.List;
import java.util.Random;

/** Makes hostile texts for a grammar: pieces of it in any order, and mutations of them. The same seed, the same texts. */
public final class TextMutator {
    private static final String ODD =
            "\0\t\n\r \u0085\u00a0\u3000\u2028;,:|=@/\\'\"%#?*[]-.\u00e9\u4e2d\ud800\udcff\uffff";

    private final Random random;
    private final List<String> pieces;

    /** A mutator that builds texts of the given pieces. */
    public TextMutator(long seed, List<String> pieces) {
        this.random = new Random(seed);
        this.pieces = List.copyOf(pieces);
    }

    /** A text of up to {@code maxPieces} pieces, a third of them with mutations. */
    public String next(int maxPieces) {
        StringBuilder text = new StringBuilder(plain(maxPieces));
        for (int changes = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0; changes > 0; changes--) {
            mutate(text);
        }
        return text.toString();
    }

    /** A text of up to {@code maxPieces} pieces as they are. */
    public String plain(int maxPieces) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(maxPieces + 1); count > 0; count--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    /** A number from 0 to {@code bound - 1}, from the same sequence. */
    public int number(int bound) {
        return random.nextInt(bound);
    }

    private void mutate(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(6));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
            case 2 -> text.insert(at, (char) random.nextInt(0x10000));
            default -> text.insert(at, text.substring(at, end));
        }
    }
}
