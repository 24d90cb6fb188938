package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import java.util.List;

/**
 * One thing that may be wrong with a configuration.
 *
 * <p>A rule looks at nothing but its context, keeps no state and never throws. It stays silent where it is not sure: a false
 * alarm costs more trust than a missed one.
 */
interface LintRule {
    /** {@return the code of the findings, such as {@code config.quotes}; it never changes its meaning} */
    String code();

    /** {@return what the rule finds, as a row of a table tells it} */
    String finds();

    /** {@return what is wrong, in the order of the text; usually nothing} */
    List<Finding> check(LintContext context);
}
