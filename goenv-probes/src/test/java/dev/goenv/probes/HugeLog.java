package dev.goenv.probes;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** A log of any length, made while it is read; and the program that reads it in a small heap. */
final class HugeLog extends Reader {
    private static final List<String> LINES = List.of(
            "go: downloading example.com/m%d v1.0.%d\n",
            "go: example.com/m%d@v1.0.%d: Get \"https://proxy.example.com/example.com/m/@v/v1.0.0.info\": dial tcp 192.0.2.7:443: i/o"
                    + " timeout\n",
            "2024-05-01T12:00:00.%07dZ ##[group]Run tests %d\n",
            "#12 34.%d go: example.com/x%d@v1: reading https://p.example.com/x/@v/v1.zip: 500 Internal Server Error\n",
            "\tserver response: try again %d %d\n",
            "./main%d.go:%d:2: undefined: x\n",
            "github.com/example/app%d/pkg/%d: some other tool says: error: nothing to see here, a colon: and another: one\n",
            "{\"Time\":\"2026-11-22T06:32:07.%dZ\",\"Action\":\"output\",\"Output\":\"line %d of a test\\n\"}\n",
            "\u001b[31mgit\u001b[0m ls-remote -q origin in /cache/%d: exit status 128:\n\tfatal: could not read Username %d\n",
            "((((((((((a+)+)+)+)+)+)+)+)+)+)!!!!! %d @@@@@@ %d :::::::: \"\"\"\"\"\" //////// https://https://https://\n");

    private final long length;
    private long given;
    private int number;
    private String line = "";
    private int at;

    HugeLog(long length) {
        this.length = length;
    }

    @Override
    public int read(char[] into, int offset, int count) {
        if (given >= length) {
            return -1;
        }
        if (at == line.length()) {
            line = String.format(LINES.get(number % LINES.size()), number % 1000, number / 10);
            number++;
            at = 0;
        }
        int some = Math.min(count, line.length() - at);
        line.getChars(at, at + some, into, offset);
        at += some;
        given += some;
        return some;
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    /** Prints how many failures are in a log of so many characters, and how long it took in milliseconds. */
    public static void main(String[] args) throws IOException {
        long length = Long.parseLong(args[0]);
        long making = time(() -> drain(new HugeLog(length)));
        GoOutput[] output = new GoOutput[1];
        long all = time(() -> output[0] = GoOutput.parse(new HugeLog(length)));
        System.out.println(
                output[0].failures().size() + " " + output[0].explain().size() + " " + (all - making) + " " + making);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static long time(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void drain(Reader reader) throws IOException {
        char[] buffer = new char[8192];
        while (reader.read(buffer, 0, buffer.length) >= 0) {
            // Only the time counts.
        }
    }
}
