package dev.goenv.output;

/** How sure an explanation is, surest first. */
public enum Confidence {
    /** Nothing else prints these words. */
    CERTAIN,
    /** Other causes print them too, but this one is by far the most common, or the environment points to it. */
    LIKELY,
    /** One of several; evidence has to tell. */
    POSSIBLE
}
