package dev.goenv.probe;

/**
 * One thing that a probe saw. Typed, so that no rule ever reads a text back; written to a report and read from it again.
 *
 * <p>Immutable, without secrets: what may hold one is redacted when the value is made. Records of texts, numbers, times,
 * enum constants and other records, and of lists, maps and optionals of those; so every kind is written and read without code
 * of its own. A probe that somebody adds has {@link Note} for what fits no kind.
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
