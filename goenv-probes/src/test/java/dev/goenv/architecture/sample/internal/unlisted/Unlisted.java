package dev.goenv.architecture.sample.internal.unlisted;

/** Lies in a package that the table of the test does not name. */
public final class Unlisted {}
