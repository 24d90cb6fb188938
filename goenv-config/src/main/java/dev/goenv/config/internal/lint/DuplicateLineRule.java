package dev.goenv.config.internal.lint;

import dev.goenv.config.internal.envfile.EnvLine;
import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two lines for one variable: in the user's file the last one counts. */
final class DuplicateLineRule implements LintRule {
    static final String CODE = "config.duplicate-line";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "the go/env file sets a variable twice; the last line counts";
    }

    @Override
    public List<Finding> check(LintContext context) {
        Map<String, EnvLine.Assignment> seen = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (EnvLine.Assignment assignment : context.userFile().assignments().toList()) {
            EnvLine.Assignment earlier = seen.put(assignment.name(), assignment);
            if (earlier != null && !earlier.text().equals(assignment.text())) {
                GoValue value = context.userFile().line(earlier.name(), earlier.text(), earlier.line());
                findings.add(context.note(
                        CODE,
                        value,
                        "This line has no effect, since line " + assignment.line() + " sets "
                                + context.shown(earlier.name()) + " again.",
                        Remedy.none()));
            }
        }
        return findings;
    }
}
