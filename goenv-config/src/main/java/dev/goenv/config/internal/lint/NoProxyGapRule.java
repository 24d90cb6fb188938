package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.http.ProxyDecision;
import dev.goenv.module.GoSyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Hosts of one's own that are asked through the HTTP proxy. */
final class NoProxyGapRule implements LintRule {
    private record Private(String host, String entry, String source) {}

    static final String CODE = "proxy.no-proxy-gap";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "requests to a private host go through the HTTP proxy, since NO_PROXY leaves it out";
    }

    @Override
    public List<Finding> check(LintContext context) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Private host : hosts(context)) {
            if (seen.add(host.host())) {
                decide(context, host)
                        .filter(ProxyDecision.Via.class::isInstance)
                        .map(ProxyDecision.Via.class::cast)
                        .ifPresent(via -> findings.add(finding(context, host, via)));
            }
        }
        return findings;
    }

    private static List<Private> hosts(LintContext context) {
        Stream<Private> proxies = context.moduleProxies().stream()
                .filter(proxy -> !proxy.scheme().equals("file"))
                .map(Hosts::name)
                .filter(host ->
                        HostLooks.address(host).isPresent() || host.chars().allMatch(NoProxyGapRule::isHostChar))
                .map(host -> new Private(host, host, "GOPROXY"));
        Stream<Private> patterns = Stream.of("GOPRIVATE", "GONOPROXY")
                .flatMap(name -> context.setting(name).stream())
                .flatMap(value -> PatternLists.entries(value.text()).stream()
                        .flatMap(entry -> ofPattern(value.name(), entry).stream()));
        return Stream.concat(proxies, patterns)
                .filter(p -> !HostLooks.isPublicCodeHost(p.host()) && !WellKnownProxies.isPublic(p.host()))
                .toList();
    }

    /** {@return the host of a pattern; with a star in front, some host that it matches} */
    private static Optional<Private> ofPattern(String variable, String entry) {
        int slash = entry.indexOf('/');
        String host = slash < 0 ? entry : entry.substring(0, slash);
        boolean wildcard = host.startsWith("*.");
        String rest = wildcard ? host.substring(2) : host;
        boolean name = rest.indexOf('.') > 0 && rest.chars().allMatch(NoProxyGapRule::isHostChar);
        return name
                ? Optional.of(new Private(wildcard ? "git." + rest : rest, wildcard ? "." + rest : rest, variable))
                : Optional.empty();
    }

    private static boolean isHostChar(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-';
    }

    private static Optional<ProxyDecision> decide(LintContext context, Private host) {
        try {
            String bracketed = host.host().indexOf(':') >= 0 ? "[" + host.host() + "]" : host.host();
            return Optional.of(context.httpProxies().decide("https://" + bracketed + "/"));
        } catch (GoSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Finding finding(LintContext context, Private host, ProxyDecision.Via via) {
        GoValue value = context.httpProxies()
                .noProxyVariable()
                .flatMap(context::osVariable)
                .orElse(ProxyVariables.value("NO_PROXY", ""));
        String message = "Requests to " + context.shown(host.entry()) + " (" + host.source()
                + ") go through the HTTP proxy of " + via.variable()
                + ", for no entry of NO_PROXY matches; a network such as 10.0.0.0/8 never matches a name.";
        Remedy remedy = Remedy.set(value.text().isEmpty() ? host.entry() : value.text() + "," + host.entry());
        return HostLooks.isInternal(host.host())
                ? context.warning(CODE, value, message, remedy)
                : context.note(CODE, value, message, remedy);
    }
}
