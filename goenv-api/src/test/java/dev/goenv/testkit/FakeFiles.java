package dev.goenv.testkit;

import dev.goenv.env.HostFiles;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of a {@link FakeHost}. Paths are kept as elements joined by the separator, compared by {@link #key}. */
final class FakeFiles implements HostFiles {
    private static final int MAX_LINKS = 40;

    private record Node(String path, Kind kind, byte[] content, Optional<String> link, boolean executable) {}

    private final boolean windows;
    private final String workingDirectory;
    private final Map<String, Node> nodes = new TreeMap<>();
    private final Set<String> unwritable = new HashSet<>();
    private final Set<String> unreadable = new HashSet<>();
    private int updates;

    FakeFiles(boolean windows, String workingDirectory) {
        this.windows = windows;
        this.workingDirectory = workingDirectory;
        directory(windows ? "C:\\" : "/");
    }

    synchronized void file(String path, byte[] content) {
        put(path, Kind.FILE, content, Optional.empty(), false);
    }

    synchronized void executableFile(String path) {
        put(path, Kind.FILE, new byte[0], Optional.empty(), true);
    }

    synchronized void directory(String path) {
        put(path, Kind.DIRECTORY, new byte[0], Optional.empty(), true);
    }

    synchronized void symlink(String path, String target) {
        put(path, Kind.OTHER, new byte[0], Optional.of(target), false);
    }

    synchronized void device(String path) {
        put(path, Kind.OTHER, new byte[0], Optional.empty(), false);
    }

    synchronized void unwritable(String path) {
        unwritable.add(key(resolve(path).orElse(absolute(path))));
    }

    synchronized void unreadable(String path) {
        unreadable.add(key(resolve(path).orElse(absolute(path))));
    }

    synchronized Optional<byte[]> content(String path) {
        return node(path)
                .filter(n -> n.kind() == Kind.FILE)
                .map(n -> n.content().clone());
    }

    synchronized TreeSet<String> filePaths() {
        TreeSet<String> paths = new TreeSet<>();
        nodes.values().stream().filter(n -> n.kind() == Kind.FILE).forEach(n -> paths.add(n.path()));
        return paths;
    }

    synchronized int updates() {
        return updates;
    }

    @Override
    public synchronized Kind kind(String path) {
        return node(path).map(Node::kind).orElse(Kind.MISSING);
    }

    @Override
    public synchronized boolean executable(String path) {
        return node(path)
                .filter(n -> n.kind() == Kind.FILE)
                .map(n -> windows || n.executable())
                .orElse(false);
    }

    @Override
    public synchronized boolean writable(String path) {
        return node(path).map(n -> !unwritable.contains(key(n.path()))).orElse(false);
    }

    @Override
    public synchronized Optional<byte[]> read(String path) throws IOException {
        Optional<Node> node = node(path);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (unreadable.contains(key(node.get().path()))) {
            throw new IOException("open " + path + ": " + (windows ? "Access is denied." : "permission denied"));
        }
        if (node.get().kind() == Kind.DIRECTORY) {
            throw new IOException("read " + path + ": " + (windows ? "Incorrect function." : "is a directory"));
        }
        return Optional.of(node.get().content().clone());
    }

    @Override
    public synchronized List<String> names(String directory) {
        Optional<String> parent = node(directory).map(Node::path);
        return nodes.values().stream()
                .map(Node::path)
                .filter(path -> parent.filter(
                                dir -> !path.equals(dir) && key(parent(path)).equals(key(dir)))
                        .isPresent())
                .map(path -> path.substring(path.lastIndexOf(windows ? '\\' : '/') + 1))
                .toList();
    }

    @Override
    public synchronized String realPath(String path) throws IOException {
        return node(path).map(Node::path).orElseThrow(() -> new IOException(path + ": no such file or directory"));
    }

    @Override
    public synchronized void update(String path, Edit edit) throws IOException {
        String target = resolve(path).orElseThrow(() -> new IOException(path + ": too many symbolic links"));
        if (unwritable.contains(key(target)) || unwritable.contains(key(existingParent(target)))) {
            throw new IOException("open " + path + ": " + (windows ? "Access is denied." : "permission denied"));
        }
        Optional<byte[]> present = read(target);
        Optional<byte[]> wanted = edit.apply(present);
        if (present.isPresent() == wanted.isPresent()
                && Arrays.equals(present.orElse(new byte[0]), wanted.orElse(new byte[0]))) {
            return;
        }
        updates++;
        if (wanted.isPresent()) {
            file(target, wanted.get().clone());
        } else {
            nodes.remove(key(target));
        }
    }

    private String existingParent(String path) {
        String dir = path;
        do {
            dir = parent(dir);
        } while (!nodes.containsKey(key(dir)));
        return dir;
    }

    private Optional<Node> node(String path) {
        return resolve(path).map(p -> nodes.get(key(p)));
    }

    private void put(String path, Kind kind, byte[] content, Optional<String> link, boolean executable) {
        String absolute = absolute(path);
        for (String dir = parent(absolute); !dir.equals(absolute); dir = parent(dir)) {
            nodes.putIfAbsent(key(dir), new Node(dir, Kind.DIRECTORY, new byte[0], Optional.empty(), true));
            if (dir.equals(parent(dir))) {
                break;
            }
        }
        nodes.put(key(absolute), new Node(absolute, kind, content, link, executable));
    }

    /** The absolute path with every link resolved, whether its last element exists or not; empty for a circle. */
    private Optional<String> resolve(String path) {
        String full = absolute(path);
        String done = root(full);
        Deque<String> todo = new ArrayDeque<>(elements(full));
        int links = 0;
        while (!todo.isEmpty()) {
            String element = todo.pop();
            if (element.equals("..")) {
                done = parent(done);
                continue;
            }
            String next = child(done, element);
            Optional<String> link = Optional.ofNullable(nodes.get(key(next))).flatMap(Node::link);
            if (link.isEmpty()) {
                done = next;
                continue;
            }
            if (++links > MAX_LINKS) {
                return Optional.empty();
            }
            if (isAbsolute(link.get())) {
                done = root(absolute(link.get()));
            }
            List<String> target = elements(link.get());
            for (int i = target.size() - 1; i >= 0; i--) {
                todo.push(target.get(i));
            }
        }
        return Optional.of(done);
    }

    private boolean isAbsolute(String path) {
        return windows ? path.startsWith("\\\\") || path.indexOf(':') == 1 : path.startsWith("/");
    }

    private String absolute(String path) {
        String slashed = windows ? path.replace('/', '\\') : path;
        if (isAbsolute(slashed)) {
            StringBuilder clean = new StringBuilder(root(slashed));
            for (String element : elements(slashed)) {
                String joined = child(clean.toString(), element);
                clean.replace(0, clean.length(), joined);
            }
            return clean.toString();
        }
        return absolute(workingDirectory + (windows ? "\\" : "/") + slashed);
    }

    private String root(String path) {
        if (!windows) {
            return "/";
        }
        return path.startsWith("\\\\") ? "\\\\" : path.substring(0, 2) + "\\";
    }

    private List<String> elements(String path) {
        String rest = windows ? path.replace('/', '\\') : path;
        if (isAbsolute(rest) && windows) {
            rest = rest.substring(2);
        }
        return Arrays.stream(rest.split(windows ? "\\\\" : "/"))
                .filter(e -> !e.isEmpty() && !e.equals("."))
                .toList();
    }

    private String child(String dir, String element) {
        String separator = windows ? "\\" : "/";
        return dir.endsWith(separator) ? dir + element : dir + separator + element;
    }

    private String parent(String path) {
        String root = root(path);
        int cut = path.lastIndexOf(windows ? '\\' : '/');
        return cut < root.length() ? root : path.substring(0, cut);
    }

    private String key(String path) {
        return windows ? path.toLowerCase(Locale.ROOT) : path;
    }
}
