package dev.goenv.examples.ide.demo;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Linux machine in memory, the least that a {@link HostSystem} needs. Directories are what files are in.
 *
 * <p>Safe for several threads.
 */
final class DemoHost implements HostSystem, HostFiles {
    private final Map<String, String> environment;
    private final String workingDirectory;
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final Set<String> executables;

    /** Makes one with text files and empty programs. */
    DemoHost(
            Map<String, String> environment,
            String workingDirectory,
            Map<String, String> texts,
            Set<String> executables) {
        this.environment = Map.copyOf(environment);
        this.workingDirectory = workingDirectory;
        this.executables = Set.copyOf(executables);
        texts.forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
        executables.forEach(path -> contents.put(path, new byte[0]));
    }

    @Override
    public OperatingSystem operatingSystem() {
        return OperatingSystem.LINUX;
    }

    @Override
    public String architecture() {
        return "amd64";
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public String workingDirectory() {
        return workingDirectory;
    }

    @Override
    public HostFiles files() {
        return this;
    }

    @Override
    public Kind kind(String path) {
        if (contents.containsKey(path)) {
            return Kind.FILE;
        }
        return contents.keySet().stream().anyMatch(file -> file.startsWith(path + "/")) ? Kind.DIRECTORY : Kind.MISSING;
    }

    @Override
    public boolean executable(String path) {
        return executables.contains(path);
    }

    @Override
    public boolean writable(String path) {
        return path.startsWith("/home/dev") || path.startsWith("/tmp");
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(contents.get(path)).map(byte[]::clone);
    }

    @Override
    public String realPath(String path) throws IOException {
        if (kind(path) == Kind.MISSING) {
            throw new NoSuchFileException(path);
        }
        return path;
    }

    @Override
    public synchronized void update(String path, Edit edit) throws IOException {
        Optional<byte[]> content = edit.apply(read(path));
        content.ifPresentOrElse(bytes -> contents.put(path, bytes.clone()), () -> contents.remove(path));
    }
}
