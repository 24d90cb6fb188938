package dev.goenv.probes.internal.output.log;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Reads a made log of so many million characters and prints what it took; run in a Java of its own with a small heap. */
final class LogLoad {
    private static final String[] LINES = {
        "2024-05-01T12:00:00.1234567Z go: downloading github.com/aws/aws-sdk-go v1.25.13\n",
        "2024-05-01T12:00:00.1234567Z \u001b[31mgo: example.com/hello@v1.0.0: Get \"https://proxy.golang.org/example.com/hello/@v/v1.0.0.info\":"
                + " dial tcp: lookup proxy.golang.org on 127.0.0.53:53: no such host\u001b[0m\n",
        "#12 34.56 \tserver response: not found: example.com/hello@v1.0.0: invalid version: unknown revision v1.0.0\n",
        "{\"Time\":\"2024-05-01T12:00:00Z\",\"Action\":\"output\",\"Package\":\"corp.test/app\",\"Output\":\"    app_test.go:12: no\\n\"}\n",
        "app-1  | main.go:3:8: no required module provides package example.com/hello; to add it:\n",
        "[ERROR] some other program says something about https://example.com/ that is as wide as eighty columns\n",
        "compiling 10%\rcompiling 55%\rcompiling 100%\r\n",
        "vendor/github.com/aws/aws-sdk-go/service/s3/api.go:1234:5: undefined: something that has a long name\n",
    };

    private LogLoad() {}

    public static void main(String[] args) throws IOException {
        // The first run compiles.
        read(4_000_000);
        for (String millions : args) {
            int size = Integer.parseInt(millions) * 1_000_000;
            long before = ManagementFactory.getThreadMXBean()
                    .getThreadCpuTime(Thread.currentThread().getId());
            long work = read(size);
            long cpu = ManagementFactory.getThreadMXBean()
                            .getThreadCpuTime(Thread.currentThread().getId())
                    - before;
            System.out.printf(Locale.ROOT, "%d %d %d%n", size, work, cpu / 1_000_000);
        }
    }

    private static long read(int size) throws IOException {
        LogReader reader = new LogReader(new Made(size));
        while (reader.next().isPresent()) {}
        return reader.work();
    }

    /** The lines above, over and over; and a line of a megabyte after each ten thousand. */
    private static final class Made extends Reader {
        private final int size;
        private int given;
        private int line;
        private int at;

        Made(int size) {
            this.size = size;
        }

        @Override
        public int read(char[] buffer, int from, int count) {
            if (given >= size) {
                return -1;
            }
            int n = 0;
            while (n < count && given < size) {
                String text = LINES[line % LINES.length];
                if (line % 10_000 == 9_999 && at < 1_000_000) {
                    buffer[from + n] = 'x';
                    at++;
                } else {
                    int index = at >= 1_000_000 ? at - 1_000_000 : at;
                    buffer[from + n] = text.charAt(index);
                    at++;
                    if (index + 1 == text.length()) {
                        line++;
                        at = 0;
                    }
                }
                n++;
                given++;
            }
            return n;
        }

        @Override
        public void close() {}
    }
}
