package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.certificate;
import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.TlsAttempt.Result;
import org.junit.jupiter.api.Test;

class TlsUnknownCaRuleTest {
    @Test
    void judge_privateAuthority_named() {
        Cases cases = handshakeFails(tls(
                "goproxy.acme.com",
                Result.UNKNOWN_AUTHORITY,
                "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                certificate("CN=goproxy.acme.com", "CN=Acme Root CA,O=Acme", "goproxy.acme.com"),
                certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.unknown-ca (goproxy.acme.com) [tls:goproxy.acme.com:443]
                        The certificate of goproxy.acme.com is not from a trusted authority
                        The server's certificate is issued by "CN=Acme Root CA,O=Acme", which is not among the \
                        root certificates that Go reads on this machine. The stores of Java and browsers do not \
                        count, and GOINSECURE does not cover module proxies.
                        - Go says: tls: failed to verify certificate: x509: certificate signed by unknown \
                        authority
                        - Certificate "CN=goproxy.acme.com", issued by "CN=Acme Root CA,O=Acme", valid from \
                        2026-06-01T00:00:00Z to 2026-09-01T00:00:00Z.
                        - Certificate "CN=Acme Root CA,O=Acme", signed by itself, valid from 2026-06-01T00:00:00Z \
                        to 2026-09-01T00:00:00Z.
                        - Go trusts 140 root certificates here, from /etc/ssl/certs/ca-certificates.crt.
                        * get-root, USER: Get the root certificate from its owner
                            Ask the owner of the authority, such as your IT department, for its root certificate \
                        in PEM form, and compare its fingerprint with theirs. Don't trust one that came over the \
                        same connection.
                        * install-root, MACHINE: Install it into the system's store, which go reads
                            POSIX sudo cp root.pem /usr/local/share/ca-certificates/root.crt && sudo \
                        update-ca-certificates [undo: sudo rm /usr/local/share/ca-certificates/root.crt && sudo \
                        update-ca-certificates --fresh]
                        * set-ssl-cert-file, PROCESS: Set SSL_CERT_FILE to /path/to/root.pem
                            POSIX export SSL_CERT_FILE=/path/to/root.pem [undo: unset SSL_CERT_FILE]
                        * send-chain, OTHERS: Have the server present its whole chain
                            If the authority is trusted elsewhere, the server may leave out an intermediate \
                        certificate: its owner can add it.
                        """);
    }

    @Test
    void judge_selfSigned_saysSo() {
        assertThat(new TlsUnknownCaRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.UNKNOWN_AUTHORITY,
                                        "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                        certificate("CN=x", "CN=x")))
                                .symptom())
                        .orElseThrow()
                        .explanation())
                .startsWith("The server presents a certificate that is signed by itself, which");
    }

    @Test
    void judge_darwin_keychain() {
        assertThat(new TlsUnknownCaRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.UNKNOWN_AUTHORITY,
                                        "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                        certificate(
                                                "CN=goproxy.acme.com", "CN=Acme Root CA,O=Acme", "goproxy.acme.com"),
                                        certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")))
                                .system("darwin")
                                .symptom())
                        .orElseThrow()
                        .remedies()
                        .get(1)
                        .action()
                        .lines())
                .containsExactly(
                        "sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain root.pem");
    }

    @Test
    void judge_expired_isAnotherCause() {
        assertThat(new TlsUnknownCaRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.EXPIRED,
                                        "",
                                        certificate(
                                                "CN=goproxy.acme.com", "CN=Acme Root CA,O=Acme", "goproxy.acme.com"),
                                        certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")))
                                .symptom()))
                .isEmpty();
    }
}
