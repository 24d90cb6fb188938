package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.HttpAnswer;
import java.util.Optional;

/** The URL in GOPROXY leads to a server, but not to the module proxy on it. */
final class WrongBaseUrlRule implements CauseRule {
    static final String CODE = "modproxy.wrong-base-url";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the URL in GOPROXY has a path under which there is no module proxy: 404 to everything, a public module included";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ModuleAnswer.of(symptom)
                .filter(answer -> answer.answer().notFound() && !speaksProtocol(answer.answer()))
                .filter(answer -> !servesAnything(answer) && suspect(answer))
                .map(WrongBaseUrlRule::diagnosis);
    }

    /** A proxy for private modules alone says "not found" to the public one too, so the URL has to give a reason. */
    private static boolean suspect(ModuleAnswer answer) {
        boolean path = answer.base().indexOf('/', answer.base().indexOf("://") + 3) >= 0;
        return switch (answer.canary()) {
            case WEB_PAGE -> true;
            case NOT_FOUND -> path;
            case NOT_ASKED, GOOD, BAD -> false;
        };
    }

    private static boolean servesAnything(ModuleAnswer answer) {
        return answer.symptom().examination().probes().stream()
                .filter(record -> record.id().startsWith("modproxy:" + answer.base() + "!"))
                .flatMap(record -> record.evidence(HttpAnswer.class).stream())
                .anyMatch(HttpAnswer::accepted);
    }

    /** Module proxies say what they did not find, as the go command would; other servers have no such words. */
    private static boolean speaksProtocol(HttpAnswer answer) {
        return answer.bodyStart().stripLeading().startsWith("not found: ");
    }

    private static Diagnosis diagnosis(ModuleAnswer answer) {
        Symptom symptom = answer.symptom();
        return answer.draft(CODE)
                .title("The URL " + answer.base() + " does not seem to lead to a module proxy")
                .explanation(
                        "The server says \"not found\" to everything that go asks, even to a module that every public"
                                + " proxy has. Host and port are right, so the path in the URL is probably not, or the proxy serves"
                                + " private modules alone.")
                .remedies(
                        Remedies.of(symptom)
                                .advice(
                                        "correct-base-url",
                                        "Correct the URL in GOPROXY",
                                        "Set GOPROXY to the URL with the path of the repository: Artifactory has"
                                                + " /artifactory/api/go/NAME, Nexus /repository/NAME; proxy.golang.org has none."))
                .diagnosis();
    }
}
