package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.probe.HttpAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The module proxy does not have the module or the version. */
final class NotFoundRule implements CauseRule {
    static final String CODE = "modproxy.not-found";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the module proxy answers 404 or 410 for this module or version, and no other place has it";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return ModuleAnswer.of(symptom)
                .filter(answer -> answer.answer().notFound())
                .map(NotFoundRule::diagnosis);
    }

    private static Diagnosis diagnosis(ModuleAnswer answer) {
        Symptom symptom = answer.symptom();
        String module = symptom.leg().module();
        boolean listed =
                answer.asked("latest") && symptom.evidence(HttpAnswer.class).size() > 1;
        boolean version = !wanted(symptom).equals(module);
        return answer.draft(CODE)
                .title("The module proxy " + answer.host()
                        + (listed ? " has no version of " + module : " does not have " + wanted(symptom)))
                .explanation("The module proxy says that there is no such "
                        + (version ? "module or version" : "module")
                        + ". A misspelt path, a tag that was never pushed and a private repository all look like this.")
                .evidence(upperCase(module))
                .evidence(privateWords(answer))
                .remedies(remedies(answer, module))
                .diagnosis();
    }

    private static List<Remedy> remedies(ModuleAnswer answer, String module) {
        Symptom symptom = answer.symptom();
        Remedies remedies = Remedies.of(symptom);
        Remedy versions = remedies.command(
                "list-versions",
                "See which versions there are, and check the spelling of the path",
                "go list -m -versions " + module,
                Scope.PROJECT);
        Remedy wait = remedies.advice(
                "wait-for-cache",
                "If the version is new: wait",
                "Module proxies remember for a while that they found nothing; proxy.golang.org for up to 30 minutes.");
        Optional<Remedy> url = answer.canary() == ModuleAnswer.Canary.NOT_FOUND
                ? Optional.of(remedies.advice(
                        "check-base-url",
                        "Check that the URL leads to a module proxy",
                        "It does not have a public module either. If it should, compare " + answer.base()
                                + " with the documentation of the server."))
                : Optional.empty();
        Remedy makePrivate = ModuleProxyRemedies.of(symptom).makePrivate();
        List<Remedy> usual =
                privateWords(answer).isEmpty() ? List.of(versions, wait, makePrivate) : List.of(makePrivate, versions);
        return Stream.concat(usual.stream(), url.stream()).toList();
    }

    /** {@return module and version as the probe's id has them, the version only if one was wanted} */
    private static String wanted(Symptom symptom) {
        String id = symptom.end().id();
        return id.substring(id.lastIndexOf('!') + 1);
    }

    private static String upperCase(String module) {
        return module.equals(module.toLowerCase(Locale.ROOT))
                ? ""
                : "The path has capital letters; paths that differ in them alone are different modules.";
    }

    /** What a public proxy says if it was not let into the repository. */
    private static String privateWords(ModuleAnswer answer) {
        String body = answer.answer().bodyStart();
        return body.contains("terminal prompts disabled") || body.contains("could not read Username")
                ? "The proxy was asked for a user name by the repository: it is private, or there is none."
                : "";
    }
}
