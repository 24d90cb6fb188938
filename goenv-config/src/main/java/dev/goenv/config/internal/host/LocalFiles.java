package dev.goenv.config.internal.host;

import dev.goenv.env.HostFiles;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The files of this machine.
 *
 * <p>Questions go through {@link File}, since {@link Files} answers many of them by throwing an exception inside, which
 * takes longer than the question.
 */
final class LocalFiles implements HostFiles {
    private static final int MAX_BYTES = 16 << 20;

    private final boolean windows;

    LocalFiles(boolean windows) {
        this.windows = windows;
    }

    @Override
    public Kind kind(String path) {
        File file = new File(path);
        // Most paths asked about do not exist, and every question costs a call to the system.
        if (!file.exists()) {
            return Kind.MISSING;
        }
        if (file.isFile()) {
            return namesDirectory(path) ? Kind.MISSING : Kind.FILE;
        }
        return file.isDirectory() ? Kind.DIRECTORY : Kind.OTHER;
    }

    @Override
    public boolean executable(String path) {
        File file = new File(path);
        return file.isFile() && (windows || file.canExecute());
    }

    @Override
    public boolean writable(String path) {
        try {
            return Files.isWritable(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        File file = new File(path);
        if (file.isFile() && namesDirectory(path)) {
            throw new IOException("open " + path + ": not a directory");
        }
        if (!file.isFile()) {
            // Opening a pipe would wait for its other end.
            return switch (kind(path)) {
                case MISSING -> Optional.empty();
                case DIRECTORY -> throw new IOException("read " + path + ": is a directory");
                case FILE, OTHER -> throw new IOException("read " + path + ": not a regular file");
            };
        }
        // Fewer calls of the system than a FileInputStream makes, and an interrupt does not end it, unlike a channel.
        try (InputStream in = Files.newInputStream(file.toPath())) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw new IOException("read " + path + ": more than 16 MiB");
            }
            return Optional.of(content);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw new IOException("open " + path + ": " + (windows ? "Access is denied." : "permission denied"), e);
        }
    }

    @Override
    public List<String> names(String directory) {
        String[] names = new File(directory).list();
        return names == null ? List.of() : List.of(names);
    }

    @Override
    public String realPath(String path) throws IOException {
        return path(path).toRealPath().toString();
    }

    @Override
    public void update(String path, Edit edit) throws IOException {
        if (namesDirectory(path)) {
            throw new IOException("open " + path + ": is a directory");
        }
        Path target = FileReplacement.target(path(path));
        WriterLock.holding(target, () -> {
            Optional<byte[]> present = read(target.toString());
            Optional<byte[]> wanted = edit.apply(present.map(byte[]::clone));
            if (present.isPresent() != wanted.isPresent()
                    || !Arrays.equals(present.orElse(new byte[0]), wanted.orElse(new byte[0]))) {
                new FileReplacement(target, windows).write(wanted);
            }
        });
    }

    /** Whether a separator at the end says that a directory is meant; {@link File} and {@link Path} drop it silently. */
    private boolean namesDirectory(String path) {
        return path.endsWith("/") || windows && path.endsWith("\\");
    }

    private static Path path(String path) throws IOException {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new IOException(path + ": " + e.getReason(), e);
        }
    }
}
