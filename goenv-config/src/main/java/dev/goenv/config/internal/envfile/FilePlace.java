package dev.goenv.config.internal.envfile;

import dev.goenv.env.EnvRefusedException;
import dev.goenv.env.EnvRefusedException.Reason;
import dev.goenv.env.HostFiles;
import dev.goenv.env.HostFiles.Kind;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import dev.goenv.internal.syntax.HostPaths;
import java.io.IOException;
import java.util.Optional;

/**
 * A place for the user's file, looked at before anything is changed, and described with the go command's words
 * (readEnvFileLines and the end of updateEnvFile in cmd/go/internal/envcmd/env.go, Go 1.27).
 *
 * <p>Go writes into the file; goenv replaces it, so that the directory must be writable too.
 */
final class FilePlace {
    private final HostFiles files;
    private final HostPaths paths;
    private final boolean windows;
    private final String path;
    private final String absolute;

    /** A place on {@code host}, at the path by which the go command calls it. */
    FilePlace(HostSystem host, String path) {
        this.files = host.files();
        this.paths = UserFile.paths(host);
        this.windows = host.operatingSystem() == OperatingSystem.WINDOWS;
        this.path = path;
        this.absolute = UserFile.absolute(host, path);
    }

    /** {@return the path as the go command names it} */
    String path() {
        return path;
    }

    /** {@return the path for {@link HostFiles}} */
    String absolute() {
        return absolute;
    }

    /**
     * {@return the content, or empty if there is no file}
     *
     * @throws EnvRefusedException if something is there that can't be read, with the go command's message
     */
    Optional<byte[]> read() throws EnvRefusedException {
        Kind kind = files.kind(absolute);
        if (kind == Kind.DIRECTORY) {
            throw unreadable("read " + path + ": " + (windows ? "Incorrect function." : "is a directory"));
        }
        if (kind == Kind.OTHER) {
            throw new EnvRefusedException(Reason.UNWRITABLE, path + " is not a regular file, so it cannot be replaced");
        }
        try {
            return files.read(absolute);
        } catch (IOException e) {
            throw unreadable(Optional.ofNullable(e.getMessage()).orElse("open " + path));
        }
    }

    private static EnvRefusedException unreadable(String reason) {
        return new EnvRefusedException(Reason.UNREADABLE, "reading go env config: " + reason);
    }

    /** {@return the go command's message if there is no file and one is needed} */
    String missing() {
        String words = "no such file or directory";
        if (windows) {
            boolean inDirectory = files.kind(paths.dir(absolute)) == Kind.DIRECTORY;
            words = "The system cannot find the " + (inDirectory ? "file" : "path") + " specified.";
        } else if (files.kind(nearest(absolute)) != Kind.DIRECTORY) {
            words = "not a directory";
        }
        return "reading go env config: open " + path + ": " + words;
    }

    /**
     * Makes sure, as far as that can be told without writing, that the file can be replaced.
     *
     * @throws EnvRefusedException if it can't
     */
    void checkWritable() throws EnvRefusedException {
        String denied = windows ? "Access is denied." : "permission denied";
        if (files.kind(absolute) == Kind.MISSING) {
            checkCreatable(denied);
            return;
        }
        if (!files.writable(absolute)) {
            throw unwritable(denied);
        }
        String directory = paths.dir(realPath());
        if (!files.writable(directory)) {
            throw new EnvRefusedException(
                    Reason.UNWRITABLE,
                    "cannot replace " + path + ": directory " + directory + " is not writable, and writing into the"
                            + " file itself could leave half of it");
        }
    }

    private void checkCreatable(String denied) throws EnvRefusedException {
        if (absolute.endsWith("/") || windows && absolute.endsWith("\\")) {
            throw unwritable(
                    windows ? "The filename, directory name, or volume label syntax is incorrect." : "is a directory");
        }
        String parent = nearest(absolute);
        if (files.kind(parent) != Kind.DIRECTORY) {
            throw windows
                    ? unwritable("The system cannot find the path specified.")
                    : unreadable("open " + path + ": not a directory");
        }
        if (!files.writable(parent)) {
            // Go ignores that it can't make the directory and complains that the file is not there.
            boolean isDirect = parent.equals(paths.dir(absolute));
            String absent = windows ? "The system cannot find the path specified." : "no such file or directory";
            throw unwritable(isDirect ? denied : absent);
        }
    }

    private EnvRefusedException unwritable(String words) {
        return new EnvRefusedException(Reason.UNWRITABLE, "writing go env config: open " + path + ": " + words);
    }

    private String realPath() throws EnvRefusedException {
        try {
            return files.realPath(absolute);
        } catch (IOException e) {
            throw unwritable(Optional.ofNullable(e.getMessage()).orElse("cannot be resolved"));
        }
    }

    /** The nearest of the directories above {@code missing} that exists, or what is in its place. */
    private String nearest(String missing) {
        String parent = paths.dir(missing);
        while (files.kind(parent) == Kind.MISSING && !parent.equals(paths.dir(parent))) {
            parent = paths.dir(parent);
        }
        return parent;
    }
}
