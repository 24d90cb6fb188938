package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.CertificateFact;
import dev.goenv.probe.TlsAttempt;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One certificate alone, issued by an intermediate authority that is missing. */
final class TlsMissingIntermediateRule implements CauseRule {
    static final String CODE = "tls.missing-intermediate";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the server sends its own certificate alone and leaves out the intermediate authority that issued it";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return Handshake.failed(symptom, Result.UNKNOWN_AUTHORITY)
                .filter(handshake -> leftOut(handshake, symptom))
                .map(handshake -> diagnosis(handshake, symptom));
    }

    private static Diagnosis diagnosis(Handshake handshake, Symptom symptom) {
        WireRemedies ways = WireRemedies.of(symptom);
        String host = handshake.host();
        return DiagnosisDraft.error(CODE, symptom)
                .subject(host)
                .title(host + " leaves out its intermediate certificate")
                .explanation(
                        "The server presents its own certificate alone. Its issuer, \"" + handshake.issuer()
                                + "\", is no root, and Go does not fetch what is missing as browsers do; so the chain reaches no root.")
                .evidence(handshake.facts())
                .remedies(
                        ways.remedies()
                                .others(
                                        "send-chain",
                                        "Have the server send the whole chain",
                                        "Ask the owner of " + host + " to configure the full chain (often a file called"
                                                + " fullchain.pem) instead of the certificate alone."),
                        ways.remedies()
                                .advice(
                                        "bundle",
                                        "Until then, trust the intermediate yourself",
                                        "Put the root and the intermediate certificate, from the authority's own site, into"
                                                + " one file and set SSL_CERT_FILE to it."))
                .diagnosis();
    }

    private static boolean leftOut(Handshake handshake, Symptom symptom) {
        if (handshake.attempt().chain().size() != 1 || handshake.selfSigned()) {
            return false;
        }
        String issuer = handshake.issuer();
        String name = issuer.toLowerCase(Locale.ROOT);
        return PublicAuthorities.isPublic(issuer)
                || Stream.of("intermediate", "issuing", "sub ca", "subca").anyMatch(name::contains)
                || knownIntermediate(issuer, symptom);
    }

    /** Another server sends the very certificate that is missing here. */
    private static boolean knownIntermediate(String issuer, Symptom symptom) {
        return symptom.examination().evidence(TlsAttempt.class).stream()
                .flatMap(attempt -> attempt.chain().stream())
                .filter(certificate -> !certificate.selfSigned())
                .map(CertificateFact::subject)
                .anyMatch(issuer::equals);
    }
}
