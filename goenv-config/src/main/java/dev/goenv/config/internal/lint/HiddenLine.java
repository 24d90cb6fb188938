package dev.goenv.config.internal.lint;

import dev.goenv.config.internal.envfile.EnvLine;
import dev.goenv.config.internal.envfile.KnownVariables;
import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.internal.syntax.GoSpace;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of the user's file that was meant to set a variable, and that the go command does not see.
 *
 * @param name the variable it was meant to set
 * @param value the text it was meant to set, with the line as origin
 * @param remedy sets the variable, unless it is settled
 * @param settled whether a visible line or the OS environment sets the variable
 */
record HiddenLine(String name, GoValue value, Remedy remedy, boolean settled) {
    /** {@return the meaning of a line, given without what hides it; empty if it has none} */
    static Optional<HiddenLine> of(LintContext context, EnvLine line, String rest) {
        int equals = rest.indexOf('=');
        String name = equals < 0 ? "" : GoSpace.trim(rest.substring(0, equals)).toUpperCase(Locale.ROOT);
        if (!KnownVariables.builtIn(name)) {
            return Optional.empty();
        }
        GoValue value = context.userFile().line(name, rest.substring(equals + 1), line.number());
        String text = Repairs.of(context, value).orElse(Cleaning.clean(value.text()));
        boolean settled = context.setting(name).isPresent() || text.isEmpty();
        return Optional.of(new HiddenLine(name, value, settled ? Remedy.none() : Remedy.set(text), settled));
    }

    /** {@return the finding: an error where the variable so remains unset} */
    Finding finding(LintContext context, String code, String message) {
        return settled ? context.warning(code, value, message, remedy) : context.error(code, value, message, remedy);
    }
}
