package dev.goenv.probes.internal.connect;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.internal.syntax.IpAddress;
import dev.goenv.module.GoSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * The names that an authority may vouch for (RFC 5280, 4.2.1.10), as {@code checkChainConstraints} of
 * crypto/x509/constraints.go holds them against a certificate, Go 1.27.
 *
 * @param permitted the names it may vouch for; a kind of name that does not occur is free
 * @param excluded the names it may not vouch for
 * @param unhandled whether there is a kind of name that Go does not know
 */
record NameConstraints(AlternativeNames permitted, AlternativeNames excluded, boolean unhandled) {
    static NameConstraints parse(Der extension) throws Der.Malformed {
        AlternativeNames permitted = AlternativeNames.none();
        AlternativeNames excluded = AlternativeNames.none();
        boolean unhandled = false;
        for (Der part : extension.children()) {
            List<byte[]> names = new ArrayList<>();
            for (Der subtree : part.children()) {
                Der name = subtree.children().get(0);
                names.add(name.whole());
                unhandled |= !(name.isContext(1) || name.isContext(2) || name.isContext(6) || name.isContext(7));
            }
            if (part.isContext(0)) {
                permitted = AlternativeNames.parse(sequence(names));
            } else {
                excluded = AlternativeNames.parse(sequence(names));
            }
        }
        return new NameConstraints(permitted, excluded, unhandled);
    }

    private static Der sequence(List<byte[]> elements) {
        byte[] all = new byte[elements.stream().mapToInt(e -> e.length).sum()];
        int at = 0;
        for (byte[] element : elements) {
            System.arraycopy(element, 0, all, at, element.length);
            at += element.length;
        }
        return new Der(Der.SEQUENCE, all, all);
    }

    /** {@return what Go says to the first name that the authority may not vouch for} */
    Optional<String> violation(AlternativeNames names) {
        for (byte[] address : names.addresses()) {
            String shown = ServerName.text(address);
            Optional<String> found = violation(
                    "IP address",
                    shown,
                    address,
                    permitted.addresses(),
                    excluded.addresses(),
                    NameConstraints::contains);
            if (found.isPresent()) {
                return found;
            }
        }
        return dns(names.dns()).or(() -> uris(names.uris())).or(() -> emails(names.emails()));
    }

    private Optional<String> dns(List<String> names) {
        return names.stream()
                .flatMap(name ->
                        violation("DNS name", name, name, permitted.dns(), excluded.dns(), NameConstraints::dnsFits)
                                .or(() -> wildcard(name))
                                .stream())
                .findFirst();
    }

    /** {@code *.example.com} may stand for an excluded {@code a.example.com}. */
    private Optional<String> wildcard(String name) {
        return name.startsWith("*.")
                ? excluded.dns().stream()
                        .filter(constraint -> constraint.indexOf('.') > 0
                                && ServerName.lower(constraint.substring(constraint.indexOf('.')))
                                        .equals(ServerName.lower(name.substring(1))))
                        .findFirst()
                        .map(constraint -> excludedBy("DNS name", name, ServerName.lower(constraint)))
                : Optional.empty();
    }

    private Optional<String> uris(List<String> uris) {
        for (String uri : uris) {
            String host;
            try {
                host = ServerName.lower(GoUrl.parse(uri).hostname());
            } catch (GoSyntaxException e) {
                host = "";
            }
            if (host.isEmpty()) {
                return Optional.of(
                        "URI with empty host (" + GoQuote.quote(uri) + ") cannot be matched against constraints");
            }
            if (IpAddress.find(host).isPresent()) {
                return Optional.of("URI with IP (" + GoQuote.quote(uri) + ") cannot be matched against constraints");
            }
            Optional<String> found =
                    violation("URI", uri, host, permitted.uris(), excluded.uris(), NameConstraints::dnsFits);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> emails(List<String> emails) {
        return emails.stream()
                .flatMap(email -> violation(
                        "email address",
                        email,
                        email,
                        permitted.emails(),
                        excluded.emails(),
                        NameConstraints::emailFits)
                        .stream())
                .findFirst();
    }

    private static <T, N> Optional<String> violation(
            String kind, String shown, N name, List<T> permitted, List<T> excluded, BiPredicate<T, N> fits) {
        if (!permitted.isEmpty() && permitted.stream().noneMatch(constraint -> fits.test(constraint, name))) {
            return Optional.of(kind + " " + GoQuote.quote(shown) + " is not permitted by any constraint");
        }
        return excluded.stream()
                .filter(constraint -> fits.test(constraint, name))
                .findFirst()
                .map(constraint -> excludedBy(
                        kind, shown, constraint instanceof byte[] net ? network(net) : constraint.toString()));
    }

    private static String excludedBy(String kind, String shown, String constraint) {
        return kind + " " + GoQuote.quote(shown) + " is excluded by constraint " + GoQuote.quote(constraint);
    }

    private static String network(byte[] network) {
        int half = network.length / 2;
        int bits = IntStream.range(half, network.length)
                .map(i -> Integer.bitCount(network[i] & 0xFF))
                .sum();
        byte[] base = new byte[half];
        for (int i = 0; i < half; i++) {
            base[i] = (byte) (network[i] & network[half + i]);
        }
        return ServerName.text(base) + "/" + bits;
    }

    /** Whether an address lies in a network, given as address and mask. */
    private static boolean contains(byte[] network, byte[] address) {
        return network.length == 2 * address.length
                && IntStream.range(0, address.length)
                        .allMatch(i -> ((network[i] ^ address[i]) & network[address.length + i]) == 0);
    }

    /** Whether a constraint is the name or a domain above it; with a dot at the start, only a domain above it. */
    private static boolean dnsFits(String constraint, String name) {
        if (constraint.isEmpty()) {
            return true;
        }
        String suffix = ServerName.lower(constraint);
        String whole = ServerName.lower(name);
        return whole.endsWith(suffix)
                && (suffix.startsWith(".")
                        || whole.length() == suffix.length()
                        || whole.charAt(whole.length() - suffix.length() - 1) == '.');
    }

    private static boolean emailFits(String constraint, String email) {
        int at = email.lastIndexOf('@');
        String domain = email.substring(at + 1);
        if (constraint.indexOf('@') < 0) {
            return dnsFits(constraint, domain);
        }
        int mark = constraint.lastIndexOf('@');
        return at >= 0
                && Arrays.asList(constraint.substring(0, mark), ServerName.lower(constraint.substring(mark + 1)))
                        .equals(Arrays.asList(email.substring(0, at), ServerName.lower(domain)));
    }
}
