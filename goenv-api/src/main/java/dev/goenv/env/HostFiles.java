package dev.goenv.env;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The files of a {@link HostSystem}, as far as the Go environment needs them.
 *
 * <p>Methods block. They follow symbolic links. A path that does not exist is an ordinary answer, never an exception.
 */
public interface HostFiles {
    /** What a path leads to, after symbolic links. */
    enum Kind {
        /** Nothing there, a dangling link, or a place that may not be looked at. */
        MISSING,
        /** A regular file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** A device, a pipe, a socket. */
        OTHER
    }

    /** {@return what {@code path} leads to} */
    Kind kind(String path);

    /** {@return whether {@code path} is a regular file that may be executed; on Windows, whether it is a file} */
    boolean executable(String path);

    /** {@return whether {@code path} exists and may be written by this user; decided without writing} */
    boolean writable(String path);

    /**
     * {@return the whole content of the file, or empty if there is none}
     *
     * @throws IOException if there is a file (or a directory) that can't be read, or one of more than 16 MiB
     */
    Optional<byte[]> read(String path) throws IOException;

    /**
     * {@return the names of what is in a directory, in any order; none if it is no directory or can't be read}
     *
     * <p>A host that can't list directories may leave this out: then toolchains in places whose exact path goenv does not
     * know are not found.
     */
    default List<String> names(String directory) {
        return List.of();
    }

    /**
     * {@return the path with every symbolic link resolved}
     *
     * @throws IOException if the path does not exist or can't be resolved
     */
    String realPath(String path) throws IOException;

    /**
     * Replaces the content of a file as one step: afterwards the file holds the old or the new content, whatever
     * happens in between, and no other writer that uses this method comes between reading and writing.
     *
     * <p>Missing parent directories are made. Permissions and owner of an existing file are kept; a symbolic link stays
     * and its target is replaced. If {@code edit} returns the content unchanged, nothing is written.
     * Only {@code GoEnvFile} calls this: a host that can't write throws an {@code IOException} that says so.
     *
     * @param edit from the present content (empty if there is no file) to the new one (empty to delete the file)
     * @throws IOException naming the path and the reason, with the file as it was
     */
    void update(String path, Edit edit) throws IOException;

    /** A function from the old content of a file to the new one, called once for each update. */
    @FunctionalInterface
    interface Edit {
        /**
         * {@return the new content, or empty to have no file}
         *
         * @param present the content as it is, empty if there is no file
         * @throws IOException if the file shall stay as it is; {@link HostFiles#update} passes it on
         */
        Optional<byte[]> apply(Optional<byte[]> present) throws IOException;
    }
}
