package dev.goenv.probes.internal.connect;

import dev.goenv.auth.Credential;
import dev.goenv.auth.Credentials;
import dev.goenv.http.HttpProxies;
import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.secret.Secret;
import dev.goenv.testkit.FakeHost;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network whose every name is 127.0.0.1, but for those below {@code missing.}, and a machine that trusts given roots. */
final class Loopback {
    private final Map<String, String> variables = new HashMap<>();
    private final List<Credential> credentials = new ArrayList<>();
    private final StringBuilder roots = new StringBuilder();
    private final FakeHost.Builder host = FakeHost.linux();

    /** Trusts an authority. */
    Loopback trusting(IssuedCertificate root) {
        roots.append(root.pem());
        return this;
    }

    /** Sets a variable such as HTTPS_PROXY. */
    Loopback env(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** Holds a credential for a prefix. */
    Loopback credential(String prefix, String user, String password) {
        credentials.add(Credential.basic(prefix, user, Secret.of(password)));
        return this;
    }

    /** Holds a header for a prefix, as a GOAUTH command may tell it. */
    Loopback header(String prefix, String name, String value) {
        credentials.add(new Credential(prefix, Map.of(name, List.of(Secret.of(value)))));
        return this;
    }

    /** Puts a file on the machine. */
    Loopback file(String path, String text) {
        host.file(path, text);
        return this;
    }

    /** Changes the machine. */
    FakeHost.Builder host() {
        return host;
    }

    /** The network. */
    Network open() {
        FakeHost machine = host.env(variables)
                .file("/etc/ssl/certs/ca-certificates.crt", roots.toString())
                .build();
        return Network.over(
                machine, HttpProxies.of(variables), Credentials.of(credentials), new LoopbackNames(), new Plain());
    }

    private static final class LoopbackNames implements Names {
        @Override
        public Lookup lookup(String name, ProbeContext context) {
            try {
                return name.startsWith("missing.")
                        ? new Lookup(
                                List.of(), List.of(), Optional.of("lookup " + name + " on 127.0.0.1:53: no such host"))
                        : new Lookup(
                                List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1})),
                                List.of(),
                                Optional.empty());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Plain implements Dialer {
        @Override
        public Dialed dial(String name, List<InetAddress> addresses, int port, ProbeContext context) {
            Socket socket = context.closing(new Socket());
            String address = addresses.get(0).getHostAddress();
            try {
                socket.connect(new InetSocketAddress(addresses.get(0), port), 3000);
                ConnectAttempt attempt =
                        new ConnectAttempt(name, address, port, ConnectAttempt.Result.CONNECTED, "", Duration.ZERO);
                return new Dialed(Optional.of(socket), List.of(attempt), Optional.empty());
            } catch (IOException e) {
                return new Dialed(
                        Optional.empty(),
                        List.of(),
                        Optional.of("dial tcp " + address + ":" + port + ": connect: connection refused"));
            }
        }
    }

    /** The time of a probe: five seconds unless said otherwise. */
    static final class Run implements ProbeContext, AutoCloseable {
        private final long end;
        private final Clock clock;
        private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
        private volatile boolean cancelled;

        Run(Duration limit, Clock clock) {
            this.end = System.nanoTime() + limit.toNanos();
            this.clock = clock;
        }

        static Run start() {
            return new Run(Duration.ofSeconds(5), Clock.systemUTC());
        }

        static Run limited(long millis) {
            return new Run(Duration.ofMillis(millis), Clock.systemUTC());
        }

        /** Cancels the run. */
        void cancel() {
            cancelled = true;
            close();
        }

        @Override
        public void close() {
            for (Closeable each : open) {
                try {
                    each.close();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            open.clear();
        }

        @Override
        public Duration remaining() {
            return Duration.ofNanos(end - System.nanoTime());
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public Clock clock() {
            return clock;
        }

        @Override
        public <C extends Closeable> C closing(C resource) {
            open.add(resource);
            if (cancelled) {
                close();
            }
            return resource;
        }

        @Override
        public List<Evidence> evidence(String dependency) {
            return List.of();
        }
    }
}
