package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Leg;
import dev.goenv.module.ModulePatterns;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import dev.goenv.probe.ProgramFact;
import java.util.List;
import java.util.Optional;

/**
 * The end of a way to the origin of a module: its page with go-import tags, or its repository.
 *
 * @param symptom the end
 */
record DirectEnd(Symptom symptom) {
    /** {@return the end, if the leg is one of direct mode} */
    static Optional<DirectEnd> of(Symptom symptom) {
        return symptom.leg().kind() == Leg.Kind.DIRECT ? Optional.of(new DirectEnd(symptom)) : Optional.empty();
    }

    /** {@return whether the way ends before or at the page that tells where the repository is} */
    boolean atPage() {
        List<String> probes = symptom.leg().probes();
        int page = index(probes, "origin:");
        int end = probes.indexOf(symptom.end().id());
        // An end that is not of the leg itself stands below all of it.
        return page >= 0 && end <= page && CodeHosts.hasPage(symptom.leg().module());
    }

    /** {@return whether the repository is reached over ssh: known before, or since the page says so} */
    boolean overSsh() {
        boolean git = symptom.evidence(Note.class).stream()
                .anyMatch(note -> note.name().startsWith("git."));
        boolean foundSo = symptom.end().id().startsWith("vcs:")
                && !git
                && atRepository().isEmpty()
                && symptom.evidence(ProgramFact.class).isEmpty();
        return foundSo || index(symptom.leg().probes(), "ssh:") >= 0 && !atPage();
    }

    /** {@return git's first request, if the way ends there} */
    Optional<HttpAnswer> refs() {
        return atRepository().filter(answer -> answer.operation().equals("git-refs"));
    }

    /** {@return the request to a module proxy that the page names in the place of a repository, if the way ends there} */
    Optional<HttpAnswer> namedProxy() {
        return atRepository().filter(answer -> !answer.operation().equals("git-refs"));
    }

    private Optional<HttpAnswer> atRepository() {
        return symptom.end().id().startsWith("vcs:") ? symptom.last(HttpAnswer.class) : Optional.empty();
    }

    /** {@return git's first request, if it was answered} */
    Optional<HttpAnswer> answeredRefs() {
        return refs().filter(answer -> answer.result() == HttpAnswer.Result.ANSWERED);
    }

    /** {@return the host asked, without the port of https; that of the repository, if its request was sent} */
    String host() {
        String asked = atRepository().map(answer -> AskedHost.of(answer.url())).orElse("");
        if (!asked.isEmpty()) {
            return asked;
        }
        return Target.of(symptom.leg()).isPresent()
                ? Target.name(symptom.leg())
                : CodeHosts.host(symptom.leg().module());
    }

    /** {@return the pattern of GOPRIVATE or GONOPROXY that makes the module go direct; empty if it is none} */
    Optional<String> privateBy() {
        // Unset, GONOPROXY has the text of GOPRIVATE.
        String own = ProxyRemedies.text(symptom.examination(), "GONOPROXY");
        String common = ProxyRemedies.text(symptom.examination(), "GOPRIVATE");
        boolean explicit = !own.isEmpty() && !own.equals(common);
        String setting = explicit ? "GONOPROXY=" + own : "GOPRIVATE=" + common;
        return ModulePatterns.parse(explicit ? own : common)
                .match(symptom.leg().module())
                .map(pattern -> setting + " (pattern " + pattern.text() + ")");
    }

    private static int index(List<String> probes, String prefix) {
        for (int i = 0; i < probes.size(); i++) {
            if (probes.get(i).startsWith(prefix)) {
                return i;
            }
        }
        return -1;
    }
}
