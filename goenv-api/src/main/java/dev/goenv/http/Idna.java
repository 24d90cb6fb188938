package dev.goenv.http;

import java.text.Normalizer;
import java.util.Optional;

/**
 * International host names in ASCII, as {@code idna.Lookup.ToASCII} of golang.org/x/net/idna gives them for ordinary names.
 *
 * <p>ASCII passes unchanged, dots and case and all. For other names the mapping of UTS 46 is done by simple lower-casing and
 * NFKC of the running JDK, without Unicode's exception table, and the rules on mixed writing directions and on joiners are
 * not checked. Where that makes a difference the name is one that no registry sells. {@link java.net.IDN} does not serve:
 * it follows IDNA2003, turns {@code ß} into {@code ss} and refuses underscores.
 */
final class Idna {
    private static final String ACE = "xn--";

    private Idna() {}

    /** {@return {@code name} in ASCII, or {@code name} itself where Go finds fault with it} */
    static String lookup(String name) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        String[] labels = map(name).split("\\.", -1);
        for (int i = 0; i < labels.length; i++) {
            Optional<String> ascii = label(labels[i]);
            if (ascii.isEmpty()) {
                return name;
            }
            out.append(i == 0 ? "" : ".").append(ascii.get());
        }
        return out.toString();
    }

    private static String map(String name) {
        StringBuilder mapped = new StringBuilder(name.length());
        name.codePoints().filter(c -> !isIgnored(c)).map(Idna::map).forEach(mapped::appendCodePoint);
        String normal = Normalizer.normalize(mapped, Normalizer.Form.NFKC);
        StringBuilder lower = new StringBuilder(normal.length());
        normal.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    private static int map(int c) {
        return c == 0x3002 || c == 0xFF61 ? '.' : c == 0x1E9E ? 0xDF : Character.toLowerCase(c);
    }

    /** Soft hyphen, zero-width blank, word joiner, byte order mark, variation selectors. */
    private static boolean isIgnored(int c) {
        return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF || c >= 0xFE00 && c <= 0xFE0F;
    }

    private static Optional<String> label(String label) {
        if (label.isEmpty()) {
            return Optional.of(label);
        }
        if (label.startsWith(ACE)) {
            return Optional.of(label);
        }
        boolean hyphens =
                label.startsWith("-") || label.endsWith("-") || label.startsWith("--", 2) && label.length() > 4;
        boolean letters = label.codePoints().allMatch(Idna::isPermitted);
        int type = Character.getType(label.codePointAt(0));
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        if (hyphens || mark || !letters) {
            return Optional.empty();
        }
        return Optional.of(label.chars().allMatch(c -> c < 0x80) ? label : ACE + Punycode.encode(label));
    }

    /** Of ASCII only letters, digits and the hyphen; of the rest what is assigned and no control, blank or replacement. */
    private static boolean isPermitted(int c) {
        if (c < 0x80) {
            return c == '-' || Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.UNASSIGNED,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> c != 0xFFFD;
        };
    }
}
