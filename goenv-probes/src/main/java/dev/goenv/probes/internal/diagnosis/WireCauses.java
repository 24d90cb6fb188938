package dev.goenv.probes.internal.diagnosis;

import java.util.List;

/** Causes between this machine and a server: names, connections, certificates; special before general. */
final class WireCauses {
    static final List<CauseRule> ALL = List.of(
            // Names. A filter or the hosts file makes what is above fail.
            new SinkholedRule(),
            new HostsOverrideRule(),
            new DnsNoResolverRule(),
            new DnsSearchDomainRule(),
            new DnsSplitHorizonRule(),
            new DnsHostTypoRule(),
            new DnsNxdomainRule(),
            new DnsNodataRule(),
            new DnsServfailRule(),
            new DnsRefusedRule(),
            new DnsFormerrRule(),
            new DnsResolverUnreachableRule(),
            new DnsTruncatedRule(),
            new DnsTimeoutRule(),
            // Connections.
            new TcpProhibitedRule(),
            new TcpNoRouteRule(),
            new TcpRefusedRule(),
            new TcpBlackholeRule(),
            new TcpResetRule(),
            new TcpClosedRule(),
            new TcpSilenceRule(),
            // Certificates. Without roots nothing is trusted, so that comes first.
            new TlsTrustStoreRule(),
            new TlsInterceptedRule(),
            new TlsMissingIntermediateRule(),
            new TlsUnknownCaRule(),
            new TlsExpiredRule(),
            new TlsNotYetValidRule(),
            new TlsWrongHostRule(),
            new TlsGoStrictRule(),
            new TlsCaConstraintsRule(),
            // Handshakes.
            new TlsPlainHttpRule(),
            new TlsNotTlsRule(),
            new TlsHandshakeTimeoutRule(),
            new TlsHandshakeCutRule(),
            new TlsClientCertificateRule(),
            new TlsVersionRule(),
            new TlsAlertRule());

    private WireCauses() {}
}
