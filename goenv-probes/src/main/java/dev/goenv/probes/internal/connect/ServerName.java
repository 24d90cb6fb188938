package dev.goenv.probes.internal.connect;

import dev.goenv.internal.syntax.IpAddress;
import dev.goenv.probe.TlsAttempt;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether a certificate is for a host: {@code Certificate.VerifyHostname} of crypto/x509/verify.go, Go 1.27. */
final class ServerName {
    private static final int SHOWN_NAMES = 100;

    private ServerName() {}

    /** {@return what Go says if the certificate is not for the host; empty if it is} */
    static Optional<Refusal> verify(ParsedCertificate certificate, String host) {
        String plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        Optional<byte[]> address = IpAddress.find(plain).map(ServerName::bytes);
        if (address.isPresent()) {
            return certificate.addresses().stream().anyMatch(known -> Arrays.equals(known, address.get()))
                    ? Optional.empty()
                    : Optional.of(mismatch(certificate, text(address.get()), true));
        }
        String name = lower(host);
        boolean valid = valid(withoutDot(name), false);
        String[] labels = labels(name);
        boolean fits = certificate.dnsNames().stream()
                .anyMatch(known -> valid && valid(known, true) ? matches(known, labels) : equal(known, name));
        return fits ? Optional.empty() : Optional.of(mismatch(certificate, host, false));
    }

    private static Refusal mismatch(ParsedCertificate certificate, String host, boolean address) {
        if (!certificate.hasAlternativeNames() && matches(certificate.commonName(), labels(host))) {
            return new Refusal(
                    TlsAttempt.Result.NO_SUBJECT_ALTERNATIVE_NAME,
                    "x509: certificate relies on legacy Common Name field, use SANs instead");
        }
        List<String> names =
                address ? certificate.addresses().stream().map(ServerName::text).toList() : certificate.dnsNames();
        return new Refusal(TlsAttempt.Result.WRONG_HOST, sentence(names, host, address));
    }

    private static String sentence(List<String> names, String host, boolean address) {
        if (address && names.isEmpty()) {
            return "x509: cannot validate certificate for " + host + " because it doesn't contain any IP SANs";
        }
        if (names.size() >= SHOWN_NAMES) {
            String kind = address ? " IP SANs" : " names";
            return "x509: certificate is valid for " + names.size() + kind + ", but none matched " + host;
        }
        String listed = String.join(", ", names);
        return listed.isEmpty()
                ? "x509: certificate is not valid for any names, but wanted to match " + host
                : "x509: certificate is valid for " + listed + ", not " + host;
    }

    private static String withoutDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String[] labels(String host) {
        return withoutDot(lower(host)).split("\\.", -1);
    }

    private static boolean matches(String pattern, String[] host) {
        String[] labels = lower(pattern).split("\\.", -1);
        if (pattern.isEmpty() || labels.length != host.length) {
            return false;
        }
        boolean rest = Arrays.equals(labels, 1, labels.length, host, 1, host.length);
        return rest && (labels[0].equals("*") || labels[0].equals(host[0]));
    }

    private static boolean equal(String known, String name) {
        return !known.isEmpty()
                && !known.equals(".")
                && !name.equals(".")
                && lower(known).equals(name);
    }

    private static boolean valid(String host, boolean pattern) {
        if (host.isEmpty() || host.equals("*")) {
            return false;
        }
        String[] labels = host.split("\\.", -1);
        for (int i = 0; i < labels.length; i++) {
            boolean wildcard = pattern && i == 0 && labels[i].equals("*");
            if (!wildcard && !labels[i].matches("[A-Za-z0-9_][A-Za-z0-9_-]*")) {
                return false;
            }
        }
        return true;
    }

    /** {@return the text with A to Z in lower case; other letters stay, as in names of hosts} */
    static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + 'a' - 'A'));
            }
        }
        return lower.toString();
    }

    /** Four bytes for IPv4 and for what maps it, else sixteen. */
    private static byte[] bytes(IpAddress address) {
        byte[] all = new byte[16];
        for (int i = 0; i < 8; i++) {
            all[i] = (byte) (address.high() >>> (56 - 8 * i));
            all[8 + i] = (byte) (address.low() >>> (56 - 8 * i));
        }
        return address.isV4OrMapped() ? Arrays.copyOfRange(all, 12, 16) : all;
    }

    /** {@return an address as Go writes it} */
    static String text(byte[] address) {
        try {
            return IpText.of(InetAddress.getByAddress(address));
        } catch (UnknownHostException e) {
            return "?";
        }
    }
}
