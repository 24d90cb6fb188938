package dev.goenv.probes.internal.connect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * A packed body that can't be much longer than what comes out of it. Gzip has names without end and blocks with nothing in
 * them, which would be read for as long as they are sent.
 */
final class PackedBody extends FilterInputStream {
    /** What cannot be packed grows by less than a hundredth; servers that send each line at once need a little more. */
    private static final int FACTOR = 2;

    private static final int MORE_BYTES = 64 << 10;

    private long left;

    /** The packed form of what is read up to a limit. */
    PackedBody(InputStream packed, int maxBytes) {
        super(packed);
        left = (long) FACTOR * maxBytes + MORE_BYTES;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = in.read(buffer, offset, length);
        count(Math.max(0, got));
        return got;
    }

    private void count(int got) throws ZipException {
        left -= got;
        if (left < 0) {
            throw new ZipException("packed bytes that nothing comes out of");
        }
    }
}
