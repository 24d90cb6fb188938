package dev.goenv.probes.internal.connect;

import java.util.ArrayList;
import java.util.List;

/**
 * The names that a certificate is for: its subject alternative names.
 *
 * @param dns DNS names
 * @param emails e-mail addresses
 * @param uris URIs
 * @param addresses IP addresses, of four or sixteen bytes
 */
record AlternativeNames(List<String> dns, List<String> emails, List<String> uris, List<byte[]> addresses) {
    private static final int EMAIL = 1;
    private static final int DNS = 2;
    private static final int URI = 6;
    private static final int ADDRESS = 7;

    static AlternativeNames none() {
        return new AlternativeNames(List.of(), List.of(), List.of(), List.of());
    }

    static AlternativeNames parse(Der extension) throws Der.Malformed {
        List<String> dns = new ArrayList<>();
        List<String> emails = new ArrayList<>();
        List<String> uris = new ArrayList<>();
        List<byte[]> addresses = new ArrayList<>();
        for (Der name : extension.children()) {
            if (name.isContext(DNS)) {
                dns.add(name.text());
            } else if (name.isContext(EMAIL)) {
                emails.add(name.text());
            } else if (name.isContext(URI)) {
                uris.add(name.text());
            } else if (name.isContext(ADDRESS)) {
                addresses.add(name.content());
            }
        }
        return new AlternativeNames(List.copyOf(dns), List.copyOf(emails), List.copyOf(uris), List.copyOf(addresses));
    }

    boolean isEmpty() {
        return dns.isEmpty() && emails.isEmpty() && uris.isEmpty() && addresses.isEmpty();
    }
}
