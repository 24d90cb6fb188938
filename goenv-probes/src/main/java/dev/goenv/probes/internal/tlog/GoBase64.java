package dev.goenv.probes.internal.tlog;

import java.util.Base64;
import java.util.Optional;

/** {@code base64.StdEncoding} as Go reads it: CR and LF count for nothing anywhere, padding is a must. */
final class GoBase64 {
    private GoBase64() {}

    /** {@return the bytes, or empty if the text is not base64} */
    static Optional<byte[]> decode(String text) {
        String packed = text.replace("\r", "").replace("\n", "");
        if (packed.length() % 4 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(packed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
