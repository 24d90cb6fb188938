package dev.goenv.probe;

import java.util.Optional;

/**
 * A program that the go command runs, such as git.
 *
 * @param name its name
 * @param path where PATH leads to it; empty if it does not
 * @param version what it says of itself, if it was asked
 */
public record ProgramFact(String name, Optional<String> path, Optional<String> version) implements Evidence {}
