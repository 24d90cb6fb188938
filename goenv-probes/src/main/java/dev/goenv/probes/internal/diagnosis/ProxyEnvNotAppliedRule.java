package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.HttpAnswer;
import java.util.Optional;

/** A proxy is set, but in a variable that Go does not look at for this request. */
final class ProxyEnvNotAppliedRule implements CauseRule {
    static final String CODE = "proxy.env-not-applied";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "the direct way fails while only ALL_PROXY or the other scheme's variable is set, or REQUEST_METHOD stands in the"
                + " way";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return cgi(symptom)
                .or(() -> DirectDial.of(symptom)
                        .filter(dial ->
                                dial.variable().isEmpty() && dial.excludedBy().isEmpty())
                        .flatMap(dial -> unread(dial).map(fact -> diagnosis(symptom, dial, fact))));
    }

    private static Optional<VariableFact> unread(DirectDial dial) {
        return dial.otherVariable().or(() -> ProxyRemedies.either(dial.symptom().examination(), "ALL_PROXY"));
    }

    private static Diagnosis diagnosis(Symptom symptom, DirectDial dial, VariableFact fact) {
        String wanted = dial.target().scheme().equals("http") ? "HTTP_PROXY" : "HTTPS_PROXY";
        boolean all = fact.name().equalsIgnoreCase("ALL_PROXY");
        String why = all
                ? "Go does not know " + fact.name() + " (curl does)"
                : fact.name() + " is for the other scheme alone";
        return DiagnosisDraft.error(CODE, symptom)
                .title("A proxy is set in " + fact.name() + ", which Go does not use for "
                        + dial.target().scheme() + ":// requests")
                .explanation(why + ", and " + wanted + " is not set. So Go goes direct to "
                        + dial.target().address()
                        + ", which does not work here, and its message does not speak of a proxy.")
                .evidence(fact.name() + "=" + fact.text() + " (" + fact.place() + ")", wanted + " is not set.")
                .evidence(LowerCause.facts(CauseRules.judge(WireCauses.ALL, symptom), symptom))
                .remedies(Remedies.of(symptom).set(wanted, fact.text()))
                .diagnosis();
    }

    /** {@code FromEnvironment} in x/net/http/httpproxy: HTTP_PROXY may come from a request's header in CGI programs. */
    private static Optional<Diagnosis> cgi(Symptom symptom) {
        boolean http = symptom.last(HttpAnswer.class)
                .filter(answer -> answer.result() == HttpAnswer.Result.REFUSED_TO_SEND)
                .filter(answer -> answer.problem()
                        .filter(text -> text.contains("CGI environment"))
                        .isPresent())
                .isPresent();
        if (!http) {
            return Optional.empty();
        }
        return Optional.of(DiagnosisDraft.error(CODE, symptom)
                .title("REQUEST_METHOD keeps Go from using HTTP_PROXY")
                .explanation(
                        "REQUEST_METHOD is set in the environment, so Go takes itself for a CGI program, where HTTP_PROXY"
                                + " could come from a stranger's request, and refuses every http:// request that would use it.")
                .evidence(Phrases.of(symptom.last(HttpAnswer.class).orElseThrow()))
                .remedy(Remedies.of(symptom).reset("REQUEST_METHOD"))
                .remedies(Remedies.of(symptom)
                        .advice(
                                "unset-request-method",
                                "Run go without REQUEST_METHOD",
                                "Remove REQUEST_METHOD from the" + " environment that the go command runs in."))
                .diagnosis());
    }
}
