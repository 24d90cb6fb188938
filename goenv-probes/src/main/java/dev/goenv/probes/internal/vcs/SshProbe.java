package dev.goenv.probes.internal.vcs;

import dev.goenv.probe.ConnectAttempt;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.Dialer;
import dev.goenv.probes.internal.connect.Names;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Connects to an ssh server and reads how it introduces itself, {@code SSH-2.0-…} (RFC 4253, section 4.2). Nothing is sent;
 * keys and the permission to read a repository are not looked at.
 */
public final class SshProbe implements Probe {
    /** What a server may say before its introduction and with it. */
    private static final int MAX_BYTES = 8 << 10;

    private final SshAddress address;
    private final Names names;
    private final Dialer dialer;

    /** A probe of one server. */
    public SshProbe(SshAddress address, Names names, Dialer dialer) {
        this.address = address;
        this.names = names;
        this.dialer = dialer;
    }

    @Override
    public String id() {
        return "ssh:" + address;
    }

    @Override
    public Layer layer() {
        return Layer.DIRECT;
    }

    @Override
    public String subject() {
        return address.toString();
    }

    @Override
    public List<String> dependencies() {
        String host = address.toString();
        return List.of("dns:" + host.substring(0, host.lastIndexOf(':')));
    }

    @Override
    public Set<String> contacts() {
        return Set.of(address.host());
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        Names.Lookup lookup = names.lookup(address.host(), context);
        if (lookup.addresses().isEmpty()) {
            return ProbeResult.of(new Outcome.Failed("ssh: Could not resolve hostname " + address.host() + ": "
                    + lookup.problem().orElse("no address")));
        }
        Dialer.Dialed dialed = dialer.dial(address.host(), lookup.addresses(), address.port(), context);
        List<Evidence> evidence = new ArrayList<>(dialed.attempts());
        if (dialed.socket().isEmpty()) {
            return ProbeResult.of(new Outcome.Failed(connect(words(dialed))), evidence);
        }
        try (Socket socket = dialed.socket().get()) {
            Optional<String> banner = banner(socket, context);
            banner.ifPresent(text -> evidence.add(new Note("ssh.banner", text)));
            return ProbeResult.of(outcome(banner), evidence);
        } catch (SocketTimeoutException e) {
            return ProbeResult.of(
                    new Outcome.Failed("Connection timed out during banner exchange with " + address), evidence);
        } catch (IOException e) {
            return ProbeResult.of(new Outcome.Failed("kex_exchange_identification: read: " + e.getMessage()), evidence);
        }
    }

    private String connect(String why) {
        return "ssh: connect to host " + address.host() + " port " + address.port() + ": " + why;
    }

    /** The words of ssh for the last attempt. */
    private static String words(Dialer.Dialed dialed) {
        List<ConnectAttempt> attempts = dialed.attempts();
        if (attempts.isEmpty()) {
            return dialed.problem().orElse("no attempt");
        }
        ConnectAttempt last = attempts.get(attempts.size() - 1);
        return switch (last.result()) {
            case REFUSED -> "Connection refused";
            case TIMEOUT -> "Connection timed out";
            case RESET -> "Connection reset by peer";
            case NETWORK_UNREACHABLE -> "Network is unreachable";
            case HOST_UNREACHABLE -> "No route to host";
            case PROHIBITED -> "Permission denied";
            case CONNECTED, OTHER -> dialed.problem().orElse(last.detail());
        };
    }

    private static Outcome outcome(Optional<String> banner) {
        if (banner.isEmpty()) {
            return new Outcome.Failed("kex_exchange_identification: Connection closed by remote host");
        }
        return banner.get().startsWith("SSH-")
                ? new Outcome.Passed(banner.get())
                : new Outcome.Failed("kex_exchange_identification: no ssh server, it says: " + banner.get());
    }

    /** The line with the introduction; if there is none, the first line; empty if nothing is said. */
    private static Optional<String> banner(Socket socket, ProbeContext context) throws IOException {
        InputStream in = socket.getInputStream();
        Optional<String> first = Optional.empty();
        StringBuilder line = new StringBuilder();
        for (int count = 0; count < MAX_BYTES; count++) {
            socket.setSoTimeout(millis(context.remaining()));
            int b = in.read();
            if (b == '\n' || b < 0) {
                String text = shown(line);
                if (text.startsWith("SSH-")) {
                    return Optional.of(text);
                }
                first = first.isPresent() || text.isEmpty() ? first : Optional.of(text);
                line.setLength(0);
            } else {
                line.append((char) b);
            }
            if (b < 0) {
                return first;
            }
        }
        // As for ssh, a line without an end introduces nobody.
        return first.or(() -> Optional.of("line too long: " + shown(line)));
    }

    private static int millis(Duration remaining) throws SocketTimeoutException {
        if (remaining.isNegative() || remaining.isZero()) {
            throw new SocketTimeoutException("the time is up");
        }
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, remaining.toMillis()));
    }

    /** Printable ASCII, so that no server plays with a terminal; 255 characters are all that is allowed. */
    private static String shown(StringBuilder line) {
        String text = line.toString().replaceAll("[^ -~]", "");
        return text.substring(0, Math.min(text.length(), 255));
    }
}
