package dev.goenv.secret;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes secrets that are known, and besides everything that {@link Redaction} recognises.
 *
 * <p>A known secret is found wherever it stands, also with any of its characters percent-escaped, with backslashes as in
 * quoted texts, or inside Base64 such as that of an Authorization header. Secrets of fewer than {@value #LEAST} characters
 * are not looked for: they would take half of any text with them.
 *
 * <p>Immutable and thread-safe. The time is linear in the length of the text for each secret.
 */
public final class Redactor {
    private static final int LEAST = 4;

    private final List<String> plain;
    private final List<String> encoded;

    private Redactor(List<String> plain, List<String> encoded) {
        this.plain = plain;
        this.encoded = encoded;
    }

    /** {@return the redactor for these secrets; they may be none} */
    public static Redactor of(Collection<Secret> secrets) {
        Set<String> plain = new LinkedHashSet<>();
        Set<String> encoded = new LinkedHashSet<>();
        for (Secret secret : secrets) {
            String word = secret.reveal();
            if (word.length() >= LEAST) {
                plain.add(word);
                encoded.addAll(SecretForms.of(word));
            }
        }
        return new Redactor(List.copyOf(plain), List.copyOf(encoded));
    }

    /** {@return {@code text} without the known secrets and without what looks like one} */
    public String redact(String text) {
        Spans secrets = new Spans();
        for (String word : encoded) {
            find(text, word, secrets);
        }
        findEscaped(text, secrets);
        return Redaction.redact(secrets.mask(text));
    }

    private static void find(String text, String word, Spans secrets) {
        int at = text.indexOf(word);
        while (at >= 0) {
            secrets.add(at, at + word.length());
            at = text.indexOf(word, at + word.length());
        }
    }

    /** Looks for the secrets in what the text says with its percent escapes resolved, once with {@code +} for a blank. */
    private void findEscaped(String text, Spans secrets) {
        if (plain.isEmpty()) {
            return;
        }
        PercentDecoded decoded = PercentDecoded.of(text);
        for (String word : plain) {
            List<String> spellings = new ArrayList<>(List.of(SecretForms.bytes(word)));
            if (word.indexOf(' ') >= 0) {
                spellings.add(SecretForms.bytes(word).replace(' ', '+'));
            }
            for (String spelling : spellings) {
                decoded.find(spelling, secrets);
            }
        }
    }

    /** {@return a text that tells how many secrets there are, and none of them} */
    @Override
    public String toString() {
        return "Redactor[" + plain.size() + " secrets]";
    }
}
