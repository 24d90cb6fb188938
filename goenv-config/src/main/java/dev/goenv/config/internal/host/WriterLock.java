package dev.goenv.config.internal.host;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Keeps the writers of one file apart: threads of this program, also those of other class loaders, and other programs.
 *
 * <p>Programs exclude each other by a lock on an empty file beside the one to be written, {@code env.lock}; the system
 * gives it back when its holder dies. Threads exclude each other by the monitor of an interned text, the one thing that
 * all class loaders share. The monitor comes first, and that is more than a convenience: on POSIX systems closing any
 * descriptor of a file drops every lock that the process has on it, so no second thread may even open it.
 *
 * <p>The empty file stays. It can't be deleted safely: a program that waits for the lock of a deleted file would hold it
 * together with one that locks the file made anew, and Java offers no way to tell the two files apart without opening
 * (and closing) one of them.
 *
 * <p>The file is never written to, a link in its place is refused, and whoever may not write the file to be written may
 * not open it either, so that a stranger can't keep the lock for ever. The wait for another program is bounded all the
 * same.
 */
final class WriterLock {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MAX_PAUSE_MILLIS = 8;

    private WriterLock() {}

    /** What is done under the lock. */
    @FunctionalInterface
    interface Work {
        /** Does it. */
        void run() throws IOException;
    }

    /**
     * Does {@code work} while no other writer of {@code target} is at work.
     *
     * @param target a path as {@link FileReplacement#target} gives it, the same for all writers
     * @throws IOException if the lock can't be had within 30 seconds, or if the work fails
     */
    static void holding(Path target, Work work) throws IOException {
        Path file = target.resolveSibling(FileReplacement.name(target) + ".lock");
        synchronized (("dev.goenv:" + file).intern()) {
            // Closing the channel gives the lock back.
            try (FileChannel channel = open(file, target)) {
                acquire(channel, file);
                work.run();
            }
        }
    }

    private static void acquire(FileChannel channel, Path file) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long pause = 1; System.nanoTime() < deadline; pause = Math.min(2 * pause, MAX_PAUSE_MILLIS)) {
            try {
                if (channel.tryLock() != null) {
                    return;
                }
            } catch (OverlappingFileLockException e) {
                // A thread that calls the same file by another name, through a bind mount say: wait for it likewise.
                Thread.onSpinWait();
            }
            Pause.millis(pause);
        }
        throw new IOException("another program has held the lock " + file + " for " + PATIENCE.toSeconds() + " s");
    }

    private static FileChannel open(Path file, Path target) throws IOException {
        try {
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS),
                    ownerOnly(file));
            restrict(file, target);
            return channel;
        } catch (FileAlreadyExistsException e) {
            // A pipe would make us wait for its other end.
            if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isRegularFile()) {
                throw new IOException("the lock " + file + " is not a regular file", e);
            }
            return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** So that nobody else can open the file, and lock it, before it is restricted. */
    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
                }
                : new FileAttribute<?>[0];
    }

    /** Whoever may write the target may open the lock, for reading and writing; nobody else. */
    private static void restrict(Path file, Path target) throws IOException {
        // Where others may write in the directory, a link may have taken the place of the new file meanwhile.
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> allowed = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (Files.exists(target)) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target);
            if (permissions.contains(PosixFilePermission.GROUP_WRITE)) {
                allowed.add(PosixFilePermission.GROUP_READ);
                allowed.add(PosixFilePermission.GROUP_WRITE);
            }
            if (permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
                allowed.add(PosixFilePermission.OTHERS_READ);
                allowed.add(PosixFilePermission.OTHERS_WRITE);
            }
        }
        view.setPermissions(allowed);
    }
}
