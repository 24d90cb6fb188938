package dev.goenv.probes.internal.output;

import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.probes.internal.diagnosis.KnownHosts;
import dev.goenv.probes.internal.diagnosis.Remedies;
import java.util.List;
import java.util.Optional;

/**
 * What puts right the causes that a text names. Settings are changed where they are set, as far as the environment is known.
 *
 * @param each the case
 * @param remedies the remedies that fit the environment
 */
record Fixes(Case each, Remedies remedies) {
    static Fixes of(Case each) {
        return new Fixes(each, new Remedies(each.knowledge().facts(), List.of()));
    }

    Remedy advice(String id, String title, String text) {
        return remedies.advice(id, Filled.in(title, each), Filled.in(text, each));
    }

    Remedy others(String id, String title, String text) {
        return remedies.others(id, Filled.in(title, each), Filled.in(text, each));
    }

    /**
     * {@return a command; none if what the text names could mean more to a shell than a word}
     *
     * <p>The text may be anybody's: what it calls a module or host must not become a command of its own.
     */
    List<Remedy> command(String id, String title, String line) {
        return Filled.forShell(line, each)
                .map(filled -> List.of(remedies.command(id, Filled.in(title, each), filled, Scope.PROJECT)))
                .orElseGet(List::of);
    }

    Remedy set(String variable, String text) {
        return remedies.set(variable, text);
    }

    /** {@return the variable with one more pattern, what is private already kept} */
    Remedy add(String variable, String pattern) {
        String before = each.knowledge().text(variable);
        String base = before.isEmpty() ? each.knowledge().text("GOPRIVATE") : before;
        Remedy set = set(variable, base.isEmpty() ? pattern : base + "," + pattern);
        return new Remedy(
                set.id(),
                "If " + pattern + " is private: " + set.title(),
                set.action(),
                set.scope(),
                set.risk(),
                set.verifiedBy());
    }

    /** {@return the variable removed; where it is not known to be set, the command that does it} */
    List<Remedy> reset(String variable) {
        if (!each.envKnown()) {
            return List.of(remedies.command(
                    "reset-" + Ascii.lower(variable).replace('_', '-'),
                    "Remove " + variable + " from the go/env file",
                    "go env -u " + variable,
                    Scope.USER));
        }
        return remedies.reset(variable).stream().toList();
    }

    /** {@return the pattern that would make the module private: host and first element of the path; empty for public ones} */
    Optional<String> privatePattern() {
        return each.facts().module().map(Case::path).filter(this::mayBePrivate).map(path -> {
            String[] elements = path.split("/", 3);
            return elements.length > 1 ? elements[0] + "/" + elements[1] : elements[0];
        });
    }

    /** Modules of hosts that serve everybody are not, but on hosts of code some are. */
    private boolean mayBePrivate(String path) {
        boolean codeHost =
                List.of("github.com/", "gitlab.com/", "bitbucket.org/", "dev.azure.com/", "gitee.com/").stream()
                        .anyMatch(path::startsWith);
        return !each.privateModule() && (codeHost || !KnownHosts.isPublic(path.split("/", 2)[0]));
    }
}
