package dev.goenv.suite;

import dev.goenv.config.internal.host.LocalHost;
import dev.goenv.diagnosis.DoctorReport;
import dev.goenv.env.HostSystem;
import dev.goenv.probe.Layer;
import dev.goenv.probe.ResolverSettings;
import dev.goenv.probes.GoDoctor;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.FakeDns;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.testkit.GoOracle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A user with a home, a project and an environment of their own, and the servers that a situation needs.
 *
 * <p>goenv and the go command see the same: the same variables, the same files, the same servers. Only DNS differs, since
 * the go command can't be told a resolver: where a situation has its own, the go command is not asked.
 */
final class World implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(4);
    private static final Duration SHORT_LIMIT = Duration.ofMillis(700);

    private final Path root;
    private final Map<String, String> env = new TreeMap<>();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<String> modules = new ArrayList<>();
    private final Map<Layer, Duration> limits = new EnumMap<>(Layer.class);
    private Optional<ResolverSettings> resolvers = Optional.empty();
    private Optional<String> hosts = Optional.empty();

    World(Path root) {
        this.root = root;
        directory("home");
        directory("tmp");
        file("project/go.mod", "module example.com/app\n\ngo 1.21\n");
        for (Layer layer : Layer.values()) {
            limit(layer, LIMIT);
        }
        // Else the go command goes on writing into its home after its end.
        file("home/.config/go/telemetry/mode", "off");
        set("HOME", path("home"));
        set("TMPDIR", path("tmp"));
        set("PATH", go() + ":/usr/bin:/bin");
        set("GOPATH", path("go"));
        set("GOCACHE", path("cache"));
        set("GOTOOLCHAIN", "local");
        set("GOFLAGS", "-mod=mod");
        set("GOSUMDB", "off");
        set("GIT_TERMINAL_PROMPT", "0");
        set("GIT_CONFIG_NOSYSTEM", "1");
    }

    /** The directory of the go command, if it is here; else that of an installation that only looks like one. */
    private String go() {
        Optional<GoOracle> go = GoOracle.find("1.27");
        if (go.isPresent()) {
            return go.get().goroot().resolve("bin").toString();
        }
        Path program = file("sdk/bin/go", "");
        file("sdk/VERSION", "go1.27.4\n");
        directory("sdk/src");
        directory("sdk/pkg/tool");
        if (!program.toFile().setExecutable(true)) {
            throw new IllegalStateException("no program can be made here");
        }
        return program.getParent().toString();
    }

    /** A path below the root of this world. */
    String path(String relative) {
        return root.resolve(relative).toString();
    }

    /** Makes a directory. */
    Path directory(String relative) {
        try {
            return Files.createDirectories(root.resolve(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file. */
    Path file(String relative, String text) {
        return file(relative, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file. */
    Path file(String relative, byte[] content) {
        try {
            Path file = root.resolve(relative);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets a variable of the OS environment. */
    void set(String name, String value) {
        env.put(name, value);
    }

    /** The variable, or the empty string. */
    String get(String name) {
        return env.getOrDefault(name, "");
    }

    /** Adds to the user's configuration of git. */
    void git(String text) {
        try {
            Files.writeString(
                    root.resolve("home/.gitconfig"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a variable. */
    void unset(String name) {
        env.remove(name);
    }

    /** Has something closed at the end. */
    <C extends AutoCloseable> C keep(C resource) {
        open.push(resource);
        return resource;
    }

    /** The OS environment. */
    Map<String, String> environment() {
        return Map.copyOf(env);
    }

    /** Starts a server of plain HTTP and makes it GOPROXY. */
    SimpleHttp proxy(SimpleHttp.Handler handler) {
        SimpleHttp server = keep(SimpleHttp.start(handler));
        set("GOPROXY", server.url());
        return server;
    }

    /** Starts a module proxy that has the module, and makes it GOPROXY. */
    SimpleHttp healthyProxy() {
        return proxy(HelloModule.handler());
    }

    /** Asks for another module than {@link HelloModule}; may be called again. */
    void module(String text) {
        modules.add(text);
    }

    /** Starts a server of HTTP over TLS that has the module, and makes it GOPROXY. */
    SimpleHttp tlsProxy(IssuedCertificate certificate) {
        SimpleHttp server = keep(SimpleHttp.startTls(certificate.server(), HelloModule.handler()));
        set("GOPROXY", server.url());
        return server;
    }

    /** Makes an HTTP proxy of which every tunnel leads to a port of this machine, whatever host is asked for. */
    ConnectProxy tunnelTo(int port) {
        ConnectProxy proxy = keep(ConnectProxy.tunnelTo(port));
        set("HTTPS_PROXY", proxy.url());
        return proxy;
    }

    /** Has Go trust these authorities, besides those in the system's directories. */
    void trust(IssuedCertificate... authorities) {
        StringBuilder pem = new StringBuilder();
        for (IssuedCertificate authority : authorities) {
            pem.append(authority.pem());
        }
        set("SSL_CERT_FILE", file("trusted.pem", pem.toString()).toString());
    }

    /** Writes the file that {@code go env -w} writes. */
    void userFile(String... lines) {
        file("home/.config/go/env", String.join("\n", lines) + "\n");
    }

    /** The file that {@code go env -w} writes. */
    Path envFile() {
        return root.resolve("home/.config/go/env");
    }

    /**
     * Gives Go defaults of its own, as a distribution does: what is left of a variable once it is set nowhere.
     *
     * <p>The installation is the real one, seen through links, with another {@code go.env}.
     */
    void goDefaults(GoOracle go, String... lines) throws IOException {
        Path own = directory("goroot");
        try (Stream<Path> real = Files.list(go.goroot())) {
            for (Path each : real.filter(path -> !path.endsWith("go.env")).toList()) {
                Path link = Files.createSymbolicLink(own.resolve(each.getFileName()), each);
                keep(() -> Files.delete(link));
            }
        }
        file("goroot/go.env", String.join("\n", lines) + "\n");
        set("GOROOT", own.toString());
        set("PATH", own.resolve("bin") + ":/usr/bin:/bin");
    }

    /** The doctor's machine. */
    HostSystem machine() {
        return LocalHost.of(env, path("project"));
    }

    /** Asks for this module in the place of those named so far. */
    void onlyModule(String text) {
        modules.clear();
        modules.add(text);
    }

    /** Gives goenv DNS servers of its own; the go command is not asked then. */
    void resolvers(ResolverSettings settings) {
        resolvers = Optional.of(settings);
    }

    /** Gives goenv these DNS servers, in this order. */
    void dns(FakeDns... servers) {
        for (FakeDns server : servers) {
            keep(server);
        }
        resolvers(FakeDns.settings(servers));
    }

    /** Gives goenv a hosts file of its own; the go command is not asked then. */
    void hosts(String text) {
        hosts = Optional.of(text);
    }

    /** Lets a probe of a layer take so long at most, where something is silent. */
    void limit(Layer layer, Duration limit) {
        limits.put(layer, limit);
    }

    /** Whether the go command would see the same. */
    boolean goSeesTheSame() {
        return resolvers.isEmpty() && hosts.isEmpty();
    }

    /** The modules asked for. */
    List<String> modules() {
        return modules.isEmpty() ? List.of(HelloModule.AT) : List.copyOf(modules);
    }

    /** Has goenv wait for less: what does not answer shall not hold the tests up. */
    void impatient() {
        for (Layer layer : Layer.values()) {
            limit(layer, layer.compareTo(Layer.DNS) >= 0 ? SHORT_LIMIT : LIMIT);
        }
    }

    /** A doctor for this world. */
    GoDoctor.Builder doctor() {
        GoDoctor.Builder builder = plainDoctor();
        modules().forEach(builder::module);
        return builder;
    }

    /** A doctor that is told no module. */
    GoDoctor.Builder plainDoctor() {
        HostSystem machine = machine();
        GoDoctor.Builder builder = GoDoctor.builder(
                hosts.<HostSystem>map(text -> new OtherHostsFile(machine, text)).orElse(machine));
        limits.forEach(builder::limit);
        resolvers.ifPresent(builder::resolvers);
        return builder;
    }

    /** What the doctor says. */
    DoctorReport diagnose() throws InterruptedException {
        return doctor().build().diagnose();
    }

    /** What the go command says: {@code go get} of the modules. */
    GoOracle.Result go(GoOracle go) {
        List<String> command = new ArrayList<>(List.of("get"));
        command.addAll(modules());
        return go.run(root.resolve("project"), env, command.toArray(String[]::new));
    }

    /** The same in a shell, after other lines. */
    GoOracle.Result goAfter(List<String> lines, GoOracle go) {
        List<String> script = new ArrayList<>(lines);
        script.add("exec " + go.go() + " get " + String.join(" ", modules()));
        return GoOracle.shell(root.resolve("project"), env, String.join("\n", script));
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
