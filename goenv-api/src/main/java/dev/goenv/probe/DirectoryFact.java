package dev.goenv.probe;

import java.util.Optional;

/**
 * A directory that the go command writes to.
 *
 * @param variable the variable that names it
 * @param path the directory
 * @param present whether it is there
 * @param writable whether this user may write to it, or make it if it is not there
 * @param owner the owner, where that can be known
 * @param freeBytes the space left for this user, where that can be known
 */
public record DirectoryFact(
        String variable,
        String path,
        boolean present,
        boolean writable,
        Optional<String> owner,
        Optional<Long> freeBytes)
        implements Evidence {}
