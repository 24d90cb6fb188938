package dev.goenv.examples.ide;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * A machine whose files answer once a gate is open: one that is far away.
 *
 * @param machine the machine
 * @param gate the gate
 */
record SlowHost(HostSystem machine, CountDownLatch gate) implements HostSystem, HostFiles {
    private HostFiles opened() throws IOException {
        try {
            gate.await();
            return machine.files();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("closed");
        }
    }

    @Override
    public OperatingSystem operatingSystem() {
        return machine.operatingSystem();
    }

    @Override
    public String architecture() {
        return machine.architecture();
    }

    @Override
    public Map<String, String> environment() {
        return machine.environment();
    }

    @Override
    public String workingDirectory() {
        return machine.workingDirectory();
    }

    @Override
    public HostFiles files() {
        return this;
    }

    @Override
    public Kind kind(String path) {
        try {
            return opened().kind(path);
        } catch (IOException e) {
            return Kind.MISSING;
        }
    }

    @Override
    public boolean executable(String path) {
        return kind(path) == Kind.FILE && machine.files().executable(path);
    }

    @Override
    public boolean writable(String path) {
        return machine.files().writable(path);
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return opened().read(path);
    }

    @Override
    public List<String> names(String directory) {
        return machine.files().names(directory);
    }

    @Override
    public String realPath(String path) throws IOException {
        return opened().realPath(path);
    }

    @Override
    public void update(String path, Edit edit) throws IOException {
        opened().update(path, edit);
    }
}
