package dev.goenv.probes.internal.output;

import static dev.goenv.probes.internal.output.OutputRule.rule;

import dev.goenv.diagnosis.Remedy;
import java.util.List;

/** Certificates that Go refuses and handshakes that fail. */
final class TlsWords {
    private static final String CHAIN = "The certificates that {urlhost} presents, and the roots that Go trusts here.";
    private static final String UNKNOWN = "signed by unknown authority";

    static final List<OutputRule> ALL = List.of(
            rule("tls.unknown-ca", "The certificate of {urlhost} is from an authority that Go does not trust")
                    .because(
                            "The chain ends in a root that is in none of the stores that Go reads. GOINSECURE does not apply to"
                                    + " module proxies.")
                    .says(UNKNOWN, each -> strict(each) ? 0 : each.publicHost() ? 50 : 60)
                    .says("certificate is not trusted", 60)
                    .says("not standards compliant", 50)
                    .apart(CHAIN)
                    .fix(TlsWords::trust)
                    .done(),
            rule("tls.intercepted", "Something presents its own certificate for {urlhost}")
                    .because(
                            "Everybody reaches {urlhost} with a certificate of a public authority; here another one came: a proxy or"
                                    + " security product of this network reads along.")
                    .says(UNKNOWN, each -> strict(each) || each.inVcs() ? 0 : each.publicHost() ? 70 : 25)
                    .apart(CHAIN)
                    .fix(TlsWords::trust)
                    .others(
                            "exempt-host",
                            "Have {urlhost} exempted",
                            "Ask the owner of the network to leave {urlhost} out of the inspection.")
                    .done(),
            rule("tls.missing-intermediate", "{urlhost} does not send its intermediate certificate")
                    .because("Browsers fetch or remember what is missing, Go does not.")
                    .says(UNKNOWN, TlsWords::missingIntermediate)
                    .apart(CHAIN)
                    .others(
                            "send-chain",
                            "Have the server send the whole chain",
                            "Its owner has to configure leaf and intermediate certificates.")
                    .done(),
            rule("tls.trust-store-misconfigured", "Go does not find the root certificates it is told to use")
                    .because(
                            "SSL_CERT_FILE or SSL_CERT_DIR names what is missing, unreadable or not PEM; or this system has no"
                                    + " ca-certificates.")
                    .says(UNKNOWN, TlsWords::noStore)
                    .says("failed to load system roots", 90)
                    .says("no system roots available", 90)
                    .apart(CHAIN)
                    .advice(
                            "correct-store",
                            "Correct SSL_CERT_FILE, or install ca-certificates",
                            "Name an existing PEM file that holds the system's roots and your own; in containers, install ca-certificates.")
                    .done(),
            rule("tls.expired", "The certificate of {urlhost} has expired, or the clock is wrong")
                    .because("The time of this machine is after the end of the certificate.")
                    .says("certificate has expired", each -> each.says(" is before ") || each.inHttpProxy() ? 0 : 88)
                    .apart("The time of this machine beside that of other servers.")
                    .advice(
                            "check-clock",
                            "Check the clock of this machine",
                            "If it is wrong, set it (timedatectl set-ntp true).")
                    .others("renew", "Have the certificate renewed", "The owner of {urlhost} has to renew it.")
                    .done(),
            rule("tls.not-yet-valid", "The clock is behind, or the certificate of {urlhost} is not valid yet")
                    .because("The time of this machine is before the start of the certificate.")
                    .says("not yet valid", each -> each.says(" is before ") ? 92 : each.says(" is after ") ? 0 : 45)
                    .apart("The time of this machine beside that of other servers.")
                    .command("set-clock", "Set the clock", "timedatectl set-ntp true")
                    .done(),
            rule("tls.wrong-host", "The certificate is not one for {urlhost}")
                    .because("Another server, a portal or a default page answers in the place of {urlhost}.")
                    .says("x509: certificate is valid for", 90)
                    .says("certificate is not valid for any names", 90)
                    .says("doesn't contain any IP SANs", 92)
                    .says("no alternative certificate subject name matches", 85)
                    .says("certificate subject name", each -> each.says("does not match target host name") ? 85 : 0)
                    .says("subject name does not match", 80)
                    .apart(CHAIN)
                    .advice(
                            "use-valid-name",
                            "Use a name the certificate has",
                            "Write one of the certificate's names into the setting, or see who answers for {urlhost}.")
                    .done(),
            rule("tls.go-strict", "Go refuses a certificate that others accept")
                    .because(
                            "The certificate lacks alternative names, or has an outdated signature or a negative serial number.")
                    .says("relies on legacy Common Name field", 96)
                    .says("cannot verify signature: insecure algorithm", 96)
                    .says("negative serial number", 96)
                    .says("x509: invalid ", each -> each.says("failed to parse certificate") ? 88 : 0)
                    .says("failed to parse certificate from server", 85)
                    .apart(CHAIN)
                    .others(
                            "reissue",
                            "Have the certificate issued anew",
                            "With alternative names, a SHA-256 signature and a positive serial number.")
                    .done(),
            rule("tls.ca-constraints", "The authority may not sign for {urlhost}")
                    .because("A certificate in the chain is limited to other names or uses, or is no authority.")
                    .says("is not authorized to sign", 95)
                    .says("parent certificate cannot sign this kind of certificate", 96)
                    .says("incompatible key usage", 95)
                    .says("is not permitted by any constraint", 95)
                    .says("too many intermediates", 90)
                    .apart(CHAIN)
                    .others(
                            "correct-authority",
                            "Have the authority corrected",
                            "Its owner has to issue certificates within its limits.")
                    .done(),
            rule("tls.handshake-timeout", "The TLS handshake with {urlhost} takes too long")
                    .because(
                            "The connection was made, but no answer to the handshake came within 10 s: packets of that size may be"
                                    + " dropped, or the way is very slow.")
                    .says("TLS handshake timeout", each -> each.inHttpProxy() ? 40 : 92)
                    .apart("Whether a handshake with another host at the same address works.")
                    .advice(
                            "try-mtu",
                            "Try a smaller MTU or another way",
                            "VPNs often need a smaller MTU; a filter may drop the handshake.")
                    .done(),
            rule("tls.handshake-cut", "The TLS handshake with {urlhost} is cut off")
                    .because("The connection ends when the name of the host is sent: filters work that way.")
                    .says(
                            "EOF",
                            each -> TcpWords.eof(each) && each.facts().urlHas("https://") && !each.inHttpProxy()
                                    ? 72
                                    : 0)
                    .says(
                            "connection reset by peer",
                            each -> each.facts().urlHas("https://")
                                            && each.says("Get \"")
                                            && !each.inHttpProxy()
                                            && !each.inPage()
                                    ? each.peerIsProxy() ? 20 : 61
                                    : 15)
                    .says("unexpected eof while reading", 60)
                    .says("gnutls_handshake() failed", 60)
                    .apart("Whether the same address takes a handshake with another name.")
                    .advice(
                            "use-other-way",
                            "Go by the HTTP proxy of this network or by another module proxy",
                            "Export HTTPS_PROXY=http://HOST:PORT, or name a module proxy that this network reaches.")
                    .done(),
            rule("tls.plain-http-on-port", "{host} speaks plain HTTP where https was asked")
                    .because("The answer to the TLS handshake was no TLS.")
                    .says("server gave HTTP response to HTTPS client", each -> each.inHttpProxy() ? 0 : 75)
                    .says("first record does not look like a TLS handshake", each -> each.inHttpProxy() ? 0 : 70)
                    .says("wrong version number", 60)
                    .apart("What the port answers to plain HTTP.")
                    .advice(
                            "use-http",
                            "Write http:// or the right port",
                            "If the server is one of your own network, write http://{host} in the setting.")
                    .done(),
            rule("tls.version-or-cipher", "{urlhost} and Go have no TLS version or cipher in common")
                    .because(
                            "The server ended the handshake because of what Go offers, or offers only what Go refuses.")
                    .says("tls: protocol version not supported", 93)
                    .says("tls: insufficient security level", 93)
                    .says("tls: handshake failure", each -> each.inHttpProxy() ? 30 : 64)
                    .says("server selected unsupported protocol version", 93)
                    .says("no supported versions satisfy", 93)
                    .says("server chose an unconfigured cipher suite", 92)
                    .apart("The versions and ciphers the server takes; whether it asks for a client certificate.")
                    .others("upgrade-server", "Have the server upgraded", "It has to offer TLS 1.2 or 1.3.")
                    .done(),
            rule("tls.alert", "{urlhost} ended the TLS handshake")
                    .because(
                            "The server, or a filter in its place, sent an alert: it does not know the name, or denies access.")
                    .says("tls: unrecognized name", 93)
                    .says("tls: access denied", 93)
                    .says("tls: internal error", 93)
                    .says(
                            "remote error: tls: ",
                            each -> each.says("handshake failure")
                                            || each.says("certificate required")
                                            || each.says("protocol version")
                                            || each.says("insufficient security level")
                                    ? 10
                                    : 70)
                    .says("alert unrecognized name", 80)
                    .says("alert internal error", 80)
                    .apart("Whether another name at the same address is served.")
                    .advice(
                            "check-name",
                            "Check the name, and ask for it to be allowed",
                            "See whether {urlhost} is the right name, or a filter of the network denies it.")
                    .done(),
            rule("tls.client-cert-required", "{urlhost} wants a client certificate")
                    .because("The go command can't present one to a module proxy.")
                    .says("tls: certificate required", 95)
                    // An alert about a certificate is about the client's, and Go sent none.
                    .says("remote error: tls: bad certificate", 76)
                    .says("remote error: tls: unknown certificate", 72)
                    .says("tls: handshake failure", each -> each.inHttpProxy() ? 0 : 30)
                    .apart("Whether the server asks for a client certificate.")
                    .advice(
                            "local-tls",
                            "Put a local proxy before it that has the certificate",
                            "Run a local proxy that presents the certificate, and name it in GOPROXY.")
                    .done());

    private TlsWords() {}

    /** {@return how to make Go trust an authority} */
    private static List<Remedy> trust(Case each, Fixes with) {
        return List.of(
                with.advice(
                        "get-root",
                        "Get the root certificate from its owner",
                        "Ask the owner of the authority, such as your IT department, for its root certificate in PEM form, and"
                                + " compare its fingerprint. Don't trust one that came over the same connection."),
                with.set("SSL_CERT_FILE", "/path/to/root.pem"));
    }

    private static boolean strict(Case each) {
        return each.says("(possibly because of") || each.inHttpProxy();
    }

    /** A root was given, and yet the authority is unknown: the link between them may be missing. */
    private static int missingIntermediate(Case each) {
        if (strict(each) || each.inVcs()) {
            return 0;
        }
        return each.set("SSL_CERT_FILE") && !each.publicHost() ? 66 : 20;
    }

    private static int noStore(Case each) {
        if (strict(each) || each.inVcs()) {
            return 0;
        }
        return each.set("SSL_CERT_FILE") ? 55 : each.envKnown() ? 15 : each.publicHost() ? 45 : 25;
    }
}
