package dev.goenv.probes.internal.diagnosis;

/** What diagnoses of content that go does not accept have in common. */
final class BadContent {
    private BadContent() {}

    /** {@return a draft about content; {@code what} names it as in "the zip"} */
    static DiagnosisDraft draft(String code, ModuleAnswer answer, String what) {
        Symptom symptom = answer.symptom();
        String module = symptom.leg().module();
        boolean missing = answer.answer().notFound();
        String start = missing || answer.asked("zip")
                ? ""
                : Phrases.firstLine(answer.answer().bodyStart());
        return answer.draft(code)
                .evidence(start.isEmpty() ? "" : "What came begins with: " + start)
                .title(
                        missing
                                ? "The module proxy " + answer.host() + " has " + module + ", but not " + what
                                        + " of it"
                                : "The module proxy " + answer.host() + " serves " + what + " of " + module
                                        + " in a form go refuses")
                .explanation((missing
                                ? "The proxy has the version, but not all files of it: "
                                : "The proxy answered, but go can't use what it sent: ")
                        + answer.answer()
                                .problem()
                                .map(Phrases::oneLine)
                                .orElse("reading " + answer.answer().url() + ": "
                                        + Phrases.status(answer.answer().status()))
                        + ". A broken cache of the proxy or of something before it is the usual reason.")
                .remedies(ModuleProxyRemedies.of(symptom)
                        .owner(
                                "purge-cache",
                                "Have the proxy fetch it anew",
                                "Ask the owner of " + answer.host() + " to remove " + module + " from its cache."))
                .remedies(ModuleProxyRemedies.of(symptom).another("has it whole"));
    }
}
