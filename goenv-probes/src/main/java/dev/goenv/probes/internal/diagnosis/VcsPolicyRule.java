package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.Note;
import dev.goenv.probe.OriginPage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GOVCS forbids the version control program for the module. */
final class VcsPolicyRule implements CauseRule {
    private static final Pattern PROGRAM = Pattern.compile("disallows using ([a-z]+) ");

    static final String CODE = "vcs.policy";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "GOVCS does not allow the version control program that the repository needs, or git not the protocol of its URL";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        Optional<String> protocol = note(symptom, "git.protocol.refusal");
        if (protocol.isPresent()) {
            return protocol.map(words -> protocol(symptom, words));
        }
        boolean decided = symptom.end().id().startsWith("govcs:");
        return refusal(symptom)
                .or(() -> decided ? Optional.of(symptom.end().outcome().message()) : Optional.empty())
                .map(words -> diagnosis(symptom, words));
    }

    private static Optional<String> note(Symptom symptom, String name) {
        return symptom.evidence(Note.class).stream()
                .filter(note -> note.name().equals(name))
                .map(Note::text)
                .findFirst();
    }

    private static Diagnosis protocol(Symptom symptom, String words) {
        return DiagnosisDraft.error(CODE, symptom)
                .title("git is told not to use the protocol of " + symptom.end().subject())
                .explanation("Go has git fetch " + symptom.leg().module()
                        + ", git's configuration leads it to another URL, and its settings do not allow that protocol.")
                .evidence(words)
                .remedies(Remedies.of(symptom)
                        .advice(
                                "allow-protocol",
                                "Let git use the protocol, or lead it elsewhere",
                                "Look at GIT_ALLOW_PROTOCOL and at git config --get-regexp '^protocol|insteadof'. What is"
                                        + " not allowed there is so on purpose, perhaps."))
                .diagnosis();
    }

    /** For an import path on a host of its own, what program is needed is known only after its page was read. */
    private static Optional<String> refusal(Symptom symptom) {
        return note(symptom, "govcs.refusal")
                .or(() -> symptom.last(OriginPage.class)
                        .flatMap(OriginPage::problem)
                        .filter(problem -> problem.contains("GOVCS disallows using ")));
    }

    private static Diagnosis diagnosis(Symptom symptom, String words) {
        String id = symptom.end().id();
        String module = id.substring(id.indexOf(':') + 1);
        String before = ProxyRemedies.text(symptom.examination(), "GOVCS");
        Remedies remedies = Remedies.of(symptom);
        return DiagnosisDraft.error(CODE, symptom)
                .title("GOVCS forbids to fetch " + module + " directly")
                .explanation("Direct mode would run a version control program for " + module
                        + ", and GOVCS does not allow it. By" + " default public modules may use git and hg alone.")
                .subject(module)
                .evidence(words)
                .evidence(before.isEmpty() ? "GOVCS is not set." : "GOVCS=" + before)
                .remedies(allow(remedies, module, words, before))
                .remedies(remedies.advice(
                        "use-module-proxy",
                        "Or fetch by a module proxy",
                        "A module proxy runs no such program on this machine:" + " put one before direct in GOPROXY."))
                .diagnosis();
    }

    /** git and hg are what Go allows for public modules; its other programs were never looked at for attacks. */
    private static Remedy allow(Remedies remedies, String module, String words, String before) {
        Matcher matcher = PROGRAM.matcher(words);
        String program = matcher.find() ? matcher.group(1) : "git";
        String rule = CodeHosts.pattern(module) + ":" + program;
        // The first rule that matches counts, so the new one stands first.
        String text = before.isEmpty() ? rule : rule + "," + before;
        if (!program.equals("git") && !program.equals("hg")) {
            return remedies.lastResort(
                    "allow-program",
                    "Last resort: allow " + program + " for this server",
                    "GOVCS=" + text + " lets go run " + program
                            + ", which was never hardened against servers that mean harm.");
        }
        Remedy set = remedies.set("GOVCS", text);
        return Retitled.of(set, "If you trust the server: allow " + program + " for it");
    }
}
