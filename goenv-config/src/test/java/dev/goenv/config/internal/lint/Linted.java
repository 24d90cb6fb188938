package dev.goenv.config.internal.lint;

import dev.goenv.config.internal.resolve.ResolvedEnv;
import dev.goenv.env.EnvChange;
import dev.goenv.env.Finding;
import dev.goenv.env.Finding.Severity;
import dev.goenv.env.Origin;
import dev.goenv.testkit.FakeHost;
import java.util.List;

/** Machines for rules to look at, and what the rules say. */
final class Linted {
    /** Where {@link #file} puts its lines. */
    static final String FILE = "/home/me/.config/go/env";

    private Linted() {}

    static FakeHost.Builder linux() {
        return FakeHost.linux().env("HOME", "/home/me");
    }

    /** A machine whose user has a go/env file. */
    static FakeHost.Builder file(String content) {
        return linux().file(FILE, content);
    }

    /** A machine with one variable in the OS environment. */
    static FakeHost.Builder os(String name, String text) {
        return linux().env(name, text);
    }

    static List<Finding> check(LintRule rule, FakeHost.Builder host) {
        return rule.check(new LintContext(env(host)));
    }

    static List<Finding> lint(FakeHost.Builder host) {
        return LintRules.lint(env(host));
    }

    static List<Finding> lint(FakeHost host) {
        return LintRules.lint(ResolvedEnv.of(host, LintRules::lint));
    }

    private static ResolvedEnv env(FakeHost.Builder host) {
        return ResolvedEnv.of(host.build(), LintRules::lint);
    }

    static Finding finding(
            String code, Severity severity, String variable, Origin origin, String message, EnvChange... corrections) {
        return new Finding(code, severity, variable, origin, message, List.of(corrections));
    }

    static Origin line(int number) {
        return new Origin.UserFile(FILE, number);
    }

    static Origin osVariable(String name) {
        return new Origin.OsEnvironment(name);
    }
}
