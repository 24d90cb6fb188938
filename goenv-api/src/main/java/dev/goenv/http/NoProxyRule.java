package dev.goenv.http;

import dev.goenv.internal.syntax.IpAddress;
import java.util.Optional;

/** An entry of NO_PROXY together with the test that Go makes of it: the matchers of httpproxy/proxy.go, Go 1.27. */
record NoProxyRule(NoProxyEntry entry, Test test) {
    /** The test of one entry. */
    sealed interface Test {
        /** {@return whether a request to {@code target} is excluded} */
        boolean matches(Target target);
    }

    /**
     * Where a request goes.
     *
     * @param host the name in lower case, or the address
     * @param port the port
     * @param address the address, if the host is one
     */
    record Target(String host, String port, Optional<IpAddress> address) {}

    record Everything() implements Test {
        @Override
        public boolean matches(Target target) {
            return true;
        }
    }

    record Nothing() implements Test {
        @Override
        public boolean matches(Target target) {
            return false;
        }
    }

    /** The address in {@code network} counts up to bit {@code prefix} of 128; IPv4 and IPv6 do not mix. */
    record Network(IpAddress network, int prefix) implements Test {
        @Override
        public boolean matches(Target target) {
            return target.address().filter(this::contains).isPresent();
        }

        private boolean contains(IpAddress address) {
            long high = prefix >= 64 ? -1 : prefix == 0 ? 0 : -1L << (64 - prefix);
            long low = prefix >= 128 ? -1 : prefix <= 64 ? 0 : -1L << (128 - prefix);
            // Of a mapped IPv4 network less than the mapping may be left: then it is an IPv6 one (net.IPNet.Contains).
            boolean v4 = network.isV4OrMapped() && prefix >= 96;
            return v4 == address.isV4OrMapped()
                    && (address.high() & high) == (network.high() & high)
                    && (address.low() & low) == (network.low() & low);
        }
    }

    record Address(IpAddress ip, String port) implements Test {
        @Override
        public boolean matches(Target target) {
            return target.address().filter(ip::sameAddress).isPresent()
                    && (port.isEmpty() || port.equals(target.port()));
        }
    }

    /** The {@code suffix} begins with a dot; {@code name} is it without the dot, if the name itself matches too. */
    record Domain(String suffix, Optional<String> name, String port) implements Test {
        @Override
        public boolean matches(Target target) {
            String host = target.host();
            boolean named = host.endsWith(suffix) || name.filter(host::equals).isPresent();
            return target.address().isEmpty() && named && (port.isEmpty() || port.equals(target.port()));
        }
    }
}
