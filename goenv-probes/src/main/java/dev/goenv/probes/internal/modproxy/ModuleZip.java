package dev.goenv.probes.internal.modproxy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What Go says to the zip file of a module ({@code archive/zip/reader.go}, and {@code downloadZip} in
 * {@code cmd/go/internal/modfetch/fetch.go}, Go 1.27).
 *
 * <p>Looked at are the beginning, the directory at the end and the names in it. Not looked at are the files themselves, their
 * sizes and checksums, and directories of the zip64 kind.
 */
final class ModuleZip {
    private static final String INVALID = "zip: not a valid zip file";
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int FILE_SIGNATURE = 0x04034b50;

    private ModuleZip() {}

    /** {@return what Go will say to a file that begins so; empty if it may be a zip file} */
    static Optional<String> startProblem(byte[] start) {
        boolean zip = start.length >= 4 && (signature(start) == FILE_SIGNATURE || signature(start) == END_SIGNATURE);
        return zip ? Optional.empty() : Optional.of(INVALID);
    }

    /** {@return what Go says to the whole file of {@code path@version}; empty if it accepts what is looked at} */
    static Optional<String> problem(byte[] file, String module) {
        ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        Optional<Integer> end = findEnd(zip);
        if (end.isEmpty()) {
            return Optional.of(INVALID);
        }
        int count = zip.getShort(end.get() + 10) & 0xffff;
        long size = zip.getInt(end.get() + 12) & 0xffffffffL;
        long offset = zip.getInt(end.get() + 16) & 0xffffffffL;
        if (count == 0xffff || size == 0xffffffffL || offset == 0xffffffffL) {
            return Optional.empty();
        }
        // What stands before the first file, such as a program that unpacks it, moves everything, or is counted in.
        long start = end.get() - size;
        boolean countedIn =
                offset < start && offset + ENTRY_LENGTH <= zip.limit() && zip.getInt((int) offset) == ENTRY_SIGNATURE;
        return start < 0 ? Optional.of(INVALID) : names(zip, (int) (countedIn ? offset : start), count, module);
    }

    private static Optional<String> names(ByteBuffer zip, int start, int count, String module) {
        int at = start;
        Optional<String> unexpected = Optional.empty();
        for (int entry = 0; entry < count; entry++) {
            if (at + ENTRY_LENGTH > zip.limit() || zip.getInt(at) != ENTRY_SIGNATURE) {
                return Optional.of(INVALID);
            }
            int nameLength = zip.getShort(at + 28) & 0xffff;
            int extraLength = zip.getShort(at + 30) & 0xffff;
            int commentLength = zip.getShort(at + 32) & 0xffff;
            int next = at + ENTRY_LENGTH + nameLength + extraLength + commentLength;
            if (next > zip.limit()) {
                return Optional.of("unexpected EOF");
            }
            String name =
                    new String(zip.array(), zip.arrayOffset() + at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
            if (unexpected.isEmpty() && !name.startsWith(module + "/")) {
                unexpected = Optional.of("zip for " + module + " has unexpected file " + name);
            }
            at = next;
        }
        return unexpected;
    }

    private static Optional<Integer> findEnd(ByteBuffer zip) {
        int furthest = Math.max(0, zip.limit() - 65 * 1024);
        for (int at = zip.limit() - END_LENGTH; at >= furthest; at--) {
            if (zip.getInt(at) == END_SIGNATURE) {
                int comment = zip.getShort(at + 20) & 0xffff;
                return at + END_LENGTH + comment > zip.limit() ? Optional.empty() : Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static int signature(byte[] start) {
        return ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }
}
