package dev.goenv.config.internal.lint;

import dev.goenv.config.internal.envfile.EnvLine;
import dev.goenv.config.internal.envfile.KnownVariables;
import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.internal.syntax.GoSpace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Names that are nearly those of a variable: the go command takes any name that a file mentions, and never uses it. */
final class UnknownVariableRule implements LintRule {
    static final String CODE = "config.unknown-variable";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "a line of the go/env file sets a name that is nearly one of Go's, such as GOPRIVAE";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context.userFile()
                .assignments()
                .filter(assignment -> !KnownVariables.builtIn(assignment.name()))
                .flatMap(assignment -> finding(context, assignment).stream())
                .toList();
    }

    private static Optional<Finding> finding(LintContext context, EnvLine.Assignment assignment) {
        GoValue value = context.userFile().line(assignment.name(), assignment.text(), assignment.line());
        return meant(assignment.name())
                .map(name -> context.warning(
                        CODE,
                        value,
                        "The go command knows no \"" + context.shown(assignment.name()) + "\"; it looks like " + name
                                + ".",
                        Remedy.none()));
    }

    private static Optional<String> meant(String name) {
        String plain = GoSpace.trim(name).toUpperCase(Locale.ROOT);
        if (KnownVariables.builtIn(plain)) {
            return Optional.of(plain);
        }
        boolean ofGo = plain.startsWith("GO") && plain.length() > 5;
        return Stream.of(
                        "GOPROXY",
                        "GOPRIVATE",
                        "GONOPROXY",
                        "GONOSUMDB",
                        "GOSUMDB",
                        "GOINSECURE",
                        "GOFLAGS",
                        "GOTOOLCHAIN",
                        "GOMODCACHE",
                        "GO111MODULE",
                        "GOCACHE",
                        "GOPATH",
                        "GOAUTH",
                        "GOVCS")
                .filter(known -> ofGo && EditDistance.of(plain, known) <= (known.length() > 7 ? 2 : 1))
                .findFirst();
    }
}
