package dev.goenv.probes.internal.connect;

import dev.goenv.env.OperatingSystem;
import java.util.List;

/** Where Go looks for root certificates: crypto/x509/root_linux.go and root_bsd.go, Go 1.27. */
final class KnownRootFiles {
    private static final List<String> BSD_FILES = List.of(
            "/usr/local/etc/ssl/cert.pem",
            "/etc/ssl/cert.pem",
            "/usr/local/share/certs/ca-root-nss.crt",
            "/etc/openssl/certs/ca-certificates.crt");
    private static final List<String> BSD_DIRECTORIES =
            List.of("/etc/ssl/certs", "/usr/local/share/certs", "/etc/openssl/certs");

    private KnownRootFiles() {}

    /** {@return the bundles, of which Go reads the first that exists} */
    static List<String> files(OperatingSystem system) {
        return switch (system) {
            case LINUX ->
                List.of(
                        "/etc/ssl/certs/ca-certificates.crt",
                        "/etc/pki/tls/certs/ca-bundle.crt",
                        "/etc/ssl/ca-bundle.pem",
                        "/etc/pki/tls/cacert.pem",
                        "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
                        "/etc/ssl/cert.pem");
            case FREEBSD -> BSD_FILES;
            case MACOS, WINDOWS -> List.of();
        };
    }

    /** {@return the directories, of which Go reads all} */
    static List<String> directories(OperatingSystem system) {
        return switch (system) {
            case LINUX -> List.of("/etc/ssl/certs", "/etc/pki/tls/certs");
            case FREEBSD -> BSD_DIRECTORIES;
            case MACOS, WINDOWS -> List.of();
        };
    }
}
