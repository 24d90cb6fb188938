package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.TrustStore;
import dev.goenv.probes.kit.Certificates;
import dev.goenv.testkit.FakeHost;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoRootsTest {
    private static final String ONE = Certificates.authority("One").pem();
    private static final String TWO = Certificates.authority("Two").pem();
    private static final String BUNDLE = "/etc/ssl/certs/ca-certificates.crt";

    private static TrustStore store(FakeHost.Builder host) {
        return new GoRoots(host.build()).store();
    }

    @Test
    void store_bundleAndDirectory_countsEachCertificateOnce() {
        TrustStore store = store(FakeHost.linux()
                .file(BUNDLE, ONE)
                .file("/etc/ssl/certs/one.pem", ONE)
                .file("/etc/ssl/certs/two.pem", "# a comment\n" + TWO)
                .file("/etc/ssl/cert.pem", Certificates.authority("Not read").pem()));

        assertThat(store)
                .isEqualTo(new TrustStore(
                        List.of(BUNDLE, "/etc/ssl/certs"), 2, Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void store_fileVariable_replacesBundleAndLeavesDirectories() {
        TrustStore store = store(FakeHost.linux()
                .env("SSL_CERT_FILE", "/corp.pem")
                .file("/corp.pem", ONE)
                .file("/etc/pki/tls/certs/two.pem", TWO)
                .file(
                        "/etc/ssl/ca-bundle.pem",
                        Certificates.authority("Not read").pem()));

        assertThat(store)
                .isEqualTo(new TrustStore(
                        List.of("/corp.pem", "/etc/pki/tls/certs"),
                        2,
                        Optional.of("/corp.pem"),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void store_bothVariables_replaceAll() {
        TrustStore store = store(FakeHost.linux()
                .env("SSL_CERT_FILE", "/missing.pem")
                .env("SSL_CERT_DIR", "/a:/b")
                .file("/a/one.pem", ONE)
                .file(BUNDLE, TWO));

        assertThat(store)
                .isEqualTo(new TrustStore(
                        List.of("/a"),
                        1,
                        Optional.of("/missing.pem"),
                        Optional.of("/a:/b"),
                        List.of(
                                "SSL_CERT_FILE names /missing.pem, which does not exist",
                                "SSL_CERT_DIR names /b, which is no directory")));
    }

    @Test
    void store_unreadableFile_leavesGoWithoutRoots() {
        GoRoots roots = new GoRoots(FakeHost.linux()
                .env("SSL_CERT_FILE", "/secret.pem")
                .file("/secret.pem", ONE)
                .unreadable("/secret.pem")
                .build());

        assertThat(roots.failure())
                .contains("x509: failed to load system roots and no roots provided;"
                        + " open /secret.pem: permission denied");
        assertThat(roots.store().problems()).containsExactly("open /secret.pem: permission denied");
    }

    @Test
    void store_brokenBlocks_arePassedOverAsByGo() {
        String headers = ONE.replace("CERTIFICATE-----\nMI", "CERTIFICATE-----\nProc-Type: 4\n\nMI");
        String noBase64 = "-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n";
        String noCertificate = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        String key = TWO.replace("CERTIFICATE", "PRIVATE KEY");
        String negative = Certificates.selfSigned("Negative")
                .authority()
                .serial(-1)
                .sign()
                .pem();
        String windows = TWO.replace("\n", "\r\n");

        TrustStore store = store(FakeHost.linux()
                .env("SSL_CERT_FILE", "/f")
                .file(
                        "/f",
                        headers + noBase64 + noCertificate + key + negative + "-----BEGIN CERTIFICATE-----\n"
                                + windows));

        assertThat(store.certificates()).isEqualTo(1);
    }

    @Test
    void store_fileWithoutCertificates_isToldSo() {
        assertThat(store(FakeHost.linux().env("SSL_CERT_FILE", "/f").file("/f", "hello"))
                        .problems())
                .containsExactly("/f holds no certificate in PEM form");
        assertThat(store(FakeHost.linux()).problems())
                .containsExactly("no root certificate was found in any place where Go looks");
    }

    @Test
    void store_otherMachineWithStoreOfItsOwn_usesRootsOfJavaAndSaysSo() {
        TrustStore store = store(FakeHost.windows());

        assertThat(store.files()).containsExactly("roots of Java");
        assertThat(store.certificates()).isPositive();
        assertThat(store.problems())
                .containsExactly(
                        "the certificate store of that machine can't be read from here",
                        "the roots that come with Java stand in for those of the system");
    }

    @Test
    void store_variableOnMac_replacesStore() {
        TrustStore store =
                store(FakeHost.macos().env("SSL_CERT_FILE", "/corp.pem").file("/corp.pem", ONE));

        assertThat(store.files()).containsExactly("/corp.pem");
        assertThat(store.certificates()).isEqualTo(1);
    }
}
