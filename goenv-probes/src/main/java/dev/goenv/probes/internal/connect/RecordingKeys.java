package dev.goenv.probes.internal.connect;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.annotation.Nullable;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** Has no certificate for a server that asks for one, as the go command has none, and keeps that it was asked. */
final class RecordingKeys extends X509ExtendedKeyManager {
    private volatile boolean asked;

    /** {@return whether the server asked} */
    boolean asked() {
        return asked;
    }

    @Override
    @Nullable
    public String chooseClientAlias(String[] types, @Nullable Principal[] issuers, @Nullable Socket socket) {
        asked = true;
        return null;
    }

    @Override
    @Nullable
    public String chooseEngineClientAlias(String[] types, @Nullable Principal[] issuers, @Nullable SSLEngine engine) {
        asked = true;
        return null;
    }

    @Override
    @Nullable
    public String[] getClientAliases(String type, @Nullable Principal[] issuers) {
        return null;
    }

    @Override
    @Nullable
    public String[] getServerAliases(String type, @Nullable Principal[] issuers) {
        return null;
    }

    @Override
    @Nullable
    public String chooseServerAlias(String type, @Nullable Principal[] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    @Nullable
    public X509Certificate[] getCertificateChain(String alias) {
        return null;
    }

    @Override
    @Nullable
    public PrivateKey getPrivateKey(String alias) {
        return null;
    }
}
