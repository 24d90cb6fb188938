package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.secret.Redaction;
import java.util.List;

/** Passwords and tokens in values that {@code go env} prints, and that some errors of the go command quote. */
final class SecretExposedRule implements LintRule {
    static final String CODE = "config.secret-exposed";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "a value holds a password or token in clear text";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context.texts().stream()
                .filter(value -> !Redaction.redact(value.text()).equals(value.text()))
                .map(value -> finding(context, value))
                .toList();
    }

    private static Finding finding(LintContext context, GoValue value) {
        String shown = value.name() + " holds a secret in clear text: " + context.shown(value.text()) + ". ";
        return switch (value.name()) {
            case "HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy" ->
                context.note(
                        CODE,
                        value,
                        shown
                                + "Every program started from here can read it; Go has no other way to log in at an HTTP proxy.",
                        Remedy.none());
            case "GOPROXY", "GOSUMDB" ->
                context.warning(
                        CODE,
                        value,
                        shown
                                + "go env prints it, and so do some errors. Move it to a netrc file (machine, login, password) or"
                                + " GOAUTH.",
                        Remedy.none());
            default -> context.warning(CODE, value, shown + "go env prints it, and so do build logs.", Remedy.none());
        };
    }
}
