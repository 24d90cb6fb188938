package dev.goenv.sumdb;

import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.module.GoSyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public key of a checksum database: {@code name+hash+key}, as it stands in GOSUMDB.
 *
 * <p>Immutable and thread-safe. The hash ties the name to the key, so neither can be exchanged alone; it is checked when
 * the text is parsed. The only algorithm is Ed25519. Nothing in it is secret.
 */
public final class VerifierKey {
    private static final int HASH_DIGITS = 8;
    private static final int KEY_BYTES = 32;
    private static final byte ED25519 = 1;
    /** What RFC 8410 puts before the 32 bytes of an Ed25519 key; the JDK reads keys in that form. */
    private static final String SUBJECT_PUBLIC_KEY_INFO = "302a300506032b6570032100";

    private final String name;
    private final String hash;
    private final byte[] encoded;

    private VerifierKey(String name, String hash, byte[] encoded) {
        this.name = name;
        this.hash = hash;
        this.encoded = encoded;
    }

    /**
     * {@return the key that {@code text} describes}
     *
     * <p>As {@code NewVerifier} in {@code golang.org/x/mod/sumdb/note/note.go}, Go 1.27: the shape is checked first, then
     * the hash, then the algorithm.
     *
     * @throws GoSyntaxException {@code malformed verifier id}, {@code invalid verifier hash} or
     *     {@code unknown verifier algorithm}
     */
    public static VerifierKey parse(String text) {
        int nameEnd = text.indexOf('+');
        int hashEnd = nameEnd < 0 ? -1 : text.indexOf('+', nameEnd + 1);
        if (hashEnd < 0) {
            throw malformed();
        }
        String name = text.substring(0, nameEnd);
        String hash = text.substring(nameEnd + 1, hashEnd);
        byte[] encoded = decodeBase64(text.substring(hashEnd + 1));
        if (!isHash(hash) || !isName(name) || encoded.length == 0) {
            throw malformed();
        }
        if (HexFormat.fromHexDigits(hash) != hashOf(name, encoded)) {
            throw new GoSyntaxException("invalid verifier hash");
        }
        if (encoded[0] != ED25519) {
            throw new GoSyntaxException("unknown verifier algorithm");
        }
        if (encoded.length != 1 + KEY_BYTES) {
            throw malformed();
        }
        return new VerifierKey(name, HexFormat.of().toHexDigits(HexFormat.fromHexDigits(hash)), encoded);
    }

    private static GoSyntaxException malformed() {
        return new GoSyntaxException("malformed verifier id");
    }

    private static boolean isHash(String text) {
        return text.length() == HASH_DIGITS && text.chars().allMatch(HexFormat::isHexDigit);
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.codePoints().noneMatch(c -> GoSpace.isSpace(c) || isSurrogate(c));
    }

    /** A half of a surrogate pair stands for bytes that are no UTF-8. */
    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Go skips CR and LF anywhere and insists on padding; the JDK's decoder does neither. */
    private static byte[] decodeBase64(String text) {
        String packed = text.replace("\r", "").replace("\n", "");
        if (packed.length() % 4 != 0) {
            throw malformed();
        }
        try {
            return Base64.getDecoder().decode(packed);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static int hashOf(String name, byte[] encoded) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sha256.digest(encoded)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** {@return the name of the database, which is also the name in its signatures, such as {@code sum.golang.org}} */
    public String name() {
        return name;
    }

    /** {@return the hash of name and key, as eight lower-case hexadecimal digits} */
    public String hash() {
        return hash;
    }

    /** {@return a copy of the 32 bytes of the Ed25519 public key} */
    public byte[] publicKey() {
        return Arrays.copyOfRange(encoded, 1, encoded.length);
    }

    /**
     * {@return whether {@code signature} is this key's Ed25519 signature of {@code message}}
     *
     * <p>A signature of the wrong length, or a key that is no point of the curve, verifies nothing.
     */
    public boolean verify(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(jdkKey());
            verifier.update(message);
            return verifier.verify(signature);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java 15 and later have Ed25519", e);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private PublicKey jdkKey() throws GeneralSecurityException {
        byte[] prefix = HexFormat.of().parseHex(SUBJECT_PUBLIC_KEY_INFO);
        byte[] info = Arrays.copyOf(prefix, prefix.length + KEY_BYTES);
        System.arraycopy(encoded, 1, info, prefix.length, KEY_BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + Arrays.hashCode(encoded);
    }

    /** {@return {@code name+hash+key}, as it may stand in GOSUMDB} */
    @Override
    public String toString() {
        return name + "+" + hash + "+" + Base64.getEncoder().encodeToString(encoded);
    }
}
