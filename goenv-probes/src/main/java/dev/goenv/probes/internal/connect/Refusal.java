package dev.goenv.probes.internal.connect;

import dev.goenv.probe.TlsAttempt;

/**
 * Why Go refuses a certificate.
 *
 * @param result the kind
 * @param words Go's words, {@code x509: …}
 */
record Refusal(TlsAttempt.Result result, String words) {
    /** {@return a refusal without a kind of its own} */
    static Refusal other(String words) {
        return new Refusal(TlsAttempt.Result.OTHER, words);
    }
}
