package dev.goenv.testkit;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A machine in memory, of any operating system, for tests.
 *
 * <p>Missing parent directories of what a test puts there exist by themselves. On Windows paths are compared without
 * regard to case, and {@code /} is the same as {@code \}. Safe for several threads.
 */
public final class FakeHost implements HostSystem {
    private final OperatingSystem operatingSystem;
    private final String architecture;
    private final Map<String, String> environment;
    private final String workingDirectory;
    private final FakeFiles files;

    private FakeHost(Builder builder) {
        operatingSystem = builder.operatingSystem;
        architecture = builder.architecture;
        environment = Map.copyOf(builder.environment);
        boolean windows = operatingSystem == OperatingSystem.WINDOWS;
        workingDirectory = builder.workingDirectory.orElse(windows ? "C:\\work" : "/project");
        files = new FakeFiles(windows, workingDirectory);
        files.directory(workingDirectory);
        builder.entries.forEach(entry -> entry.accept(files));
    }

    /** A builder of a Linux machine of architecture amd64 with no variable and no file. */
    public static Builder linux() {
        return new Builder(OperatingSystem.LINUX);
    }

    /** A builder of a Mac of architecture arm64 with no variable and no file. */
    public static Builder macos() {
        return new Builder(OperatingSystem.MACOS).architecture("arm64");
    }

    /** A builder of a Windows machine of architecture amd64 with no variable and no file. */
    public static Builder windows() {
        return new Builder(OperatingSystem.WINDOWS);
    }

    /** A builder of a machine of any operating system, of architecture amd64. */
    public static Builder of(OperatingSystem operatingSystem) {
        return new Builder(operatingSystem);
    }

    @Override
    public OperatingSystem operatingSystem() {
        return operatingSystem;
    }

    @Override
    public String architecture() {
        return architecture;
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
        return files;
    }

    /** The content of a file as UTF-8 text, or empty if there is no such file. Works for unreadable files too. */
    public Optional<String> text(String path) {
        return bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The content of a file, or empty if there is no such file. Works for unreadable files too. */
    public Optional<byte[]> bytes(String path) {
        return files.content(path);
    }

    /** The paths of all regular files, sorted. */
    public TreeSet<String> filePaths() {
        return files.filePaths();
    }

    /** Writes a file from outside, as another program would. */
    public void overwrite(String path, String text) {
        files.file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** How often a file has been replaced or deleted through {@link HostFiles#update}. */
    public int updates() {
        return files.updates();
    }

    /** Describes a machine; each method may be called any number of times. */
    public static final class Builder {
        private final OperatingSystem operatingSystem;
        private String architecture = "amd64";
        private final Map<String, String> environment = new LinkedHashMap<>();
        private Optional<String> workingDirectory = Optional.empty();
        private final List<Consumer<FakeFiles>> entries = new ArrayList<>();

        private Builder(OperatingSystem operatingSystem) {
            this.operatingSystem = operatingSystem;
        }

        /** Sets the architecture, such as {@code arm64}. */
        public Builder architecture(String goarch) {
            architecture = goarch;
            return this;
        }

        /** Sets an environment variable. */
        public Builder env(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** Sets environment variables. */
        public Builder env(Map<String, String> variables) {
            environment.putAll(variables);
            return this;
        }

        /** Sets the working directory, which then exists. */
        public Builder workingDirectory(String path) {
            workingDirectory = Optional.of(path);
            return this;
        }

        /** Puts a file with UTF-8 text there. */
        public Builder file(String path, String text) {
            return file(path, text.getBytes(StandardCharsets.UTF_8));
        }

        /** Puts a file there. */
        public Builder file(String path, byte[] content) {
            entries.add(files -> files.file(path, content.clone()));
            return this;
        }

        /** Puts files with UTF-8 text there. */
        public Builder files(Map<String, String> textByPath) {
            textByPath.forEach(this::file);
            return this;
        }

        /** Makes a directory. */
        public Builder directory(String path) {
            entries.add(files -> files.directory(path));
            return this;
        }

        /** Puts an empty file there that may be executed. */
        public Builder executable(String path) {
            entries.add(files -> files.executableFile(path));
            return this;
        }

        /** Makes a symbolic link; a relative target counts from the directory of the link. */
        public Builder symlink(String path, String target) {
            entries.add(files -> files.symlink(path, target));
            return this;
        }

        /** Forbids writing to a file, or to a directory: then nothing may be made or replaced in it. */
        public Builder unwritable(String path) {
            entries.add(files -> files.unwritable(path));
            return this;
        }

        /** Forbids reading a file. */
        public Builder unreadable(String path) {
            entries.add(files -> files.unreadable(path));
            return this;
        }

        /** Puts a device, pipe or socket there. */
        public Builder device(String path) {
            entries.add(files -> files.device(path));
            return this;
        }

        /** The machine. */
        public FakeHost build() {
            return new FakeHost(this);
        }
    }
}
