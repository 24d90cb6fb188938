package dev.goenv.probe;

import dev.goenv.secret.Redaction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One TLS handshake, and whether Go would accept it.
 *
 * @param host the name asked for
 * @param port the port
 * @param party whom the handshake was with: the host itself, or the HTTP proxy before it
 * @param result how it ended by Go's rules
 * @param detail what Go would print, or empty
 * @param protocol the version agreed on, such as {@code TLSv1.3}
 * @param chain the certificates as presented, the host's own first
 * @param clientCertificateAsked whether the server asked for a certificate of ours
 * @param time how long it took
 */
public record TlsAttempt(
        String host,
        int port,
        Party party,
        Result result,
        String detail,
        Optional<String> protocol,
        List<CertificateFact> chain,
        boolean clientCertificateAsked,
        Duration time)
        implements Evidence {
    /** Copies the list. */
    public TlsAttempt {
        chain = List.copyOf(chain);
        detail = Redaction.redact(detail);
    }

    /** Whom a handshake is with. */
    public enum Party {
        /** The host. */
        HOST,
        /** The host, by a tunnel of an HTTP proxy. */
        HOST_THROUGH_PROXY,
        /** The HTTP proxy. */
        PROXY
    }

    /** How a handshake can end. */
    public enum Result {
        /** Go accepts it. */
        ACCEPTED,
        /** The chain ends in no root that Go trusts. */
        UNKNOWN_AUTHORITY,
        /** A certificate's time is over. */
        EXPIRED,
        /** A certificate's time has not begun. */
        NOT_YET_VALID,
        /** The certificate is for other names. */
        WRONG_HOST,
        /** The name stands in the Common Name alone, which Go does not look at. */
        NO_SUBJECT_ALTERNATIVE_NAME,
        /** A signature by SHA-1, which Go does not accept. */
        WEAK_SIGNATURE,
        /** A negative serial number, which Go does not parse. */
        NEGATIVE_SERIAL,
        /** An authority above is not allowed to vouch for this name. */
        NAME_CONSTRAINT,
        /** The issuer is no authority. */
        ISSUER_NOT_AUTHORITY,
        /** The certificate is not meant for servers. */
        WRONG_USAGE,
        /** The server speaks HTTP without TLS. */
        PLAIN_HTTP,
        /** The server speaks something that is no TLS. */
        NOT_TLS,
        /** The server ended the handshake with an alert. */
        ALERT,
        /** The connection was closed in the handshake. */
        CLOSED,
        /** The connection was reset in the handshake. */
        RESET,
        /** No answer in time. */
        TIMEOUT,
        /** The server wants a certificate of the client. */
        CLIENT_CERTIFICATE,
        /** No connection to begin with. */
        NOT_CONNECTED,
        /** Something else. */
        OTHER
    }
}
