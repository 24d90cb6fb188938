package dev.goenv.probes.internal.connect;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.OptionalInt;
import javax.annotation.Nullable;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** Notes how far a call came, and the parts of its time. For one call. */
final class CallLog extends EventListener {
    private final Timeline timeline;
    private final Allowance allowance;
    private long tlsStart;
    private long requestStart;
    private long waitStart;
    private volatile boolean handshaking;
    private volatile boolean sent;
    private volatile OptionalInt status = OptionalInt.empty();

    CallLog(Timeline timeline, Allowance allowance) {
        this.timeline = timeline;
        this.allowance = allowance;
    }

    /** {@return whether a handshake has begun and not ended} */
    boolean handshaking() {
        return handshaking;
    }

    /** {@return the status of the answer, if one has come} */
    OptionalInt status() {
        return status;
    }

    @Override
    public void secureConnectStart(Call call) {
        tlsStart = Timeline.now();
        handshaking = true;
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        handshaking = false;
        timeline.add("tls", tlsStart);
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol, IOException failure) {
        if (handshaking) {
            timeline.add("tls", tlsStart);
        }
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        allowance.begin(connection);
    }

    @Override
    public void requestHeadersStart(Call call) {
        requestStart = Timeline.now();
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        timeline.add("request", requestStart);
        waitStart = Timeline.now();
        sent = true;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        if (sent) {
            timeline.add("wait", waitStart);
            sent = false;
        }
        status = OptionalInt.of(response.code());
    }
}
