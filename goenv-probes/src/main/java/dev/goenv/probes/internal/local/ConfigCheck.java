package dev.goenv.probes.internal.local;

import dev.goenv.env.Finding;
import dev.goenv.env.GoEnv;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The check of one environment, made once for all probes that look at it. Safe for several threads. */
public final class ConfigCheck {
    private final GoEnv env;
    private Optional<List<Finding>> findings = Optional.empty();

    /** A check that is made when the first probe asks. */
    public ConfigCheck(GoEnv env) {
        this.env = env;
    }

    /** {@return the environment} */
    public GoEnv env() {
        return env;
    }

    /** {@return what is wrong with one variable, most severe first} */
    List<Finding> about(String variable) {
        return all().stream()
                .filter(finding -> finding.variable().equals(variable))
                .toList();
    }

    /** {@return what is wrong with all but some variables, most severe first} */
    List<Finding> apartFrom(Collection<String> variables) {
        return all().stream()
                .filter(finding -> !variables.contains(finding.variable()))
                .toList();
    }

    private synchronized List<Finding> all() {
        List<Finding> made = findings.orElseGet(env::lint);
        findings = Optional.of(made);
        return made;
    }
}
