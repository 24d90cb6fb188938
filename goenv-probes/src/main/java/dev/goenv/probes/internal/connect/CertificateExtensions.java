package dev.goenv.probes.internal.connect;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The extensions of a certificate, as far as Go's verifier looks at them ({@code processExtensions} of
 * crypto/x509/parser.go, Go 1.27; certificate policies are left out).
 *
 * @param authority basic constraints: empty if there are none, else whether it is an authority
 * @param maxPathLength how many authorities may stand between it and the host's certificate
 * @param keyUsage the first eight bits of the key usage, the first bit lowest; 0 if there is none
 * @param extendedUsages the object identifiers of the extended key usage; empty if there is none
 * @param names what it is for
 * @param encodedNames the same, encoded; empty if there is no such extension
 * @param subjectKeyId the identifier of its key
 * @param authorityKeyId the identifier of its issuer's key
 * @param constraints the names it may vouch for
 * @param unhandledCritical whether there is a critical one that Go does not know
 */
record CertificateExtensions(
        Optional<Boolean> authority,
        OptionalInt maxPathLength,
        int keyUsage,
        List<String> extendedUsages,
        AlternativeNames names,
        Optional<ByteBuffer> encodedNames,
        Optional<ByteBuffer> subjectKeyId,
        Optional<ByteBuffer> authorityKeyId,
        Optional<NameConstraints> constraints,
        boolean unhandledCritical) {
    /** Known to Go, though nothing here looks at them: CRL, policies, mappings, policy constraints, any-policy, AIA. */
    private static final Set<String> KNOWN =
            Set.of("2.5.29.31", "2.5.29.32", "2.5.29.33", "2.5.29.36", "2.5.29.54", "1.3.6.1.5.5.7.1.1");

    static CertificateExtensions parse(List<Der> extensions) throws Der.Malformed {
        Builder builder = new Builder();
        for (Der extension : extensions) {
            List<Der> parts = extension.children();
            boolean critical = parts.size() > 2 && parts.get(1).content()[0] != 0;
            builder.add(
                    parts.get(0).oid(),
                    critical,
                    Der.first(parts.get(parts.size() - 1).content()));
        }
        return builder.build();
    }

    private static final class Builder {
        private Optional<Boolean> authority = Optional.empty();
        private OptionalInt maxPathLength = OptionalInt.empty();
        private int keyUsage;
        private final List<String> extendedUsages = new ArrayList<>();
        private AlternativeNames names = AlternativeNames.none();
        private Optional<ByteBuffer> encodedNames = Optional.empty();
        private Optional<ByteBuffer> subjectKeyId = Optional.empty();
        private Optional<ByteBuffer> authorityKeyId = Optional.empty();
        private Optional<NameConstraints> constraints = Optional.empty();
        private boolean unhandledCritical;

        void add(String oid, boolean critical, Der value) throws Der.Malformed {
            switch (oid) {
                case "2.5.29.14" -> subjectKeyId = Optional.of(ByteBuffer.wrap(value.content()));
                case "2.5.29.15" -> keyUsage = bits(value.content());
                case "2.5.29.17" -> {
                    names = AlternativeNames.parse(value);
                    encodedNames = Optional.of(ByteBuffer.wrap(value.whole()));
                    unhandledCritical |= critical && names.isEmpty();
                }
                case "2.5.29.19" -> basicConstraints(value);
                case "2.5.29.30" -> {
                    NameConstraints parsed = NameConstraints.parse(value);
                    constraints = Optional.of(parsed);
                    unhandledCritical |= critical && parsed.unhandled();
                }
                case "2.5.29.35" -> {
                    for (Der part : value.children()) {
                        if (part.isContext(0)) {
                            authorityKeyId = Optional.of(ByteBuffer.wrap(part.content()));
                        }
                    }
                }
                case "2.5.29.37" -> {
                    for (Der usage : value.children()) {
                        extendedUsages.add(usage.oid());
                    }
                }
                default -> unhandledCritical |= critical && !KNOWN.contains(oid);
            }
        }

        private void basicConstraints(Der value) throws Der.Malformed {
            boolean ca = false;
            for (Der part : value.children()) {
                if (part.is(Der.BOOLEAN)) {
                    ca = part.content()[0] != 0;
                } else if (part.is(Der.INTEGER)) {
                    BigInteger length = new BigInteger(part.content());
                    maxPathLength =
                            OptionalInt.of(length.bitLength() < Integer.SIZE ? length.intValue() : Integer.MAX_VALUE);
                }
            }
            authority = Optional.of(ca);
        }

        /** A bit string begins with the number of unused bits; its first bit is the highest of the next byte. */
        private static int bits(byte[] content) {
            return content.length < 2 ? 0 : Integer.reverse(content[1] << 24) & 0xFF;
        }

        CertificateExtensions build() {
            return new CertificateExtensions(
                    authority,
                    maxPathLength,
                    keyUsage,
                    List.copyOf(extendedUsages),
                    names,
                    encodedNames,
                    subjectKeyId,
                    authorityKeyId,
                    constraints,
                    unhandledCritical);
        }
    }
}
