package dev.goenv.vcs;

import dev.goenv.secret.Redaction;
import java.util.Optional;

/**
 * Whether the go command may run a version control system for a repository, and which rule says so.
 *
 * @param rootPath the import path of the repository's root
 * @param visibility whether that path is private
 * @param vcs the command, such as {@code git}
 * @param rule the rule that decided
 * @param builtIn whether the rule is one of those that stand behind every {@code GOVCS}
 */
public record VcsDecision(String rootPath, Visibility visibility, String vcs, VcsRule rule, boolean builtIn) {
    /** {@return whether the command may be run} */
    public boolean allowed() {
        return rule.allows(vcs);
    }

    /** {@return what the go command says when it may not, empty when it may} */
    public Optional<String> refusal() {
        String message = "GOVCS disallows using " + vcs + " for " + visibility + " " + rootPath + "; see 'go help vcs'";
        return allowed() ? Optional.empty() : Optional.of(Redaction.redact(message));
    }

    /** {@return the decision and its reason in one sentence} */
    @Override
    public String toString() {
        return Redaction.redact(vcs + (allowed() ? " may" : " may not") + " be run for " + visibility + " " + rootPath
                + ": " + (builtIn ? "built-in rule " : "GOVCS rule ") + rule);
    }
}
