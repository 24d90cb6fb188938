package dev.goenv.probes.internal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The disks of this machine, by {@code java.nio.file}. */
public final class NioDisk implements LocalDisk {
    /** The disks of this machine. */
    public NioDisk() {}

    @Override
    public Optional<String> owner(String path) {
        try {
            return Optional.of(Files.getOwner(Path.of(path)).getName());
        } catch (IOException | InvalidPathException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Long> freeBytes(String path) {
        try {
            return Optional.of(Files.getFileStore(Path.of(path)).getUsableSpace());
        } catch (IOException | InvalidPathException unknown) {
            return Optional.empty();
        }
    }
}
