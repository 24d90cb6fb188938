package dev.goenv.probes.kit;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Describes a certificate for tests, good or bad, and signs it. For an elliptic curve key, valid from yesterday for 90 days,
 * unless told otherwise.
 */
public final class Certificates {
    /** The usage of servers. */
    public static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    /** The usage of clients. */
    public static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

    private static final AtomicInteger SERIALS = new AtomicInteger(1000);
    private static final String SHA256_ECDSA = "1.2.840.10045.4.3.2";
    private static final String SHA1_ECDSA = "1.2.840.10045.4.1";

    private final Optional<IssuedCertificate> issuer;
    private final String commonName;
    private final List<byte[]> names = new ArrayList<>();
    private Optional<String> organization = Optional.empty();
    private Instant notBefore = Instant.now().minus(Duration.ofDays(1));
    private Instant notAfter = Instant.now().plus(Duration.ofDays(90));
    private boolean authority;
    private Optional<String> usage = Optional.empty();
    private Optional<byte[]> constraints = Optional.empty();
    private String algorithm = SHA256_ECDSA;
    private BigInteger serial = BigInteger.valueOf(SERIALS.incrementAndGet());

    private Certificates(Optional<IssuedCertificate> issuer, String commonName) {
        this.issuer = issuer;
        this.commonName = commonName;
    }

    /** An authority that signed itself. */
    public static IssuedCertificate authority(String commonName) {
        return selfSigned(commonName).authority().sign();
    }

    /** Any certificate that signs itself. */
    public static Certificates selfSigned(String commonName) {
        return new Certificates(Optional.empty(), commonName);
    }

    /** A certificate that another signs. */
    static Certificates issuedBy(IssuedCertificate issuer, String commonName) {
        return new Certificates(Optional.of(issuer), commonName);
    }

    /** Adds a DNS name. */
    public Certificates dns(String name) {
        names.add(DerBytes.text(0x82, name));
        return this;
    }

    /** Adds an address. */
    public Certificates address(String literal) {
        try {
            names.add(DerBytes.of(0x87, InetAddress.getByName(literal).getAddress()));
            return this;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }

    /** Adds an organisation to the subject. */
    public Certificates organization(String name) {
        organization = Optional.of(name);
        return this;
    }

    /** Sets the validity. */
    public Certificates valid(Instant from, Instant to) {
        notBefore = from;
        notAfter = to;
        return this;
    }

    /** Makes it an authority. */
    public Certificates authority() {
        authority = true;
        return this;
    }

    /** Sets the only extended key usage. */
    public Certificates usage(String oid) {
        usage = Optional.of(oid);
        return this;
    }

    /** Lets the authority vouch for names below a domain alone. */
    public Certificates permitted(String domain) {
        return constraint(0xA0, domain);
    }

    /** Lets the authority not vouch for names below a domain. */
    public Certificates excluded(String domain) {
        return constraint(0xA1, domain);
    }

    private Certificates constraint(int tag, String domain) {
        byte[] subtree = DerBytes.sequence(DerBytes.text(0x82, domain));
        constraints = Optional.of(DerBytes.sequence(DerBytes.of(tag, subtree)));
        return this;
    }

    /** Signs with SHA-1. */
    public Certificates sha1() {
        algorithm = SHA1_ECDSA;
        return this;
    }

    /** Sets the serial number, which may be negative. */
    public Certificates serial(long number) {
        serial = BigInteger.valueOf(number);
        return this;
    }

    /** Signs it. */
    public IssuedCertificate sign() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair keys = generator.generateKeyPair();
            byte[] tbs = body(keys);
            byte[] algorithmId = DerBytes.sequence(DerBytes.oid(algorithm));
            Signature signature =
                    Signature.getInstance(algorithm.equals(SHA1_ECDSA) ? "SHA1withECDSA" : "SHA256withECDSA");
            signature.initSign(issuer.map(IssuedCertificate::keys).orElse(keys).getPrivate());
            signature.update(tbs);
            byte[] whole = DerBytes.sequence(tbs, algorithmId, DerBytes.bits(signature.sign()));
            X509Certificate made = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
            List<X509Certificate> chain = new ArrayList<>(List.of(made));
            // Servers send the authorities between, not the root, which clients have.
            issuer.filter(by -> by.chain().size() > 0 && !by.selfSigned()).ifPresent(by -> chain.addAll(by.chain()));
            return new IssuedCertificate(made, keys, chain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] body(KeyPair keys) {
        byte[] subject = subject();
        byte[] issuerName = issuer.map(
                        by -> by.certificate().getSubjectX500Principal().getEncoded())
                .orElse(subject);
        return DerBytes.sequence(
                DerBytes.of(0xA0, DerBytes.integer(BigInteger.TWO)),
                DerBytes.integer(serial),
                DerBytes.sequence(DerBytes.oid(algorithm)),
                issuerName,
                DerBytes.sequence(DerBytes.time(notBefore), DerBytes.time(notAfter)),
                subject,
                keys.getPublic().getEncoded(),
                DerBytes.of(0xA3, DerBytes.sequence(extensions())));
    }

    private byte[] subject() {
        byte[] name = DerBytes.of(0x31, DerBytes.sequence(DerBytes.oid("2.5.4.3"), DerBytes.text(0x0C, commonName)));
        return organization
                .map(o -> DerBytes.sequence(
                        DerBytes.of(0x31, DerBytes.sequence(DerBytes.oid("2.5.4.10"), DerBytes.text(0x0C, o))), name))
                .orElseGet(() -> DerBytes.sequence(name));
    }

    private byte[][] extensions() {
        List<byte[]> all = new ArrayList<>();
        byte[] flag = authority ? DerBytes.of(1, new byte[] {-1}) : new byte[0];
        all.add(DerBytes.extension("2.5.29.19", true, DerBytes.sequence(flag)));
        if (!names.isEmpty()) {
            all.add(DerBytes.extension("2.5.29.17", false, DerBytes.sequence(names.toArray(new byte[0][]))));
        }
        usage.ifPresent(oid -> all.add(DerBytes.extension("2.5.29.37", false, DerBytes.sequence(DerBytes.oid(oid)))));
        constraints.ifPresent(value -> all.add(DerBytes.extension("2.5.29.30", true, value)));
        return all.toArray(new byte[0][]);
    }
}
