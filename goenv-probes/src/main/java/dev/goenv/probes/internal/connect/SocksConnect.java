package dev.goenv.probes.internal.connect;

import dev.goenv.http.ProxyServer;
import dev.goenv.internal.syntax.IpAddress;
import dev.goenv.probe.TunnelAnswer.Result;
import dev.goenv.secret.Secret;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * SOCKS version 5 (RFC 1928, RFC 1929) as golang.org/x/net/internal/socks speaks it, bundled into Go 1.27: names are left to
 * the proxy to look up.
 */
final class SocksConnect implements Tunnel.Protocol {
    private static final int VERSION = 5;
    private static final int NO_AUTHENTICATION = 0;
    private static final int USER_AND_PASSWORD = 2;
    private static final int NOTHING_ACCEPTABLE = 0xFF;
    private static final int CONNECT = 1;
    private static final int MAX_TEXT = 255;

    private static final Map<Integer, String> REPLIES = Map.of(
            1, "general SOCKS server failure",
            2, "connection not allowed by ruleset",
            3, "network unreachable",
            4, "host unreachable",
            5, "connection refused",
            6, "TTL expired",
            7, "command not supported",
            8, "address type not supported");

    private final ProxyServer proxy;
    private final String host;
    private final int port;

    SocksConnect(ProxyServer proxy, String host, int port) {
        this.proxy = proxy;
        this.host = host;
        this.port = port;
    }

    /** The proxy does not speak SOCKS, or says no. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final Result result;

        Refused(Result result, String words) {
            super(words);
            this.result = result;
        }
    }

    @Override
    public String prefix(WireSocket wire) {
        return "socks connect tcp " + IpText.join(IpText.of(wire.getInetAddress()), wire.getPort()) + "->"
                + IpText.join(host, port) + ": ";
    }

    @Override
    public Tunnel.Said ask(WireSocket wire) throws IOException {
        try {
            greet(wire);
            connect(wire);
            return Tunnel.Said.of(Result.OPEN, "");
        } catch (Refused e) {
            return Tunnel.Said.of(e.result, prefix(wire) + e.getMessage());
        }
    }

    private void greet(WireSocket wire) throws IOException, Refused {
        send(
                wire,
                proxy.username().isPresent()
                        ? new byte[] {VERSION, 2, NO_AUTHENTICATION, USER_AND_PASSWORD}
                        : new byte[] {VERSION, 1, NO_AUTHENTICATION});
        byte[] answer = receive(wire, 2);
        version(answer[0]);
        int method = answer[1] & 0xFF;
        if (method == NOTHING_ACCEPTABLE) {
            throw new Refused(Result.SOCKS_REFUSED, "no acceptable authentication methods");
        }
        if (proxy.username().isPresent() && method != NO_AUTHENTICATION) {
            if (method != USER_AND_PASSWORD) {
                throw new Refused(Result.MALFORMED, "unsupported authentication method " + method);
            }
            authenticate(wire);
        }
    }

    private void authenticate(WireSocket wire) throws IOException, Refused {
        byte[] user = bytes(proxy.username().orElse(Secret.of("")));
        byte[] password = bytes(proxy.password().orElse(Secret.of("")));
        if (user.length == 0 || user.length > MAX_TEXT || password.length > MAX_TEXT) {
            throw new Refused(Result.SOCKS_REFUSED, "invalid username/password");
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(1);
        message.write(user.length);
        message.writeBytes(user);
        message.write(password.length);
        message.writeBytes(password);
        send(wire, message.toByteArray());
        byte[] answer = receive(wire, 2);
        if (answer[0] != 1) {
            throw new Refused(Result.MALFORMED, "invalid username/password version");
        }
        if (answer[1] != 0) {
            throw new Refused(Result.SOCKS_REFUSED, "username/password authentication failed");
        }
    }

    private static byte[] bytes(Secret secret) {
        return secret.reveal().getBytes(StandardCharsets.UTF_8);
    }

    private void connect(WireSocket wire) throws IOException, Refused {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(new byte[] {VERSION, CONNECT, 0});
        if (IpAddress.find(host).isPresent()) {
            // A literal is no look-up; Java only parses it.
            byte[] address = InetAddress.getByName(host).getAddress();
            message.write(address.length == 4 ? 1 : 4);
            message.writeBytes(address);
        } else {
            byte[] name = host.getBytes(StandardCharsets.UTF_8);
            if (name.length > MAX_TEXT) {
                throw new Refused(Result.SOCKS_REFUSED, "FQDN too long");
            }
            message.write(3);
            message.write(name.length);
            message.writeBytes(name);
        }
        message.write(port >>> 8);
        message.write(port);
        send(wire, message.toByteArray());
        reply(wire);
    }

    private static void reply(WireSocket wire) throws IOException, Refused {
        byte[] answer = receive(wire, 4);
        version(answer[0]);
        int code = answer[1] & 0xFF;
        if (code != 0) {
            String words = REPLIES.getOrDefault(code, "unknown code: " + code);
            throw new Refused(Result.SOCKS_REFUSED, "unknown error " + words);
        }
        if (answer[2] != 0) {
            throw new Refused(Result.MALFORMED, "non-zero reserved field");
        }
        int length = switch (answer[3]) {
            case 1 -> 4;
            case 3 -> receive(wire, 1)[0] & 0xFF;
            case 4 -> 16;
            default -> throw new Refused(Result.MALFORMED, "unknown address type " + (answer[3] & 0xFF));
        };
        receive(wire, length + 2);
    }

    private static void version(byte version) throws Refused {
        if (version != VERSION) {
            throw new Refused(Result.MALFORMED, "unexpected protocol version " + (version & 0xFF));
        }
    }

    private static void send(WireSocket wire, byte[] message) throws IOException {
        wire.getOutputStream().write(message);
        wire.getOutputStream().flush();
    }

    private static byte[] receive(WireSocket wire, int length) throws IOException {
        InputStream in = wire.getInputStream();
        byte[] bytes = new byte[length];
        int have = 0;
        while (have < length) {
            int got = in.read(bytes, have, length - have);
            if (got < 0) {
                throw new EOFException(have == 0 ? "EOF" : "unexpected EOF");
            }
            have += got;
        }
        return bytes;
    }
}
