package dev.goenv.http;

import dev.goenv.http.NoProxyEntry.Kind;
import dev.goenv.internal.syntax.GoCase;
import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.internal.syntax.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parser of NO_PROXY: config.init of httpproxy/proxy.go, Go 1.27. Nothing is malformed; what makes no sense is ignored. */
final class NoProxyParser {
    private NoProxyParser() {}

    /** {@return the rules, in order; those beside {@code *} are kept to be shown and match nothing} */
    static List<NoProxyRule> parse(String text) {
        List<NoProxyRule> rules = new ArrayList<>();
        boolean everything = false;
        for (String piece : text.split(",", -1)) {
            String entry = GoSpace.trim(piece);
            if (!entry.isEmpty()) {
                rules.add(rule(entry));
                everything |= entry.equals("*");
            }
        }
        return everything ? rules.stream().map(NoProxyParser::besideEverything).toList() : List.copyOf(rules);
    }

    private static NoProxyRule besideEverything(NoProxyRule rule) {
        return rule.test() instanceof NoProxyRule.Everything
                ? rule
                : ignored(rule.entry().text(), "the entry * beside it excludes every host");
    }

    private static NoProxyRule ignored(String text, String note) {
        return new NoProxyRule(new NoProxyEntry(text, Kind.IGNORED, Optional.of(note)), new NoProxyRule.Nothing());
    }

    private static NoProxyRule rule(String text) {
        String lower = GoCase.toLower(text);
        if (lower.equals("*")) {
            return new NoProxyRule(
                    new NoProxyEntry(text, Kind.EVERYTHING, Optional.empty()), new NoProxyRule.Everything());
        }
        Optional<NoProxyRule.Network> network = network(lower);
        if (network.isPresent()) {
            return new NoProxyRule(new NoProxyEntry(text, Kind.NETWORK, Optional.empty()), network.get());
        }
        HostAndPort split = HostAndPort.split(lower).orElse(new HostAndPort(lower, ""));
        if (split.host().isEmpty()) {
            return ignored(text, "there is no host in it");
        }
        String host = split.host();
        Optional<IpAddress> ip = address(host);
        if (ip.isPresent()) {
            return new NoProxyRule(
                    new NoProxyEntry(text, Kind.ADDRESS, NoProxyNotes.ofPort(split.port())),
                    new NoProxyRule.Address(ip.get(), split.port()));
        }
        return domain(text, host, split.port());
    }

    private static NoProxyRule domain(String text, String host, String port) {
        String name = host.startsWith("*.") ? host.substring(1) : host;
        boolean subdomainsOnly = name.startsWith(".");
        String suffix = Idna.lookup(subdomainsOnly ? name : "." + name);
        Optional<String> itself = subdomainsOnly ? Optional.empty() : Optional.of(suffix.substring(1));
        Kind kind = subdomainsOnly ? Kind.SUBDOMAINS : Kind.DOMAIN;
        return new NoProxyRule(
                new NoProxyEntry(text, kind, NoProxyNotes.ofDomain(text, host, port)),
                new NoProxyRule.Domain(suffix, itself, port));
    }

    /** By net.ParseIP: no zones. */
    private static Optional<IpAddress> address(String text) {
        return IpAddress.find(text).filter(ip -> ip.zone().isEmpty());
    }

    /** By net.ParseCIDR. */
    private static Optional<NoProxyRule.Network> network(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String bits = text.substring(slash + 1);
        boolean number = !bits.isEmpty() && bits.chars().allMatch(c -> '0' <= c && c <= '9');
        if (!number) {
            return Optional.empty();
        }
        // Zeros in front count for nothing; more than three other digits are too many.
        String digits = bits.replaceFirst("^0+", "");
        int prefix = digits.isEmpty() ? 0 : digits.length() > 3 ? 1000 : Integer.parseInt(digits);
        return address(text.substring(0, slash)).flatMap(ip -> network(ip, prefix));
    }

    private static Optional<NoProxyRule.Network> network(IpAddress ip, int prefix) {
        return switch (ip.family()) {
            case V4 -> prefix > 32 ? Optional.empty() : Optional.of(new NoProxyRule.Network(ip, prefix + 96));
            case V6 -> prefix > 128 ? Optional.empty() : Optional.of(new NoProxyRule.Network(ip, prefix));
        };
    }
}
