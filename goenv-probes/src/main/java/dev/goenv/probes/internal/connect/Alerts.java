package dev.goenv.probes.internal.connect;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of TLS alerts: those of RFC 8446, which Java uses, and Go's (crypto/tls/alert.go, Go 1.27). */
final class Alerts {
    /** The server wants a certificate of the client. */
    static final int CERTIFICATE_REQUIRED = 116;

    private static final Pattern RECEIVED = Pattern.compile("(?:\\(\\w+\\) )?Received fatal alert: (\\w+)");
    private static final Pattern UNKNOWN = Pattern.compile("(?:\\(\\w+\\) )?Unknown alert description \\((\\d+)\\)");

    private static final Map<Integer, String> GO = Map.ofEntries(
            Map.entry(0, "close notify"),
            Map.entry(10, "unexpected message"),
            Map.entry(20, "bad record MAC"),
            Map.entry(21, "decryption failed"),
            Map.entry(22, "record overflow"),
            Map.entry(30, "decompression failure"),
            Map.entry(40, "handshake failure"),
            Map.entry(42, "bad certificate"),
            Map.entry(43, "unsupported certificate"),
            Map.entry(44, "revoked certificate"),
            Map.entry(45, "expired certificate"),
            Map.entry(46, "unknown certificate"),
            Map.entry(47, "illegal parameter"),
            Map.entry(48, "unknown certificate authority"),
            Map.entry(49, "access denied"),
            Map.entry(50, "error decoding message"),
            Map.entry(51, "error decrypting message"),
            Map.entry(60, "export restriction"),
            Map.entry(70, "protocol version not supported"),
            Map.entry(71, "insufficient security level"),
            Map.entry(80, "internal error"),
            Map.entry(86, "inappropriate fallback"),
            Map.entry(90, "user canceled"),
            Map.entry(100, "no renegotiation"),
            Map.entry(109, "missing extension"),
            Map.entry(110, "unsupported extension"),
            Map.entry(111, "certificate unobtainable"),
            Map.entry(112, "unrecognized name"),
            Map.entry(113, "bad certificate status response"),
            Map.entry(114, "bad certificate hash value"),
            Map.entry(115, "unknown PSK identity"),
            Map.entry(CERTIFICATE_REQUIRED, "certificate required"),
            Map.entry(120, "no application protocol"),
            Map.entry(121, "encrypted client hello required"));

    /** Java's names where Go's words are no other spelling of them. */
    private static final Map<String, Integer> JAVA = Map.of(
            "bad_record_mac", 20,
            "certificate_revoked", 44,
            "certificate_expired", 45,
            "certificate_unknown", 46,
            "unknown_ca", 48,
            "decode_error", 50,
            "decrypt_error", 51,
            "protocol_version", 70,
            "insufficient_security", 71,
            "unknown_psk_identity", 115);

    private Alerts() {}

    /** {@return what Go prints of an alert that came} */
    static String words(int code) {
        String name = GO.get(code);
        return "remote error: tls: " + (name == null ? "alert(" + code + ")" : name);
    }

    /** {@return the number of the alert, if the first bytes that came are one in plain text} */
    static OptionalInt inRecord(byte[] first) {
        boolean alert = first.length >= 7 && first[0] == 0x15 && first[1] == 3 && first[3] == 0 && first[4] == 2;
        return alert ? OptionalInt.of(first[6] & 0xFF) : OptionalInt.empty();
    }

    /** {@return the number of the alert that Java's message names} */
    static OptionalInt inMessage(String message) {
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.lookingAt()) {
            return OptionalInt.of(Integer.parseInt(unknown.group(1)));
        }
        Matcher received = RECEIVED.matcher(message);
        if (!received.lookingAt()) {
            return OptionalInt.empty();
        }
        String name = received.group(1).toLowerCase(Locale.ROOT);
        Optional<Integer> code = Optional.ofNullable(JAVA.get(name)).or(() -> byGoWords(name.replace('_', ' ')));
        return code.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static Optional<Integer> byGoWords(String words) {
        return new TreeMap<>(GO)
                .entrySet().stream()
                        .filter(entry -> entry.getValue().equals(words))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }
}
