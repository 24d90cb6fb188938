package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import java.util.List;

/** GOINSECURE ({@code go help environment}, Go 1.27): for direct mode alone; module proxies never become insecure by it. */
final class InsecureRule implements LintRule {
    static final String CODE = "config.insecure";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOINSECURE is set: certificates are not verified for some modules";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return context
                .setting("GOINSECURE")
                .filter(value -> !PatternLists.entries(value.text()).isEmpty())
                .stream()
                .map(value -> context.warning(
                        CODE,
                        value,
                        "Modules matching " + context.shown(value.text())
                                + " are fetched from their origin without a verified"
                                + " certificate, or without TLS. It changes nothing for module proxies, nor for git's own"
                                + " certificate check.",
                        Remedy.remove()))
                .toList();
    }
}
