package dev.goenv.diagnosis;

import java.io.IOException;

/** A text that is no report, or one that this version can't read. Its message names the place and what is wrong there. */
public final class ReportFormatException extends IOException {
    private static final long serialVersionUID = 1;

    private final String place;

    /**
     * Makes one.
     *
     * @param place where it is, such as {@code $.examination.probes[3].layer}
     * @param problem what is wrong there
     */
    public ReportFormatException(String place, String problem) {
        super(place + ": " + problem);
        this.place = place;
    }

    /** {@return where it is: {@code $} is the whole text} */
    public String place() {
        return place;
    }
}
