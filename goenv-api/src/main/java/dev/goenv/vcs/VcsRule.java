package dev.goenv.vcs;

import dev.goenv.module.ModulePatterns;
import dev.goenv.secret.Redaction;
import java.util.List;

/**
 * One rule of {@code GOVCS}: which version control systems may be run for the paths that fit a pattern.
 *
 * @param pattern {@code public}, {@code private}, or a pattern as in {@code GOPRIVATE} that also fits longer paths
 * @param allowed the commands that may be run, such as {@code git}; {@code all} stands for every one, and any other word,
 *     {@code off} included, just for itself
 */
public record VcsRule(String pattern, List<String> allowed) {
    /** Copies the list. */
    public VcsRule {
        allowed = List.copyOf(allowed);
    }

    /** {@return whether this rule decides about a repository} */
    public boolean covers(String rootPath, Visibility visibility) {
        return switch (pattern) {
            case "private" -> visibility == Visibility.PRIVATE;
            case "public" -> visibility == Visibility.PUBLIC;
            default -> ModulePatterns.parse(pattern).matches(rootPath);
        };
    }

    /** {@return whether this rule, where it decides, lets the command {@code vcs} be run} */
    public boolean allows(String vcs) {
        return allowed.contains(vcs) || allowed.contains("all");
    }

    /** {@return the rule as {@code GOVCS} takes it, such as {@code github.com:git|hg}, without secrets} */
    @Override
    public String toString() {
        return Redaction.redact(pattern + ":" + String.join("|", allowed));
    }
}
