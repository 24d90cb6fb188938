package dev.goenv.config.internal.host;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A machine of the kind that runs this program, with some variables and not a single file. Immutable. */
public final class BareHost implements HostSystem {
    private final LocalHost kind;

    /** A machine with these variables alone. */
    public BareHost(Map<String, String> environment) {
        this.kind = LocalHost.of(environment, "/");
    }

    @Override
    public OperatingSystem operatingSystem() {
        return kind.operatingSystem();
    }

    @Override
    public String architecture() {
        return kind.architecture();
    }

    @Override
    public Map<String, String> environment() {
        return kind.environment();
    }

    @Override
    public String workingDirectory() {
        return operatingSystem() == OperatingSystem.WINDOWS ? "C:\\" : "/";
    }

    @Override
    public HostFiles files() {
        return new NoFiles();
    }

    private static final class NoFiles implements HostFiles {
        @Override
        public Kind kind(String path) {
            return Kind.MISSING;
        }

        @Override
        public boolean executable(String path) {
            return false;
        }

        @Override
        public boolean writable(String path) {
            return false;
        }

        @Override
        public Optional<byte[]> read(String path) {
            return Optional.empty();
        }

        @Override
        public String realPath(String path) throws IOException {
            throw new IOException(path + ": no such file");
        }

        @Override
        public void update(String path, Edit edit) throws IOException {
            throw new IOException(path + ": a machine without files can't hold one");
        }
    }
}
