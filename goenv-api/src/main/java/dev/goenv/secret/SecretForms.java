package dev.goenv.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** The encoded forms in which a known secret may appear. */
final class SecretForms {
    /** Shorter pieces of Base64 are found by chance. */
    private static final int LEAST_BASE64 = 6;

    private SecretForms() {}

    /** {@return the forms of {@code word}, itself included} */
    static Set<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        forms.add(word.replace("\\", "\\\\").replace("\"", "\\\""));
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        for (int offset = 0; offset < 3; offset++) {
            addBase64(bytes, offset, forms);
        }
        return forms;
    }

    /**
     * The characters of Base64 that depend on the secret alone if {@code offset} bytes (modulo 3) are encoded before it, as
     * the user name of Basic credentials is.
     */
    private static void addBase64(byte[] secret, int offset, Set<String> forms) {
        byte[] shifted = new byte[offset + secret.length];
        System.arraycopy(secret, 0, shifted, offset, secret.length);
        int from = (offset * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        for (Base64.Encoder encoder : Arrays.asList(Base64.getEncoder(), Base64.getUrlEncoder())) {
            String text = encoder.withoutPadding().encodeToString(shifted);
            if (to - from >= LEAST_BASE64) {
                forms.add(text.substring(from, to));
            }
        }
    }

    /** {@return the UTF-8 bytes of {@code text}, one in each char} */
    static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
