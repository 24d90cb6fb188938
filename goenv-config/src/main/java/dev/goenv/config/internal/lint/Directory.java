package dev.goenv.config.internal.lint;

import dev.goenv.config.internal.resolve.Machine;
import dev.goenv.internal.syntax.HostPaths;

/** What would become of files that the go command wants to put into a directory. */
enum Directory {
    /** They can be written, as far as can be told. */
    USABLE("can be written"),
    /** The directory, or the one in which it would have to be made, may not be written. */
    UNWRITABLE("may not be written by this user"),
    /** A file is in the way. */
    BLOCKED("can't be made, for a file is in the way"),
    /** There is no such drive. */
    NOWHERE("lies on a drive that does not exist");

    private final String words;

    Directory(String words) {
        this.words = words;
    }

    /** {@return the answer in words} */
    String words() {
        return words;
    }

    /** {@return what would happen at an absolute path; missing parents can be made} */
    static Directory at(Machine machine, String path) {
        HostPaths paths = machine.paths();
        for (String dir = paths.clean(path); ; ) {
            switch (machine.host().files().kind(dir)) {
                case DIRECTORY:
                    return machine.host().files().writable(dir) ? USABLE : UNWRITABLE;
                case FILE, OTHER:
                    return BLOCKED;
                case MISSING:
                    break;
            }
            String parent = paths.dir(dir);
            if (parent.equals(dir)) {
                return NOWHERE;
            }
            dir = parent;
        }
    }
}
