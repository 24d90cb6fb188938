package dev.goenv.probes.internal.modproxy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The hashes of go.sum: {@code Hash1} in {@code golang.org/x/mod/sumdb/dirhash}, Go 1.27. */
final class ModuleHash {
    /** What the files of a zip may have together; more is not unpacked. */
    private static final long MAX_UNPACKED = 64L << 20;

    private ModuleHash() {}

    /** {@return the hash of a go.mod} */
    static String ofGoMod(byte[] content) {
        MessageDigest file = sha256();
        return hash(Map.of("go.mod".getBytes(StandardCharsets.UTF_8), file.digest(content)));
    }

    /** {@return the hash of the files in a whole zip; empty if they can't be read, or are more than 64 MiB} */
    static Optional<String> ofZip(byte[] zip) {
        Map<byte[], byte[]> digests = new TreeMap<>(Arrays::compareUnsigned);
        long left = MAX_UNPACKED;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                MessageDigest file = sha256();
                left -= digest(in, file, left);
                if (left < 0 || entry.getName().indexOf('\n') >= 0) {
                    return Optional.empty();
                }
                digests.put(entry.getName().getBytes(StandardCharsets.UTF_8), file.digest());
            }
        } catch (IOException | IllegalArgumentException e) {
            // Of a kind that Java does not read; whether Go reads it is judged elsewhere.
            return Optional.empty();
        }
        return digests.isEmpty() ? Optional.empty() : Optional.of(hash(digests));
    }

    private static long digest(InputStream in, MessageDigest file, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long read = 0;
        for (int got = in.read(buffer); got >= 0 && read <= most; got = in.read(buffer)) {
            file.update(buffer, 0, got);
            read += got;
        }
        return read;
    }

    private static String hash(Map<byte[], byte[]> digests) {
        MessageDigest all = sha256();
        digests.forEach((name, digest) -> {
            all.update(HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII));
            all.update((byte) ' ');
            all.update((byte) ' ');
            all.update(name);
            all.update((byte) '\n');
        });
        return "h1:" + Base64.getEncoder().encodeToString(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
