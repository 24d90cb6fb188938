package dev.goenv.probes.internal.connect;

import dev.goenv.internal.syntax.IpAddress;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;

/** The name in a ClientHello: {@code hostnameInSNI} of crypto/tls/handshake_client.go, Go 1.27. */
final class ServerNames {
    private ServerNames() {}

    /** {@return the name to send; none for an address} */
    static Optional<SNIServerName> indication(String host) {
        String name = host;
        while (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        if (name.isEmpty() || IpAddress.find(name).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SNIHostName(name));
        } catch (IllegalArgumentException e) {
            // Java refuses names that are none of DNS, such as one with an underscore at a wrong place.
            return Optional.empty();
        }
    }
}
