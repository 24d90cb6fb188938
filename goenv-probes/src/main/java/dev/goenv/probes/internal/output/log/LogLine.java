package dev.goenv.probes.internal.output.log;

/** One line. Interim. */
public record LogLine(int number, String text, long start) {
    public long offsetOf(int index) {
        return start + index;
    }

    public boolean indented() {
        return !text.isEmpty() && (text.charAt(0) == '\t' || text.charAt(0) == ' ');
    }
}
