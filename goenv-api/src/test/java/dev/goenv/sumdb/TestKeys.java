package dev.goenv.sumdb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Makes verifier keys for any name, valid or not, with a right hash. */
final class TestKeys {
    private TestKeys() {}

    static String keyFor(String name) {
        byte[] bare = new byte[32];
        Arrays.fill(bare, (byte) 'K');
        return keyFor(name, bare);
    }

    static String keyFor(String name, byte[] bare) {
        byte[] encoded = new byte[1 + bare.length];
        encoded[0] = 1;
        System.arraycopy(bare, 0, encoded, 1, bare.length);
        return name + "+" + hash(name, encoded) + "+" + Base64.getEncoder().encodeToString(encoded);
    }

    private static String hash(String name, byte[] encoded) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(encoded), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
