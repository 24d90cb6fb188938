package dev.goenv.probes.internal.local;

import java.util.Optional;

/** What only the machine that runs this program can tell of its disks. */
public interface LocalDisk {
    /** {@return the owner of a file or directory, if that can be known} */
    Optional<String> owner(String path);

    /** {@return the bytes that this user can still write where {@code path}, which exists, lies} */
    Optional<Long> freeBytes(String path);
}
