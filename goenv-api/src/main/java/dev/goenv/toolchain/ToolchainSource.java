package dev.goenv.toolchain;

/** Where a toolchain that is not the local one comes from. {@link Object#toString()} is a sentence. */
public sealed interface ToolchainSource {
    /**
     * A program on PATH that has the name of the toolchain.
     *
     * @param executable its path
     */
    record OnPath(String executable) implements ToolchainSource {
        @Override
        public String toString() {
            return "It is on PATH at " + executable + ".";
        }
    }

    /**
     * A download of before, in the module cache.
     *
     * @param directory the root of the toolchain there
     */
    record InModuleCache(String directory) implements ToolchainSource {
        @Override
        public String toString() {
            return "It is in the module cache at " + directory + ".";
        }
    }

    /**
     * A module that has yet to be fetched through GOPROXY, and is verified by the checksum database.
     *
     * @param module the module
     */
    record Download(ToolchainModule module) implements ToolchainSource {
        @Override
        public String toString() {
            return "It must be downloaded as " + module + ".";
        }
    }
}
