package dev.goenv.probes.internal.report;

import dev.goenv.internal.syntax.IpAddress;
import dev.goenv.probes.internal.report.Placeholders.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replaces addresses, paths, hosts and accounts in sentences: those that are known, and what looks like one. */
final class NameSweep {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\w.:])(?:[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:]{1,40}(?:[0-9.]{1,15})?(?:%\\w+)?|[0-9]{1,3}(?:\\.[0-9]{1,3}){3})(?![\\w])");

    private static final Pattern FILE = Pattern.compile(
            "(?<![\\w./:@*\\]-])/(?![@/])[^\\s\"'<>|:;,()\\[\\]!]+|(?<![\\w])[A-Za-z]:[\\\\/](?!/)[^\\s\"'<>|:;,()]+");

    /**
     * A host of a URL, whose path has been dealt with; or a host with the path of a module or repository behind it. An
     * exclamation mark ends the URL in the id of a probe: what stands before an @ behind it is no user.
     */
    private static final Pattern DOTTED = Pattern.compile("(://(?:[^\\s/@!]+@)?|(?<![\\p{L}\\p{N}_-]))"
            + "([\\p{L}\\p{N}_][\\p{L}\\p{N}_-]*(?:\\.[\\p{L}\\p{N}_-]+)+)((?:/[\\p{L}\\p{N}_.~*-]+)*)");

    /** A certificate or key is often called like the company. */
    private static final Pattern CERTIFICATE =
            Pattern.compile("(?<![\\w/.-])[\\w.-]+\\.(?:crt|cer|pem|der|key|p12|pfx)(?![\\w.])");

    private static final Pattern MAIL =
            Pattern.compile("(?<![\\w.+/-])([\\w.+-]+)@(?=[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za-z]{2})");

    /** Endings of the domains that names of hosts in networks of companies and homes mostly have; and all of two letters. */
    private static final Set<String> DOMAINS =
            Set.of(("com org net edu gov mil int info biz dev app cloud tech name corp lan local localdomain "
                            + "home internal intern intra intranet private example test invalid onion arpa services "
                            + "systems software company group bank digital online site xyz svc consul")
                    .split(" ", -1));

    /** What ends like a domain and is a file, a code of goenv or a word of Go. */
    private static final Set<String> ENDINGS = Set.of("md", "sh", "py", "rs", "so", "pl", "cc", "go", "gz", "ci", "db");

    private final PrivateNames names;
    private final Placeholders placeholders;
    private final Map<String, Kind> literals = new HashMap<>();
    private final Optional<Pattern> literal;
    private final Optional<Pattern> bare;
    private final Optional<Pattern> account;

    NameSweep(PrivateNames names, Placeholders placeholders) {
        this.names = names;
        this.placeholders = placeholders;
        names.literals().names().forEach(name -> literals.put(name, Kind.NAME));
        names.literals().patterns().forEach(name -> literals.put(name, Kind.PATTERN));
        names.literals().paths().forEach(name -> literals.put(name, Kind.PATH));
        this.literal = anyOf(literals.keySet().stream(), "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}_-])");
        // A host may be called like a word: only where a host stands is it taken for one.
        this.bare = anyOf(
                names.hosts().stream().filter(host -> host.indexOf('.') < 0),
                "(?i)(?<=^|://|://\\*\\*\\*@|dns:|tcp:|tls:|tunnel:|credentials:|[>,@]|lookup )(?:",
                ")(?![\\w.-])");
        this.account = anyOf(names.accounts().stream(), "(?<![\\w-])(?:", ")(?![\\w-])");
    }

    /** {@return the text without the names that may hold blanks} */
    String literals(String text) {
        return replace(
                literal,
                text,
                match -> placeholders.of(literals.getOrDefault(match.group(), Kind.NAME), match.group()));
    }

    /** {@return the text without all other names} */
    String apply(String text) {
        String swept = replace(Optional.of(MAIL), text, this::mail);
        swept = replace(Optional.of(ADDRESS), swept, this::address);
        swept = replace(Optional.of(FILE), swept, this::file);
        swept = replace(Optional.of(CERTIFICATE), swept, this::certificate);
        swept = replace(Optional.of(DOTTED), swept, this::dotted);
        swept = replace(bare, swept, match -> placeholders.of(Kind.HOST, match.group()));
        return replace(account, swept, match -> placeholders.of(Kind.USER, match.group()));
    }

    private String mail(MatchResult match) {
        String user = match.group(1);
        boolean shown = !PublicNames.isAccount(user) || user.startsWith("user-");
        return (shown ? user : placeholders.of(Kind.USER, user)) + "@";
    }

    private String address(MatchResult match) {
        String text = match.group();
        Optional<IpAddress> address = IpAddress.find(text);
        if (address.isEmpty()) {
            return text;
        }
        boolean own = address.get().isLoopback() || text.equals("0.0.0.0") || text.equals("::");
        Kind kind = address.get().family() == IpAddress.Family.V4 ? Kind.IP : Kind.IPV6;
        return own ? text : placeholders.of(kind, text.toLowerCase(Locale.ROOT));
    }

    private String file(MatchResult match) {
        String path = match.group();
        String bare = path.replaceAll("[.:]+$", "");
        boolean shown = PublicNames.isPath(bare) || bare.length() < 2;
        return shown ? path : placeholders.of(Kind.PATH, bare) + path.substring(bare.length());
    }

    private String dotted(MatchResult match) {
        String before = match.group(1);
        String host = match.group(2).toLowerCase(Locale.ROOT);
        String path = match.group(3);
        boolean known =
                names.hosts().contains(host) || names.hosts().stream().anyMatch(domain -> host.endsWith("." + domain));
        boolean telling = known || looksLikeHost(host);
        if (!telling || PublicNames.isService(host)) {
            return match.group();
        }
        if (path.isEmpty() || !before.isEmpty()) {
            return before + (PublicNames.isHost(host) ? match.group(2) : placeholders.of(Kind.HOST, host)) + path;
        }
        String module = (match.group(2) + path).replaceAll("\\.+$", "");
        boolean shown = names.isPublicModule(module)
                || names.publicModules().stream().anyMatch(shorter -> module.startsWith(shorter + "/"));
        String rest = (match.group(2) + path).substring(module.length());
        return (shown ? module : placeholders.of(Kind.MODULE, module)) + rest;
    }

    private String certificate(MatchResult match) {
        boolean shown = match.group().matches("(ca-certificates|cert|ca-bundle|tls-ca-bundle)\\.(crt|pem)");
        return shown ? match.group() : placeholders.of(Kind.PATH, match.group());
    }

    private static boolean looksLikeHost(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean domain = DOMAINS.contains(ending)
                || ending.matches("[a-z]{2}") && !ENDINGS.contains(ending)
                || ending.startsWith("xn--");
        return domain && !name.matches("v?[0-9]+(\\.[0-9]+)*\\.[a-z]+");
    }

    private static Optional<Pattern> anyOf(Stream<String> words, String before, String after) {
        String all = words.sorted(
                        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return all.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(before + all + after));
    }

    private static String replace(Optional<Pattern> pattern, String text, Function<MatchResult, String> name) {
        return pattern.map(
                        found -> found.matcher(text).replaceAll(match -> Matcher.quoteReplacement(name.apply(match))))
                .orElse(text);
    }
}
