package dev.goenv.probes.internal.connect;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trusted roots, found by their name. Immutable, safe for several threads. */
final class RootPool {
    private final Map<ByteBuffer, List<ParsedCertificate>> byName = new HashMap<>();
    private final int size;

    RootPool(List<ParsedCertificate> roots) {
        for (ParsedCertificate root : roots) {
            byName.computeIfAbsent(ByteBuffer.wrap(root.subject()), name -> new ArrayList<>())
                    .add(root);
        }
        size = roots.size();
    }

    /** {@return the roots with this encoded subject} */
    List<ParsedCertificate> named(byte[] subject) {
        return List.copyOf(byName.getOrDefault(ByteBuffer.wrap(subject), List.of()));
    }

    /** {@return whether a certificate is itself a root} */
    boolean contains(ParsedCertificate certificate) {
        return named(certificate.subject()).stream().anyMatch(certificate::same);
    }

    /** {@return how many there are} */
    int size() {
        return size;
    }
}
