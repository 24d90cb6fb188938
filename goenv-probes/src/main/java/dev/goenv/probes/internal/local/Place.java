package dev.goenv.probes.internal.local;

import dev.goenv.env.HostFiles;
import dev.goenv.internal.syntax.HostPaths;
import java.util.Optional;

/**
 * What would become of a directory that a program wants to have: {@code os.MkdirAll}, decided without making anything.
 *
 * @param path the directory, absolute and clean
 * @param nearest the nearest thing on the way to it that exists; the directory itself if it is there; the root if nothing is
 * @param kind what {@code nearest} is
 * @param writable whether {@code nearest} may be written
 * @param firstMissing the first directory that would have to be made; empty if there is none
 */
record Place(String path, String nearest, HostFiles.Kind kind, boolean writable, Optional<String> firstMissing) {
    static Place of(HostFiles files, HostPaths paths, String path) {
        String clean = paths.clean(path);
        String nearest = clean;
        Optional<String> missing = Optional.empty();
        while (files.kind(nearest) == HostFiles.Kind.MISSING
                && !paths.dir(nearest).equals(nearest)) {
            missing = Optional.of(nearest);
            nearest = paths.dir(nearest);
        }
        return new Place(clean, nearest, files.kind(nearest), files.writable(nearest), missing);
    }

    /** {@return whether the directory is there} */
    boolean present() {
        return firstMissing.isEmpty() && kind == HostFiles.Kind.DIRECTORY;
    }

    /** {@return whether files can be put into it, once it is made} */
    boolean usable() {
        return kind == HostFiles.Kind.DIRECTORY && writable;
    }
}
