package dev.goenv.probes.internal.report;

import dev.goenv.probes.internal.report.Placeholders.Kind;
import dev.goenv.secret.Redaction;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hides in each text what tells whose machine and network it was, in favour of hiding too much.
 *
 * <p>Where a member can hold nothing else it is hidden as a whole; in sentences, known names and what looks like one are
 * replaced. Not thread-safe: placeholders are numbered as they come.
 */
final class StrictRule implements Shape.TextRule {
    /** What stands for texts that a server wrote: nobody knows what they tell. */
    static final String HIDDEN = "(hidden)";

    /** Members with words of goenv and of protocols, by record and component: they look like names of hosts, and are none. */
    private static final Map<String, Set<String>> FIXED = Map.ofEntries(
            Map.entry("Diagnosis", Set.of("code")),
            Map.entry("Remedy", Set.of("id")),
            Map.entry("Set", Set.of("name")),
            Map.entry("Unset", Set.of("name")),
            Map.entry("VariableFact", Set.of("name")),
            Map.entry("ConfigFinding", Set.of("code", "variable")),
            Map.entry("Note", Set.of("name")),
            Map.entry("Phase", Set.of("name")),
            Map.entry("Examination", Set.of("system")),
            Map.entry("DnsAnswer", Set.of("type")),
            Map.entry("HttpAnswer", Set.of("operation", "contentType")),
            Map.entry("TlsAttempt", Set.of("protocol")),
            Map.entry("TunnelAnswer", Set.of("scheme", "variable")),
            Map.entry("CertificateFact", Set.of("signatureAlgorithm")),
            Map.entry("ProgramFact", Set.of("name")));

    /** What such a word can consist of; a probe that somebody else wrote may put there what it likes. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.+; /-]{0,80}");

    private final PrivateNames names;
    private final Placeholders placeholders = new Placeholders();
    private final ModuleSweep modules;
    private final UrlSweep urls;
    private final NameSweep sweep;

    StrictRule(PrivateNames names) {
        this.names = names;
        this.modules = new ModuleSweep(names, placeholders);
        this.urls = new UrlSweep(names, placeholders);
        this.sweep = new NameSweep(names, placeholders);
    }

    @Override
    public String apply(Shape.Site site, String text) {
        String owner = site.owner().getClass().getSimpleName();
        String component = site.component();
        if (FIXED.getOrDefault(owner, Set.of()).contains(component)
                && WORD.matcher(text).matches()) {
            return text;
        }
        if (owner.equals("CertificateFact") && component.equals("serial")) {
            return placeholders.of(Kind.SERIAL, text);
        }
        if (owner.equals("CertificateFact") && component.equals("pem")) {
            return "";
        }
        if (component.equals("bodyStart")) {
            return text.isEmpty() ? "" : HIDDEN;
        }
        if (component.endsWith(PartShapes.NAMES)) {
            return WORD.matcher(text).matches() ? text : HIDDEN;
        }
        if (component.equals("headers")) {
            return header(text);
        }
        if (owner.equals("DirectoryFact") && component.equals("owner")) {
            return account(text);
        }
        return swept(Redaction.redact(text));
    }

    /** Modules first, since they begin as hosts do; then what has a form of its own; bare names last. */
    private String swept(String text) {
        return sweep.apply(urls.apply(modules.apply(sweep.literals(text))));
    }

    /** Numbers, dates and the names of ways to sign in say what a rule looks for; what follows may be anything. */
    private static String header(String text) {
        if (text.matches("[0-9]+|[A-Za-z]{3}, [0-9]{2} [A-Za-z]{3} [0-9]{4} [0-9:]{8} GMT")) {
            return text;
        }
        String scheme = text.split("[ ,]", 2)[0].toLowerCase(Locale.ROOT);
        boolean known = Set.of("basic", "bearer", "digest", "negotiate", "ntlm").contains(scheme);
        return !known ? HIDDEN : text.length() == scheme.length() ? text : scheme + " " + HIDDEN;
    }

    private String account(String text) {
        String name = text.substring(text.lastIndexOf('\\') + 1);
        return names.accounts().contains(name) ? placeholders.of(Kind.USER, name) : swept(text);
    }
}
