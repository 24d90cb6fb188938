package dev.goenv.vcs;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The value of {@code GOVCS}.
 *
 * @param rules the rules written in the variable, in order, without the two that the go command puts behind them
 */
public record VcsRules(List<VcsRule> rules) {
    /** Copies the list. */
    public VcsRules {
        rules = List.copyOf(rules);
    }

    /** {@return the rules that stand behind every {@code GOVCS}: {@code private:all,public:git|hg}} */
    public static List<VcsRule> builtIn() {
        return List.of(new VcsRule("private", List.of("all")), new VcsRule("public", List.of("git", "hg")));
    }

    /**
     * {@return the rules written in a text; none for a text of blanks}
     *
     * @throws GoSyntaxException with the go command's message
     */
    public static VcsRules parse(String text) {
        String trimmed = GoSpace.trim(text);
        if (trimmed.isEmpty()) {
            return new VcsRules(List.of());
        }
        List<VcsRule> rules = new ArrayList<>();
        Map<String, String> itemOfPattern = new HashMap<>();
        for (String entry : trimmed.split(",", -1)) {
            String item = GoSpace.trim(entry);
            String pattern = pattern(item);
            String earlier = itemOfPattern.putIfAbsent(pattern, item);
            if (earlier != null) {
                throw new GoSyntaxException(
                        "unreachable pattern in GOVCS: " + GoQuote.quote(item) + " after " + GoQuote.quote(earlier));
            }
            rules.add(new VcsRule(pattern, commands(item)));
        }
        return new VcsRules(rules);
    }

    private static String pattern(String item) {
        if (item.isEmpty()) {
            throw new GoSyntaxException("empty entry in GOVCS");
        }
        int colon = item.indexOf(':');
        if (colon < 0) {
            throw new GoSyntaxException("malformed entry in GOVCS (missing colon): " + GoQuote.quote(item));
        }
        String pattern = GoSpace.trim(item.substring(0, colon));
        if (pattern.isEmpty()) {
            throw new GoSyntaxException("empty pattern in GOVCS: " + GoQuote.quote(item));
        }
        if (GoSpace.trim(item.substring(colon + 1)).isEmpty()) {
            throw new GoSyntaxException("empty VCS list in GOVCS: " + GoQuote.quote(item));
        }
        if (pattern.startsWith("./") || pattern.startsWith("../") || pattern.equals(".") || pattern.equals("..")) {
            throw new GoSyntaxException("relative pattern not allowed in GOVCS: " + GoQuote.quote(pattern));
        }
        return pattern;
    }

    private static List<String> commands(String item) {
        List<String> commands = new ArrayList<>();
        for (String command : item.substring(item.indexOf(':') + 1).split("\\|", -1)) {
            commands.add(GoSpace.trim(command));
        }
        if (commands.contains("")) {
            throw new GoSyntaxException("empty VCS name in GOVCS: " + GoQuote.quote(item));
        }
        return commands;
    }

    /**
     * {@return whether the go command may run {@code vcs} for a repository, and by which rule}
     *
     * <p>The protocol {@code mod} runs no command, and the go command does not ask about it.
     *
     * @param rootPath the import path of the repository's root
     * @param vcs the command, such as {@code git}
     */
    public VcsDecision decide(String rootPath, Visibility visibility, String vcs) {
        Optional<VcsRule> written = first(rules, rootPath, visibility);
        VcsRule rule = written.or(() -> first(builtIn(), rootPath, visibility)).orElseThrow();
        return new VcsDecision(rootPath, visibility, vcs, rule, written.isEmpty());
    }

    /** {@return whether the go command may run {@code vcs} for a repository} */
    public boolean allows(String rootPath, Visibility visibility, String vcs) {
        return decide(rootPath, visibility, vcs).allowed();
    }

    /** {@return the first of the rules that decides about a repository} */
    static Optional<VcsRule> first(List<VcsRule> rules, String rootPath, Visibility visibility) {
        return rules.stream().filter(rule -> rule.covers(rootPath, visibility)).findFirst();
    }

    /** {@return all rules in force, the built-in ones last, as {@code GOVCS} takes them} */
    @Override
    public String toString() {
        return Redaction.redact(Stream.concat(rules.stream(), builtIn().stream())
                .map(VcsRule::toString)
                .collect(Collectors.joining(",")));
    }
}
