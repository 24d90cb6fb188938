package dev.goenv.probes.internal.diagnosis;

import static dev.goenv.probes.internal.diagnosis.Cases.certificate;
import static dev.goenv.probes.internal.diagnosis.Cases.handshakeFails;
import static dev.goenv.probes.internal.diagnosis.Cases.tls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.TlsAttempt.Result;
import org.junit.jupiter.api.Test;

class TlsInterceptedRuleTest {
    @Test
    void judge_vendor_named() {
        Cases cases = handshakeFails(tls(
                "proxy.golang.org",
                Result.UNKNOWN_AUTHORITY,
                "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                certificate("CN=proxy.golang.org", "CN=FG100D3G,O=Fortinet", "proxy.golang.org"),
                certificate("CN=FG100D3G,O=Fortinet", "CN=FG100D3G,O=Fortinet")));
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tls.intercepted (proxy.golang.org) [tls:proxy.golang.org:443]
                        TLS to proxy.golang.org is intercepted on the way
                        A product in the network presents a certificate of its own for proxy.golang.org, issued \
                        by "CN=FG100D3G,O=Fortinet", to read what is sent. Browsers here may trust it; Go does \
                        not find its root on this machine, often because a container lacks it.
                        - "Fortinet" is the name of a product that inspects TLS.
                        - Go says: tls: failed to verify certificate: x509: certificate signed by unknown \
                        authority
                        - Certificate "CN=proxy.golang.org", issued by "CN=FG100D3G,O=Fortinet", valid from \
                        2026-06-01T00:00:00Z to 2026-09-01T00:00:00Z.
                        - Certificate "CN=FG100D3G,O=Fortinet", signed by itself, valid from 2026-06-01T00:00:00Z \
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
                        * exempt-hosts, OTHERS: Have the hosts exempted from inspection
                            Ask the owner of the network not to open TLS to proxy.golang.org, sum.golang.org.
                        """);
    }

    @Test
    void judge_publicHostPrivateIssuer_named() {
        assertThat(CauseRules.judge(handshakeFails(tls(
                                        "proxy.golang.org",
                                        Result.UNKNOWN_AUTHORITY,
                                        "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                        certificate(
                                                "CN=proxy.golang.org",
                                                "CN=Acme Inspection,O=Acme",
                                                "proxy.golang.org")))
                                .symptom())
                        .map(each -> each.code() + ": " + each.evidence().get(0)))
                .contains(
                        "tls.intercepted: Everybody knows proxy.golang.org, whose certificate is from a public authority; this one is not.");
    }

    @Test
    void judge_sameIssuerOnUnrelatedHosts_named() {
        Cases cases = handshakeFails(tls(
                        "goproxy.acme.com",
                        Result.UNKNOWN_AUTHORITY,
                        "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                        certificate("CN=goproxy.acme.com", "CN=Acme Inspection,O=Acme", "goproxy.acme.com")))
                .failed(
                        "tls:pkg.vendor.io:443",
                        "tls: failed",
                        tls(
                                "pkg.vendor.io",
                                Result.UNKNOWN_AUTHORITY,
                                "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                certificate("CN=pkg.vendor.io", "CN=Acme Inspection,O=Acme", "pkg.vendor.io")));
        assertThat(new TlsInterceptedRule().judge(cases.symptom()).orElseThrow().evidence())
                .contains(
                        "The same issuer vouches for pkg.vendor.io, which has nothing to do with goproxy.acme.com.",
                        "The same issuer is seen at goproxy.acme.com, pkg.vendor.io.");
    }

    @Test
    void judge_sameIssuerOnHostsOfOneDomain_isAnotherCause() {
        Cases cases = handshakeFails(tls(
                        "goproxy.acme.com",
                        Result.UNKNOWN_AUTHORITY,
                        "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                        certificate("CN=goproxy.acme.com", "CN=Acme Inspection,O=Acme", "goproxy.acme.com")))
                .failed(
                        "tls:git.acme.com:443",
                        "tls: failed",
                        tls(
                                "git.acme.com",
                                Result.UNKNOWN_AUTHORITY,
                                "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                certificate("CN=git.acme.com", "CN=Acme Inspection,O=Acme", "git.acme.com")));
        assertThat(new TlsInterceptedRule().judge(cases.symptom())).isEmpty();
        assertThat(CauseRules.judge(cases.symptom()).orElseThrow().code()).isEqualTo("tls.unknown-ca");
    }

    @Test
    void judge_publicHostPublicIssuer_isAnotherCause() {
        assertThat(new TlsInterceptedRule()
                        .judge(handshakeFails(tls(
                                        "proxy.golang.org",
                                        Result.UNKNOWN_AUTHORITY,
                                        "tls: failed to verify certificate: x509: certificate signed by unknown authority",
                                        certificate(
                                                "CN=proxy.golang.org",
                                                "CN=WR2,O=Google Trust Services,C=US",
                                                "proxy.golang.org")))
                                .symptom()))
                .isEmpty();
    }

    @Test
    void judge_acceptedByGo_isNoSymptom() {
        assertThat(Analysis.diagnose(Cases.https("proxy.golang.org")
                        .passed("dns:proxy.golang.org")
                        .passed("tcp:proxy.golang.org:443")
                        .passed(
                                "tls:proxy.golang.org:443",
                                Cases.trust(),
                                tls(
                                        "proxy.golang.org",
                                        Result.ACCEPTED,
                                        "",
                                        certificate(
                                                "CN=proxy.golang.org", "CN=FG100D3G,O=Fortinet", "proxy.golang.org"),
                                        certificate("CN=FG100D3G,O=Fortinet", "CN=FG100D3G,O=Fortinet")))
                        .passed("modproxy:https://proxy.golang.org!" + Cases.MODULE)
                        .examination()))
                .isEmpty();
    }
}
