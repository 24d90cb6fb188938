package dev.goenv.config.internal.lint;

import dev.goenv.config.internal.envfile.EnvLine;
import dev.goenv.env.Finding;
import dev.goenv.internal.syntax.GoSpace;
import java.util.List;
import java.util.Optional;

/** Lines copied from a shell: only a line that begins with the name counts (readEnvFile in cfg.go, Go 1.27). */
final class ExportPrefixRule implements LintRule {
    private static final List<String> PREFIXES = List.of("export ", "export\t", "set ", "setx ", "declare ", "$env:");

    static final String CODE = "config.export-prefix";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "a line of the go/env file begins with `export `, `set ` or `$env:`, as for a shell";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context.userFile().lines().stream()
                .flatMap(line -> finding(context, line).stream())
                .toList();
    }

    private static Optional<Finding> finding(LintContext context, EnvLine line) {
        String text = GoSpace.trim(line.text());
        return PREFIXES.stream()
                .filter(prefix -> text.regionMatches(true, 0, prefix, 0, prefix.length()))
                .findFirst()
                .flatMap(prefix -> HiddenLine.of(context, line, text.substring(prefix.length()))
                        .map(hidden -> hidden.finding(
                                context,
                                CODE,
                                "The line begins with \"" + GoSpace.trim(prefix) + "\" before " + hidden.name()
                                        + ", so the go command does not see it: the file is not a script.")));
    }
}
