package dev.goenv.config.internal.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Objects;
import java.util.Optional;

/**
 * Replaces a file as one step: the new content goes to a file beside it, reaches the disk, and takes its name.
 *
 * <p>To be used under the {@link WriterLock} only. Since there is one writer at a time, the file beside has a fixed name,
 * and whatever is found under that name was left by a writer that died, and goes. The file beside starts as a copy with
 * the attributes of the old one; where its owner can't be kept, nothing is replaced. A hard link is not kept: the other
 * names of the file hold the old content afterwards.
 */
final class FileReplacement {
    private static final int MAX_LINKS = 40;
    private static final int WINDOWS_ATTEMPTS = 50;
    private static final long WINDOWS_PAUSE_MILLIS = 20;

    private final Path target;
    private final Path fresh;
    private final boolean windows;

    /** A replacement of {@code target}, which is no link. */
    FileReplacement(Path target, boolean windows) {
        this.target = target;
        this.fresh = target.resolveSibling(name(target) + ".goenv.tmp");
        this.windows = windows;
    }

    /** The last element of a path that has one. */
    static String name(Path path) {
        return Objects.requireNonNull(path.getFileName(), "file name").toString();
    }

    /** The directory of a {@link #target}. */
    static Path directory(Path target) {
        return Objects.requireNonNull(target.getParent(), "directory");
    }

    /**
     * {@return the file that writing to {@code path} reaches, whether it exists or not, with an absolute name by which all
     * writers call it} Its directory is made if it is missing, since only then the name is certain.
     */
    static Path target(Path path) throws IOException {
        Path target = path.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MAX_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            target = directory(target).resolve(Files.readSymbolicLink(target));
        }
        if (target.getFileName() == null || target.getParent() == null) {
            throw new IOException(path + ": not the name of a file");
        }
        Files.createDirectories(directory(target));
        // With the spelling of the disk, where upper and lower case are the same.
        return Files.exists(target)
                ? target.toRealPath()
                : directory(target).toRealPath().resolve(name(target));
    }

    /** Replaces the file, or deletes it if {@code content} is empty. */
    void write(Optional<byte[]> content) throws IOException {
        Files.deleteIfExists(fresh);
        if (content.isEmpty()) {
            Files.delete(target);
            syncDirectory();
            return;
        }
        try {
            prepare(content.get());
            move();
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
        syncDirectory();
    }

    private void prepare(byte[] content) throws IOException {
        boolean exists = Files.exists(target);
        if (exists) {
            if (!Files.isWritable(target)) {
                throw new AccessDeniedException(target.toString());
            }
            Files.copy(target, fresh, StandardCopyOption.COPY_ATTRIBUTES);
            checkOwnerKept();
        }
        StandardOpenOption how = exists ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.CREATE_NEW;
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE, how, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private void checkOwnerKept() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes now = view.readAttributes();
        PosixFileAttributes old = Files.readAttributes(target, PosixFileAttributes.class);
        if (!now.owner().equals(old.owner())
                || !now.group().equals(old.group())
                || !now.permissions().equals(old.permissions())) {
            throw new IOException("cannot replace " + target + ": it belongs to "
                    + old.owner().getName() + ":" + old.group().getName()
                    + ", and this user cannot make a file that does");
        }
    }

    private void move() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (AccessDeniedException e) {
                // On Windows a reader or a virus scanner may have the old file open for a moment.
                if (!windows || attempt == WINDOWS_ATTEMPTS) {
                    throw e;
                }
                Pause.millis(WINDOWS_PAUSE_MILLIS);
            }
        }
    }

    /** Makes the new name reach the disk. Not every system can; there the old file may come back after a power cut. */
    private void syncDirectory() {
        if (windows) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory(target), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The change itself is made; to report it as failed would be wrong.
            return;
        }
    }
}
