package dev.goenv.probes.kit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A SOCKS5 proxy on 127.0.0.1 that leads every name to one port of this machine, or answers with one code. */
public final class SocksProxy implements AutoCloseable {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final RawServer server;

    private SocksProxy(int port, int reply, Optional<String> account) {
        server = RawServer.start(socket -> serve(socket, port, reply, account));
    }

    /** Leads every name to this port, without a password. */
    public static SocksProxy tunnelTo(int port) {
        return new SocksProxy(port, 0, Optional.empty());
    }

    /** The same for who says {@code user:password}. */
    public static SocksProxy tunnelTo(int port, String account) {
        return new SocksProxy(port, 0, Optional.of(account));
    }

    /** Answers every request with this code, such as 2 for "not allowed". */
    public static SocksProxy refusing(int reply) {
        return new SocksProxy(0, reply, Optional.empty());
    }

    private void serve(Socket socket, int port, int reply, Optional<String> account)
            throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        in.readByte();
        in.readFully(new byte[in.readUnsignedByte()]);
        out.write(new byte[] {5, (byte) (account.isPresent() ? 2 : 0)});
        if (account.isPresent()) {
            in.readByte();
            String said = text(in) + ":" + text(in);
            boolean known = said.equals(account.get());
            out.write(new byte[] {1, (byte) (known ? 0 : 1)});
            if (!known) {
                return;
            }
        }
        in.readFully(new byte[3]);
        String host = in.readUnsignedByte() == 3 ? text(in) : address(in);
        asked.add(host + ":" + in.readUnsignedShort());
        out.write(new byte[] {5, (byte) reply, 0, 1, 0, 0, 0, 0, 0, 0});
        if (reply == 0) {
            try (Socket target = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
                ConnectProxy.join(socket, in, target);
            }
        }
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] text = new byte[in.readUnsignedByte()];
        in.readFully(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static String address(DataInputStream in) throws IOException {
        byte[] address = new byte[4];
        in.readFully(address);
        return InetAddress.getByAddress(address).getHostAddress();
    }

    /** The targets that were asked for, {@code host:port}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** {@code socks5://127.0.0.1:PORT}. */
    public String url() {
        return "socks5://" + server.address();
    }

    /** {@code socks5://ACCOUNT@127.0.0.1:PORT}. */
    public String url(String account) {
        return "socks5://" + account + "@" + server.address();
    }

    /** The port. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
