package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ProbeContext;
import java.io.Closeable;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509ExtendedTrustManager;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * OkHttp, bare of everything with a will of its own: no redirects, retries, cookies, cache, authentication, proxy selection
 * or look-up of names. Clients are made when first needed; one for plain HTTP knows nothing of TLS.
 *
 * <p>Safe for several threads. Connections are kept for later requests of the same probe alone, since they end with it.
 */
final class HttpClients implements Closeable {
    private static final int IDLE_CONNECTIONS = 8;
    private static final long IDLE_SECONDS = 5;

    private final ConnectionPool pool = new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS);
    private final Map<Kind, OkHttpClient> clients = new EnumMap<>(Kind.class);
    private final Map<Connection, WireSocket> wires = new WeakHashMap<>();
    private final LazyTls tls;

    /** The kinds of clients. */
    enum Kind {
        /** Plain HTTP. */
        PLAIN,
        /** TLS, with certificates verified by Go's rules. */
        VERIFIED,
        /** TLS with any certificate. */
        UNVERIFIED
    }

    /** Stands for "somewhere": the sockets know where to go. Two probes never share a connection, as this differs. */
    private record Nowhere(ProbeContext context) implements Dns {
        @Override
        public List<InetAddress> lookup(String host) throws UnknownHostException {
            return List.of(InetAddress.getByAddress(host, new byte[4]));
        }
    }

    HttpClients(LazyTls tls) {
        this.tls = tls;
    }

    /** {@return a client for one request} */
    OkHttpClient forCall(Kind kind, CallSockets sockets, CallLog log, Proxy proxy, ProbeContext context) {
        return client(kind)
                .newBuilder()
                .socketFactory(sockets)
                .eventListener(log)
                .proxy(proxy)
                .dns(new Nowhere(context))
                .build();
    }

    /**
     * {@return the socket below a connection, which itself tells of its layer of TLS alone}
     *
     * @param opened the socket if the connection is new
     */
    synchronized Optional<WireSocket> below(Connection connection, Optional<WireSocket> opened) {
        opened.ifPresent(socket -> wires.put(connection, socket));
        return Optional.ofNullable(wires.get(connection));
    }

    private synchronized OkHttpClient client(Kind kind) {
        return clients.computeIfAbsent(kind, this::make);
    }

    private OkHttpClient make(Kind kind) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectionPool(pool)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .fastFallback(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addNetworkInterceptor(hidingStatus());
        if (kind == Kind.PLAIN) {
            return builder.protocols(List.of(Protocol.HTTP_1_1))
                    .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                    .build();
        }
        GoTls.Verification verification = kind == Kind.VERIFIED ? GoTls.Verification.AS_GO : GoTls.Verification.NONE;
        ConnectionSpec asMade = new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
                .allEnabledTlsVersions()
                .allEnabledCipherSuites()
                .build();
        return builder.protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                .connectionSpecs(List.of(asMade))
                .sslSocketFactory(new CallTls(tls, verification), formalTrust())
                .hostnameVerifier((host, session) -> true)
                .build();
    }

    /**
     * OkHttp sends some requests again of its own accord: after 503 with {@code Retry-After: 0}, and fails at a 407 that it
     * did not expect. It sees 200 for everything; {@link CallLog} has the status. Of a body whose length is none it must not
     * even see the end.
     */
    private static Interceptor hidingStatus() {
        return chain -> {
            Response response = chain.proceed(chain.request());
            if (response.protocol() != Protocol.HTTP_2) {
                ContentLength.check(response.headers().values("Content-Length"));
            }
            return response.newBuilder().code(200).build();
        };
    }

    /** Asked by nobody: {@link RecordingTrust} decides in the handshake. It refuses, should that ever change. */
    private X509ExtendedTrustManager formalTrust() {
        return new RefusingTrust();
    }

    /** Closes what is kept. */
    @Override
    public void close() {
        pool.evictAll();
        List.copyOf(clients().values()).forEach(client -> {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
        });
    }

    private synchronized Map<Kind, OkHttpClient> clients() {
        return new EnumMap<>(clients);
    }
}
