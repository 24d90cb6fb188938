package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import java.util.List;
import java.util.Set;

/**
 * Variables that have an effect in the OS environment alone: the go command hands no line of its file on to the network
 * code, to git or to the runtime ({@code checkEnvWrite} in envcmd/env.go, Go 1.27, refuses them for this reason).
 */
final class NotSupportedRule implements LintRule {
    private static final Set<String> NAMES = Set.of(
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "ALL_PROXY",
            "NO_PROXY",
            "SSL_CERT_FILE",
            "SSL_CERT_DIR",
            "NETRC",
            "GODEBUG",
            "GOENV",
            "GOROOT_FINAL",
            "GOPACKAGESDRIVER",
            "GOTRACEBACK",
            "GOMAXPROCS",
            "GOGC",
            "GOMEMLIMIT",
            "GOCOVERDIR",
            "HOME",
            "PATH",
            "SSH_AUTH_SOCK");

    static final String CODE = "config.go-env-not-supported";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "the go/env file sets a variable that works in the OS environment alone, such as HTTPS_PROXY";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context.userFile()
                .assignments()
                .filter(assignment ->
                        NAMES.contains(assignment.name()) || assignment.name().startsWith("GIT_"))
                .map(assignment -> context.warning(
                        CODE,
                        context.userFile().line(assignment.name(), assignment.text(), assignment.line()),
                        "A line of the go/env file has no effect for " + assignment.name()
                                + ": it counts in the OS environment alone. Set it there.",
                        Remedy.none()))
                .toList();
    }
}
