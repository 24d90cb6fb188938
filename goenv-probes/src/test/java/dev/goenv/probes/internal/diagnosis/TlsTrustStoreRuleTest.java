package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.certificate;
import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.ConfigFinding.Place;
import dev.goenv.probe.TlsAttempt.Result;
import dev.goenv.probe.TrustStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TlsTrustStoreRuleTest {
    @Test
    void judge_fileMissing_named() {
        Cases cases = Cases.https("proxy.golang.org")
                .ends(
                        "tls:proxy.golang.org:443",
                        "tls: failed",
                        new TrustStore(
                                List.of(),
                                0,
                                Optional.of("/nowhere.pem"),
                                Optional.empty(),
                                List.of("open /nowhere.pem: no such file or directory")),
                        tls(
                                "proxy.golang.org",
                                Result.UNKNOWN_AUTHORITY,
                                "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                certificate(
                                        "CN=proxy.golang.org",
                                        "CN=WR2,O=Google Trust Services,C=US",
                                        "proxy.golang.org"),
                                certificate(
                                        "CN=WR2,O=Google Trust Services,C=US",
                                        "CN=GTS Root R1,O=Google Trust Services LLC,C=US")))
                .variable("SSL_CERT_FILE", "/nowhere.pem", Place.OS);
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.trust-store-misconfigured (SSL_CERT_FILE) [tls:proxy.golang.org:443]
                        SSL_CERT_FILE (/nowhere.pem) leads Go to the wrong root certificates
                        SSL_CERT_FILE (/nowhere.pem) leads Go to no root certificate. So no certificate can be \
                        trusted, that of proxy.golang.org included.
                        - open /nowhere.pem: no such file or directory
                        - Go says: tls: failed to verify certificate: x509: certificate signed by unknown \
                        authority
                        - Certificate "CN=proxy.golang.org", issued by "CN=WR2,O=Google Trust Services,C=US", \
                        valid from 2026-06-01T00:00:00Z to 2026-09-01T00:00:00Z.
                        - Certificate "CN=WR2,O=Google Trust Services,C=US", issued by "CN=GTS Root R1,O=Google \
                        Trust Services LLC,C=US", valid from 2026-06-01T00:00:00Z to 2026-09-01T00:00:00Z.
                        - Go trusts 0 root certificates here, from no file.
                        * reset-ssl-cert-file, PROCESS: Remove SSL_CERT_FILE from the OS environment, here and \
                        where it is set (profile, IDE, CI job)
                            POSIX unset SSL_CERT_FILE [undo: export SSL_CERT_FILE=/nowhere.pem]
                        * correct-ssl-cert-file, USER: Or make the variable lead to all roots that are needed
                            Let SSL_CERT_FILE name an existing PEM file or directory that holds the usual roots \
                        and those of your organisation.
                        """);
    }

    @Test
    void judge_noBundleAtAll_namesThePackage() {
        Cases cases = Cases.https("proxy.golang.org")
                .ends(
                        "tls:proxy.golang.org:443",
                        "tls: failed",
                        new TrustStore(List.of(), 0, Optional.empty(), Optional.empty(), List.of()),
                        tls(
                                "proxy.golang.org",
                                Result.UNKNOWN_AUTHORITY,
                                "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                certificate(
                                        "CN=proxy.golang.org",
                                        "CN=WR2,O=Google Trust Services,C=US",
                                        "proxy.golang.org"),
                                certificate(
                                        "CN=WR2,O=Google Trust Services,C=US",
                                        "CN=GTS Root R1,O=Google Trust Services LLC,C=US")));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.trust-store-misconfigured (root certificates) [tls:proxy.golang.org:443]
                        There are no root certificates on this machine
                        Go found no root certificate on this machine, as in a small container image without the \
                        package ca-certificates. So no certificate can be trusted, that of proxy.golang.org \
                        included.
                        - Go says: tls: failed to verify certificate: x509: certificate signed by unknown \
                        authority
                        - Certificate "CN=proxy.golang.org", issued by "CN=WR2,O=Google Trust Services,C=US", \
                        valid from 2026-06-01T00:00:00Z to 2026-09-01T00:00:00Z.
                        - Certificate "CN=WR2,O=Google Trust Services,C=US", issued by "CN=GTS Root R1,O=Google \
                        Trust Services LLC,C=US", valid from 2026-06-01T00:00:00Z to 2026-09-01T00:00:00Z.
                        - Go trusts 0 root certificates here, from no file.
                        * install-roots, MACHINE: Install the root certificates
                            POSIX apt-get install -y ca-certificates
                            POSIX apk add ca-certificates
                            POSIX dnf install -y ca-certificates
                        """);
    }

    @Test
    void judge_bothVariablesHideTheUsualRoots_named() {
        assertThat(CauseRules.judge(Cases.https("proxy.golang.org")
                                .ends(
                                        "tls:proxy.golang.org:443",
                                        "tls: failed",
                                        new TrustStore(
                                                List.of("/corp.pem"),
                                                1,
                                                Optional.of("/corp.pem"),
                                                Optional.of("/empty"),
                                                List.of()),
                                        tls(
                                                "proxy.golang.org",
                                                Result.UNKNOWN_AUTHORITY,
                                                "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                                certificate(
                                                        "CN=proxy.golang.org",
                                                        "CN=WR2,O=Google Trust Services,C=US",
                                                        "proxy.golang.org"),
                                                certificate(
                                                        "CN=WR2,O=Google Trust Services,C=US",
                                                        "CN=GTS Root R1,O=Google Trust Services LLC,C=US")))
                                .symptom())
                        .map(each -> each.code() + ": " + each.title()))
                .contains(
                        "tls.trust-store-misconfigured: SSL_CERT_FILE (/corp.pem) and SSL_CERT_DIR (/empty) lead Go to the wrong root certificates");
    }

    @Test
    void judge_variableInOrderPrivateIssuer_isAnotherCause() {
        assertThat(new TlsTrustStoreRule()
                        .judge(Cases.https("goproxy.acme.com")
                                .ends(
                                        "tls:goproxy.acme.com:443",
                                        "tls: failed",
                                        new TrustStore(
                                                List.of("/corp.pem"),
                                                1,
                                                Optional.of("/corp.pem"),
                                                Optional.empty(),
                                                List.of()),
                                        tls(
                                                "goproxy.acme.com",
                                                Result.UNKNOWN_AUTHORITY,
                                                "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                                certificate(
                                                        "CN=goproxy.acme.com",
                                                        "CN=Acme Root CA,O=Acme",
                                                        "goproxy.acme.com"),
                                                certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_usualRootsPrivateIssuer_isAnotherCause() {
        assertThat(new TlsTrustStoreRule()
                        .judge(handshakeFails(tls(
                                        "goproxy.acme.com",
                                        Result.UNKNOWN_AUTHORITY,
                                        "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                        certificate(
                                                "CN=goproxy.acme.com", "CN=Acme Root CA,O=Acme", "goproxy.acme.com"),
                                        certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_damagedBlockInTheUsualBundle_isAnotherCause() {
        assertThat(new TlsTrustStoreRule()
                        .judge(Cases.https("goproxy.acme.com")
                                .ends(
                                        "tls:goproxy.acme.com:443",
                                        "tls: failed",
                                        new TrustStore(
                                                List.of("/etc/ssl/cert.pem"),
                                                140,
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of("a block is broken")),
                                        tls(
                                                "goproxy.acme.com",
                                                Result.UNKNOWN_AUTHORITY,
                                                "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                                certificate(
                                                        "CN=goproxy.acme.com",
                                                        "CN=Acme Root CA,O=Acme",
                                                        "goproxy.acme.com"),
                                                certificate("CN=Acme Root CA,O=Acme", "CN=Acme Root CA,O=Acme")))
                                .symptom()))
                .isEmpty();
    }
}
