package dev.goenv.probes.internal.connect;

import dev.goenv.probe.ResolverSettings;

/** How DNS servers are asked. */
enum DnsTransport {
    /** Over UDP, and over TCP if the answer was cut. */
    UDP_THEN_TCP,
    /** Over TCP alone. */
    TCP;

    /** {@return how these settings have servers asked: {@code useTCP} in net/dnsconfig_unix.go, Go 1.27} */
    static DnsTransport of(ResolverSettings settings) {
        return settings.options().stream().anyMatch(DnsTransport::wantsTcp) ? TCP : UDP_THEN_TCP;
    }

    /** {@return whether an option of resolv.conf asks for TCP; Linux, FreeBSD and OpenBSD each have a word for it} */
    static boolean wantsTcp(String option) {
        return option.equals("use-vc") || option.equals("usevc") || option.equals("tcp");
    }
}
