package dev.goenv.probes.kit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Signs notes with Ed25519, as {@code note.Signer} in {@code golang.org/x/mod/sumdb/note}. For tests: its keys are no secrets. */
public final class NoteSigner {
    private final String name;
    private final String hash;
    private final byte[] encoded;
    private final KeyPair keys;

    private NoteSigner(String name, byte[] seed) {
        this.name = name;
        this.keys = keys(seed);
        byte[] info = keys.getPublic().getEncoded();
        encoded = Arrays.copyOfRange(info, info.length - 33, info.length);
        encoded[0] = 1;
        hash = HexFormat.of()
                .toHexDigits(ByteBuffer.wrap(sha256((name + "\n").getBytes(StandardCharsets.UTF_8), encoded))
                        .getInt());
    }

    /** The signer of a name, and another for each number. Always the same keys. */
    public static NoteSigner of(String name, int number) {
        return new NoteSigner(name, sha256(name.getBytes(StandardCharsets.UTF_8), new byte[] {(byte) number}));
    }

    /** The signer of a text {@code PRIVATE+KEY+name+hash+key}. */
    public static NoteSigner parse(String text) {
        String[] parts = text.split("\\+", 5);
        byte[] key = Base64.getDecoder().decode(parts[4]);
        NoteSigner signer = new NoteSigner(parts[2], Arrays.copyOfRange(key, 1, key.length));
        if (!signer.hash.equals(parts[3])) {
            throw new IllegalArgumentException("the key's hash is " + signer.hash + ", not " + parts[3]);
        }
        return signer;
    }

    /** The JDK derives a public key only where it makes both, so it is given the seed as randomness. */
    private static KeyPair keys(byte[] seed) {
        SecureRandom random = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        };
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(second);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The verifier key, {@code name+hash+key}, as GOSUMDB has it. */
    public String verifierKey() {
        return name + "+" + hash + "+" + Base64.getEncoder().encodeToString(encoded);
    }

    /** The note of a text, which has to end in a line feed. */
    public String sign(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("malformed note");
        }
        return text + "\n" + line(text);
    }

    /** The line of the signature of a text. */
    public String line(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signed = signature.sign();
            byte[] both = ByteBuffer.allocate(4 + signed.length)
                    .putInt(HexFormat.fromHexDigits(hash))
                    .put(signed)
                    .array();
            return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(both) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
