package dev.goenv.probes.kit;

import dev.goenv.probes.kit.SimpleHttp.Request;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/**
 * An HTTP proxy on 127.0.0.1, for {@code HTTPS_PROXY} and {@code HTTP_PROXY}.
 *
 * <p>With it any host can be played on loopback without DNS, since clients send the name to the proxy. Clients go through
 * no proxy to loopback names and addresses: the URL has to name another host, such as {@code proxy.golang.org}.
 */
public final class ConnectProxy implements AutoCloseable {
    /** What the proxy does once it has read the head of a request. */
    @FunctionalInterface
    private interface Mode {
        void answer(Socket socket, InputStream in, Request request) throws IOException, InterruptedException;
    }

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final RawServer server;
    private final Optional<SSLContext> tls;

    private ConnectProxy(Optional<SSLContext> tls, Mode mode) {
        this.tls = tls;
        this.server = RawServer.start(socket -> {
            try (Socket client = tls.isPresent() ? TlsSockets.accept(tls.get(), socket) : socket) {
                InputStream in = new BufferedInputStream(client.getInputStream());
                Optional<Request> request = HttpText.read(in);
                if (request.isPresent()) {
                    requests.add(request.get());
                    mode.answer(client, in, request.get());
                }
            }
        });
    }

    /** Answers every request with this text, in ISO 8859-1, such as a status line and headers, and closes. */
    public static ConnectProxy answering(String answer) {
        return new ConnectProxy(Optional.empty(), saying(answer));
    }

    /** Opens a tunnel to a port of this machine for every host; requests without CONNECT are forwarded to it too. */
    public static ConnectProxy tunnelTo(int port) {
        return new ConnectProxy(Optional.empty(), tunnel(port));
    }

    /** The same for who says {@code user:password}; 407 for everybody else. */
    public static ConnectProxy tunnelTo(int port, String account) {
        String wanted = "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        Mode open = tunnel(port);
        Mode refuse =
                saying("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"corp\"\r\n"
                        + "Content-Length: 0\r\n\r\n");
        return new ConnectProxy(Optional.empty(), (socket, in, request) -> {
            boolean known = request.header("proxy-authorization").equals(wanted);
            (known ? open : refuse).answer(socket, in, request);
        });
    }

    /** The same, which itself is spoken to by TLS. */
    public static ConnectProxy tlsTunnelTo(SSLContext proxy, int port) {
        return new ConnectProxy(Optional.of(proxy), tunnel(port));
    }

    /** Answers every request so; itself spoken to by TLS. */
    public static ConnectProxy tlsAnswering(SSLContext proxy, String answer) {
        return new ConnectProxy(Optional.of(proxy), saying(answer));
    }

    /** Opens every tunnel and speaks TLS in it with certificates of its own: a company's inspection of TLS. */
    public static ConnectProxy intercepting(SSLContext context, SimpleHttp.Handler handler) {
        return new ConnectProxy(Optional.empty(), (socket, in, request) -> {
            say(socket, "HTTP/1.1 200 Connection established\r\n\r\n");
            try (Socket inner = TlsSockets.accept(context, socket)) {
                SimpleHttp.serve(inner, handler, new CopyOnWriteArrayList<>());
            }
        });
    }

    /** Reads requests and never answers. */
    public static ConnectProxy silent() {
        return new ConnectProxy(Optional.empty(), (socket, in, request) -> RawServer.drain(socket));
    }

    /** Hangs up once the request came. */
    public static ConnectProxy fin() {
        return new ConnectProxy(Optional.empty(), (socket, in, request) -> {});
    }

    /** Resets the connection once the request came. */
    public static ConnectProxy rst() {
        return new ConnectProxy(Optional.empty(), (socket, in, request) -> RawServer.reset(socket));
    }

    private static Mode saying(String answer) {
        return (socket, in, request) -> say(socket, answer);
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static Mode tunnel(int port) {
        return (socket, in, request) -> {
            try (Socket target = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
                if (request.method().equals("CONNECT")) {
                    say(socket, "HTTP/1.1 200 Connection established\r\n\r\n");
                } else {
                    forward(request, target.getOutputStream());
                }
                join(socket, in, target);
            }
        };
    }

    /** Sends a request on, with the path alone, and asks to have the connection closed after it. */
    private static void forward(Request request, OutputStream out) throws IOException {
        String rest = request.target().replaceFirst("^http://[^/]*", "");
        StringBuilder head =
                new StringBuilder(request.method() + " " + (rest.isEmpty() ? "/" : rest) + " HTTP/1.1\r\n");
        request.headers().forEach((name, value) -> {
            if (!name.startsWith("proxy-") && !name.equals("connection")) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        head.append("Connection: close\r\n");
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Carries bytes both ways until both sides are done. */
    static void join(Socket client, InputStream fromClient, Socket target) throws IOException, InterruptedException {
        Thread up = new Thread(() -> carry(fromClient, target), "kit-tunnel");
        up.setDaemon(true);
        up.start();
        copy(target.getInputStream(), client.getOutputStream());
        client.close();
        target.close();
        up.join();
    }

    private static void carry(InputStream in, Socket target) {
        try {
            copy(in, target.getOutputStream());
            target.shutdownOutput();
        } catch (IOException e) {
            // One side is gone; the thread that reads the other side notices too and closes both.
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[8192];
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            out.write(buffer, 0, got);
            out.flush();
        }
    }

    /** The port. */
    public int port() {
        return server.port();
    }

    /** The proxy as a value of HTTPS_PROXY. */
    public String url() {
        return (tls.isPresent() ? "https://" : "http://") + server.address();
    }

    /** The same with user and password. */
    public String url(String user, String password) {
        return url().replace("://", "://" + user + ":" + password + "@");
    }

    /** What was asked so far: CONNECT with its headers, or whole URLs. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Waits until the first client is there. */
    public void awaitClient() throws InterruptedException {
        server.awaitClient();
    }

    @Override
    public void close() {
        server.close();
    }
}
