package dev.goenv.probe;

/**
 * One thing that a probe saw. Typed, so that no rule ever reads a text back; written to a report and read from it again.
 *
 * <p>Immutable, without secrets: what may hold one is redacted when the value is made.
 */
public sealed interface Evidence
        permits ClockReading,
                ConfigFinding,
                ConnectAttempt,
                CredentialFact,
                DatabaseAnswer,
                DirectoryFact,
                DnsAnswer,
                HostsLine,
                HttpAnswer,
                Note,
                OriginPage,
                ProgramFact,
                ResolverSettings,
                TlsAttempt,
                TrustStore,
                TunnelAnswer {}
