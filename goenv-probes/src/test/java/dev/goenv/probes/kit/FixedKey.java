package dev.goenv.probes.kit;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** Presents one certificate, where Java's own key manager would look whether it is a good one. */
final class FixedKey extends X509ExtendedKeyManager {
    private static final String ALIAS = "key";

    private final IssuedCertificate certificate;

    FixedKey(IssuedCertificate certificate) {
        this.certificate = certificate;
    }

    @Override
    public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
        return type.startsWith("EC") ? ALIAS : null;
    }

    @Override
    public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
        return type.startsWith("EC") ? ALIAS : null;
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return certificate.chain().toArray(new X509Certificate[0]);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return certificate.keys().getPrivate();
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
        return new String[] {ALIAS};
    }

    @Override
    public String[] getClientAliases(String type, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
        return null;
    }
}
