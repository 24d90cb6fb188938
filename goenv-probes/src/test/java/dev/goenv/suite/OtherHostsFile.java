package dev.goenv.suite;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A machine with another {@code /etc/hosts}. */
record OtherHostsFile(HostSystem machine, String text) implements HostSystem, HostFiles {
    private static final String PATH = "/etc/hosts";

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
        return path.equals(PATH) ? Kind.FILE : machine.files().kind(path);
    }

    @Override
    public boolean executable(String path) {
        return machine.files().executable(path);
    }

    @Override
    public boolean writable(String path) {
        return machine.files().writable(path);
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return path.equals(PATH)
                ? Optional.of(text.getBytes(StandardCharsets.ISO_8859_1))
                : machine.files().read(path);
    }

    @Override
    public List<String> names(String directory) {
        return machine.files().names(directory);
    }

    @Override
    public String realPath(String path) throws IOException {
        return machine.files().realPath(path);
    }

    @Override
    public void update(String path, Edit edit) throws IOException {
        machine.files().update(path, edit);
    }
}
