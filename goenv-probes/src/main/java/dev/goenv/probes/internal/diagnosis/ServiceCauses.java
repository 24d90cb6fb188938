package dev.goenv.probes.internal.diagnosis;

import java.util.List;
import java.util.stream.Stream;

/** Causes at HTTP proxies, module proxies, checksum databases and version control servers, special before general. */
final class ServiceCauses {
    /** The HTTP proxy itself is the obstacle: nothing behind it was reached, whatever the leg leads to. */
    private static final List<CauseRule> AT_PROXY = List.of(
            new ProxyEnvInvalidRule(),
            new ProxySchemeMismatchRule(),
            new ProxyRefusedRule(),
            new ProxyUnknownHostRule(),
            new ProxyTlsUntrustedRule(),
            new ProxyAuthRequiredRule(),
            new ProxyNotAProxyRule(),
            new ProxyUnreachableRule());

    private static final List<CauseRule> DATABASE_AND_TOOLCHAIN = List.of(
            new SumdbMismatchRule(),
            new SumdbMisbehaviourRule(),
            new SumdbWrongSignerRule(),
            new CaptivePortalRule(),
            new ToolchainRule(),
            new SumdbPrivateModuleRule(),
            new SumdbUnreachableRule(),
            new SumdbDeniedRule());

    /** What the proxy says of the host behind it, and whether it should have been asked. */
    static final List<CauseRule> TUNNEL = List.of(
            new ProxyNoProxyGapRule(),
            new ProxyDeniedRule(),
            new ProxyUpstreamFailedRule(),
            new ProxyEnvNotAppliedRule(),
            new ProxyNoProxyExcludesRule());

    private static final List<CauseRule> MODULE_PROXY = List.of(
            new CredentialsOverHttpRule(),
            new PlainOnTlsPortRule(),
            new RateLimitedRule(),
            new UnauthorizedRule(),
            new ForbiddenRule(),
            new RedirectsRule(),
            new BadZipRule(),
            new NotHttpRule(),
            new TruncatedRule(),
            new BadModRule(),
            new BadInfoRule(),
            new WrongBaseUrlRule(),
            new NotFoundRule(),
            new ServerErrorRule());

    private static final List<CauseRule> DIRECT = List.of(
            new VcsPolicyRule(),
            new GitMissingRule(),
            new HgMissingRule(),
            new PrivateGoesDirectRule(),
            new VcsSshRule(),
            new VcsTlsUntrustedRule(),
            new VcsAuthRequiredRule(),
            new VcsNotFoundRule(),
            new VcsForbiddenRule(),
            new UnknownRevisionRule(),
            new VcsUnreachableRule(),
            new VanityUnreachableRule(),
            new VanityNoMetaRule(),
            new ImportPathRule());

    static final List<CauseRule> ALL = Stream.of(AT_PROXY, DATABASE_AND_TOOLCHAIN, TUNNEL, MODULE_PROXY, DIRECT)
            .flatMap(List::stream)
            .toList();

    private ServiceCauses() {}
}
