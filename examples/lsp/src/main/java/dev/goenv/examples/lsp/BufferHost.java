package dev.goenv.examples.lsp;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A machine as it will be once a go/env file is saved: the file holds what the editor shows, and GOENV names it. Changes of
 * the file stay here and can be asked for; nothing is written.
 */
final class BufferHost implements HostSystem {
    private final HostSystem machine;
    private final String path;
    private volatile String text;

    private BufferHost(HostSystem machine, String path, String text) {
        this.machine = machine;
        this.path = path;
        this.text = text;
    }

    /**
     * {@return the machine with a text in the place of a file}
     *
     * @param path the path of the file
     * @param text what it holds
     */
    static BufferHost of(HostSystem machine, String path, String text) {
        return new BufferHost(machine, path, text);
    }

    /** {@return what the file holds now} */
    String text() {
        return text;
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
        Map<String, String> variables = new LinkedHashMap<>(machine.environment());
        // Windows takes any spelling for the name.
        variables.keySet().removeIf(name -> name.equalsIgnoreCase("GOENV"));
        variables.put("GOENV", path);
        return variables;
    }

    @Override
    public String workingDirectory() {
        return machine.workingDirectory();
    }

    @Override
    public HostFiles files() {
        return new Files(machine.files());
    }

    private final class Files implements HostFiles {
        private final HostFiles others;

        Files(HostFiles others) {
            this.others = others;
        }

        @Override
        public Kind kind(String file) {
            if (file.equals(path)) {
                return Kind.FILE;
            }
            return holdsPath(file) ? Kind.DIRECTORY : others.kind(file);
        }

        /** Whether it is a directory above the file: the editor makes what is missing, and asks if it may not write. */
        private boolean holdsPath(String directory) {
            int length = directory.length();
            return path.length() > length
                    && path.startsWith(directory)
                    && (isSeparator(path.charAt(length)) || length > 0 && isSeparator(path.charAt(length - 1)));
        }

        private boolean isSeparator(char c) {
            return c == '/' || c == '\\' && operatingSystem() == OperatingSystem.WINDOWS;
        }

        @Override
        public boolean executable(String file) {
            return !file.equals(path) && others.executable(file);
        }

        @Override
        public boolean writable(String file) {
            return file.equals(path) || holdsPath(file) || others.writable(file);
        }

        @Override
        public Optional<byte[]> read(String file) throws IOException {
            return file.equals(path) ? Optional.of(bytes()) : others.read(file);
        }

        @Override
        public List<String> names(String directory) {
            return others.names(directory);
        }

        @Override
        public String realPath(String file) throws IOException {
            return file.equals(path) ? path : others.realPath(file);
        }

        @Override
        public void update(String file, Edit edit) throws IOException {
            if (!file.equals(path)) {
                throw new IOException("only " + path + " is open here");
            }
            byte[] changed = edit.apply(Optional.of(bytes())).orElse(new byte[0]);
            text = new String(changed, StandardCharsets.UTF_8);
        }

        private byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
