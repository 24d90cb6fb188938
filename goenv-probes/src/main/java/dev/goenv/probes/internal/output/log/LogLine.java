package dev.goenv.probes.internal.output.log;

/**
 * A line, freed of what a log put around it. Immutable.
 *
 * <p>A class, since an array of offsets is kept only where characters were taken out of the middle.
 */
public final class LogLine {
    private final int number;
    private final String text;
    private final long start;
    private final int[] places;

    private LogLine(int number, String text, long start, int[] places) {
        this.number = number;
        this.text = text;
        this.start = start;
        this.places = places;
    }

    /** {@return a line whose characters stood side by side} */
    static LogLine whole(int number, String text, long start) {
        return new LogLine(number, text, start, new int[0]);
    }

    /** {@return a line whose characters stood at these places after a start; one more place than characters} */
    static LogLine scattered(int number, String text, long start, int[] places) {
        return new LogLine(number, text, start, places);
    }

    /** {@return the number in the input of the line that its first character is in, 1-based} */
    public int number() {
        return number;
    }

    /** {@return the text} */
    public String text() {
        return text;
    }

    /** {@return where a character stood in the input, in UTF-16 units; for the length of the text: behind the last one} */
    public long offsetOf(int index) {
        return start + (places.length == 0 ? index : places[index]);
    }

    /** {@return whether nothing was taken out of its middle} */
    boolean isWhole() {
        return places.length == 0;
    }

    /** {@return whether it begins with a blank or a tab} */
    public boolean indented() {
        return !text.isEmpty() && (text.charAt(0) == '\t' || text.charAt(0) == ' ');
    }

    /** {@return number and text} */
    @Override
    public String toString() {
        return number + ": " + text;
    }
}
