package dev.goenv.probes;

import java.util.Map;
import java.util.Set;

/**
 * What the labels of the public reports mean in codes of goenv. Where a report's label is coarser than the codes, or names a
 * consequence, each code that says the same is accepted.
 */
final class ReportLabels {
    static final Map<String, Set<String>> CODES = Map.ofEntries(
            Map.entry("auth-401", Set.of("vcs.auth-required", "modproxy.unauthorized")),
            Map.entry("auth-ssh-key", Set.of("vcs.ssh", "vcs.auth-required", "vcs.unknown-revision")),
            Map.entry("cache-corrupt", Set.of("modproxy.bad-zip")),
            Map.entry("cache-permission", Set.of("config.cache-unusable")),
            Map.entry("captive-portal", Set.of("modproxy.captive-portal")),
            Map.entry("ci-cache-restore", Set.of("config.cache-unusable")),
            Map.entry("disk-full", Set.of("config.cache-unusable")),
            Map.entry("dns-misconfigured-resolver", Set.of("dns.no-resolver", "dns.resolver-unreachable")),
            Map.entry("dns-servfail", Set.of("dns.servfail")),
            Map.entry("dns-timeout", Set.of("dns.timeout")),
            Map.entry("env-no-home", Set.of("config.cache-unusable")),
            Map.entry("env-shadowed", Set.of("config.env-shadowed", "config.go-env-not-supported")),
            Map.entry("go-version-too-old", Set.of("config.toolchain")),
            Map.entry("goflags-invalid", Set.of("config.goflags")),
            Map.entry("gomod-syntax", Set.of("config.project-file", "config.toolchain")),
            Map.entry("goproxy-bad-url", Set.of("config.goproxy-invalid")),
            Map.entry("goproxy-off", Set.of("config.goproxy-off")),
            Map.entry("gosum-missing-entry", Set.of("gosum.missing-entry")),
            Map.entry("gotoolchain-invalid", Set.of("config.toolchain")),
            Map.entry("gotoolchain-local", Set.of("config.toolchain")),
            Map.entry("http-proxy-bad-config", Set.of("proxy.env-not-applied", "sumdb.unreachable")),
            Map.entry("http-proxy-bad-gateway", Set.of("proxy.upstream-failed")),
            Map.entry("http-proxy-refused", Set.of("proxy.refused")),
            Map.entry("ipv6-broken-route", Set.of("tcp.one-family-broken")),
            Map.entry("module-path-mismatch", Set.of("modproxy.bad-mod", "vcs.module-path")),
            Map.entry("no-go-mod", Set.of("config.project-file")),
            Map.entry("private-gitlab-subgroup", Set.of("vcs.not-found", "vcs.auth-required")),
            Map.entry("proxy-403", Set.of("modproxy.forbidden")),
            Map.entry("proxy-404-module-not-found", Set.of("modproxy.not-found", "config.goproxy-file-missing")),
            Map.entry("proxy-410-gone", Set.of("sumdb.private-module", "modproxy.not-found")),
            Map.entry("proxy-429", Set.of("modproxy.rate-limited")),
            Map.entry("proxy-5xx", Set.of("modproxy.server-error", "modproxy.bad-zip")),
            Map.entry("proxy-invalid-response", Set.of("modproxy.bad-info", "modproxy.bad-mod", "modproxy.bad-zip")),
            Map.entry("proxy-timeout-body", Set.of("tcp.silence", "modproxy.truncated")),
            Map.entry("proxy-truncated-body", Set.of("modproxy.truncated")),
            Map.entry("sumdb-bad-key", Set.of("config.gosumdb-invalid")),
            Map.entry("sumdb-cache-corrupt", Set.of("sumdb.misbehaviour")),
            Map.entry("sumdb-checksum-mismatch", Set.of("gosum.mismatch", "sumdb.mismatch")),
            Map.entry("sumdb-not-found", Set.of("sumdb.private-module")),
            Map.entry("sumdb-not-found-private", Set.of("sumdb.private-module")),
            Map.entry("sumdb-proxy-broken", Set.of("sumdb.private-module", "sumdb.unreachable", "sumdb.denied")),
            Map.entry("sumdb-unreachable", Set.of("sumdb.unreachable")),
            Map.entry("tcp-refused", Set.of("tcp.refused")),
            Map.entry("tcp-reset", Set.of("tcp.reset")),
            Map.entry("tcp-timeout", Set.of("tcp.blackhole")),
            Map.entry("tls-expired", Set.of("tls.expired", "vcs.tls-untrusted")),
            Map.entry("tls-handshake-timeout", Set.of("tls.handshake-timeout")),
            Map.entry("tls-hostname", Set.of("tls.wrong-host")),
            Map.entry("tls-interception", Set.of("tls.intercepted", "tls.unknown-ca", "vcs.tls-untrusted")),
            Map.entry("tls-other", Set.of("vcs.tls-untrusted")),
            Map.entry("tls-unknown-authority", Set.of("tls.unknown-ca", "tls.intercepted", "vcs.tls-untrusted")),
            Map.entry("toolchain-not-available", Set.of("config.toolchain")),
            Map.entry("toolchain-not-in-path", Set.of("config.toolchain")),
            Map.entry("vcs-dubious-ownership", Set.of("config.project-file")),
            Map.entry("vcs-govcs-disallowed", Set.of("vcs.policy")),
            Map.entry("vcs-insecure", Set.of("vanity.no-meta")),
            Map.entry("vcs-missing-git", Set.of("vcs.git-missing")),
            Map.entry("vcs-network", Set.of("vcs.unreachable", "tcp.no-route")),
            Map.entry("vcs-unknown-revision", Set.of("vcs.unknown-revision")),
            Map.entry("vendor-inconsistent", Set.of("config.goflags")),
            Map.entry("windows-file-lock", Set.of("config.cache-unusable")));

    private ReportLabels() {}
}
