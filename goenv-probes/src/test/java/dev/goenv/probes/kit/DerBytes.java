package dev.goenv.probes.kit;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes DER, as far as certificates need it. */
final class DerBytes {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private DerBytes() {}

    static byte[] of(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        int length = content.size();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        if (length > 0xFF) {
            all.write(0x82);
            all.write(length >> 8);
        } else if (length > 0x7F) {
            all.write(0x81);
        }
        all.write(length);
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }

    static byte[] sequence(byte[]... elements) {
        return of(0x30, elements);
    }

    static byte[] text(int tag, String text) {
        return of(tag, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] integer(BigInteger value) {
        return of(2, value.toByteArray());
    }

    static byte[] bits(byte[] bytes) {
        return of(3, new byte[1], bytes);
    }

    static byte[] time(Instant time) {
        return text(0x18, TIME.format(time));
    }

    static byte[] oid(String dotted) {
        String[] parts = dotted.split("\\.");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(Integer.parseInt(parts[0]) * 40 + Integer.parseInt(parts[1]));
        for (int i = 2; i < parts.length; i++) {
            int value = Integer.parseInt(parts[i]);
            for (int shift = 28; shift > 0; shift -= 7) {
                if (value >>> shift != 0) {
                    content.write(0x80 | value >>> shift & 0x7F);
                }
            }
            content.write(value & 0x7F);
        }
        return of(6, content.toByteArray());
    }

    static byte[] extension(String oid, boolean critical, byte[] value) {
        byte[] wrapped = of(4, value);
        return critical ? sequence(oid(oid), of(1, new byte[] {-1}), wrapped) : sequence(oid(oid), wrapped);
    }
}
