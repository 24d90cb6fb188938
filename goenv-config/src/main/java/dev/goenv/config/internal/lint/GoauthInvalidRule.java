package dev.goenv.config.internal.lint;

import dev.goenv.auth.AuthMethod;
import dev.goenv.auth.GoAuth;
import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.env.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code runGoAuth} in cmd/go/internal/auth/auth.go, Go 1.27. */
final class GoauthInvalidRule implements LintRule {
    static final String CODE = "config.goauth-invalid";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOAUTH is malformed, or names a command that can't be split into words";
    }

    @Override
    public List<Finding> check(LintContext context) {
        GoValue value = context.value("GOAUTH");
        Setting<GoAuth> setting = context.env().auth();
        Optional<Finding> malformed = context.complaint(setting)
                .map(complaint -> context.error(
                        CODE,
                        value,
                        "The go command ends at its first https request with: " + complaint,
                        Remedy.none()));
        Stream<Finding> unusable = setting.value().map(GoAuth::methods).orElse(List.of()).stream()
                .filter(AuthMethod.Unusable.class::isInstance)
                .map(method -> context.warning(
                        CODE,
                        value,
                        "The go command passes over a method and says so with -x alone: "
                                + context.shown(((AuthMethod.Unusable) method).problem()),
                        Remedy.none()));
        return Stream.concat(malformed.stream(), unusable).toList();
    }
}
