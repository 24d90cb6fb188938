package dev.goenv.proxy;

/** On which answers the go command goes on from one entry of GOPROXY to the next. */
public enum Fallback {
    /** A comma follows the entry: only 404 and 410 go on, any other error stops. */
    ON_NOT_FOUND("on 404 or 410 only"),
    /** A bar ({@code |}) follows the entry: every error goes on, timeouts included. */
    ON_ANY_ERROR("on any error"),
    /** No entry follows: whatever is answered is the end. */
    END("never, it is the last");

    private final String words;

    Fallback(String words) {
        this.words = words;
    }

    /** {@return in words when the go command goes on, such as {@code on any error}} */
    public String words() {
        return words;
    }
}
