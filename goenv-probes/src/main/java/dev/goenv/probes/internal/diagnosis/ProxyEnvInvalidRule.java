package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.ConfigFinding;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value of HTTP_PROXY or HTTPS_PROXY that Go reads otherwise than meant, or drops without a word. */
final class ProxyEnvInvalidRule implements CauseRule {
    /** What Go takes for the host in {@code http//proxy:3128} and the like. */
    private static final Set<String> SCHEMES_AS_HOSTS = Set.of("http", "https", "socks", "socks5", "socks5h");

    private static final Pattern SCHEME = Pattern.compile("(https?|socks5h?)[:/]*(.+)");

    static final String CODE = "proxy.env-invalid";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "HTTP_PROXY or HTTPS_PROXY is malformed: Go reads another host out of it, or ignores it and goes direct";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        Optional<ProxyWay> misread = ProxyWay.of(symptom)
                .filter(way -> way.endsAtName() || way.endsAtConnection())
                .filter(way -> SCHEMES_AS_HOSTS.contains(way.host()));
        return misread.isPresent() ? misread.map(way -> misread(symptom, way)) : ignored(symptom);
    }

    private static Diagnosis misread(Symptom symptom, ProxyWay way) {
        Matcher matcher = SCHEME.matcher(way.text());
        Remedies remedies = Remedies.of(symptom);
        Remedy correct = matcher.matches()
                ? remedies.set(way.variable(), matcher.group(1) + "://" + matcher.group(2))
                : remedies.advice(
                        "set-proxy",
                        "Correct " + way.variable(),
                        "Write " + way.variable() + " as scheme://host:port. In a user or password, write / as %2F,"
                                + " # as %23, % as %25 and a blank as %20.");
        return DiagnosisDraft.error(CODE, symptom)
                .title(way.variable() + " is malformed: Go takes \"" + way.host() + "\" for the proxy's host")
                .explanation("Go looks for a proxy named \"" + way.host() + "\", since the value of " + way.variable()
                        + " is not of the form scheme://host:port. There is no such host, so no request gets out.")
                .evidence(way.setting())
                .evidence(symptom.end().outcome().message())
                .remedies(correct)
                .remedies(ProxyRemedies.of(symptom).without(way))
                .diagnosis();
    }

    /** The way is direct, though the variable for its scheme is set: Go could not parse the value. */
    private static Optional<Diagnosis> ignored(Symptom symptom) {
        return DirectDial.of(symptom)
                .flatMap(dial -> dial.variable()
                        .flatMap(fact -> finding(symptom, fact.name()))
                        .map(finding -> DiagnosisDraft.error(CODE, symptom)
                                .title("Go ignores " + finding.variable()
                                        + " and goes direct, which does not work here")
                                .explanation("The value of " + finding.variable()
                                        + " can't be parsed. Go then uses no proxy and"
                                        + " does not say so; the direct way to "
                                        + dial.target().address() + " fails.")
                                .evidence(finding.message())
                                .evidence(symptom.end().outcome().message())
                                .remedies(remedy(symptom, finding))
                                .diagnosis()));
    }

    private static Optional<ConfigFinding> finding(Symptom symptom, String variable) {
        return symptom.examination().evidence(ConfigFinding.class).stream()
                .filter(finding ->
                        finding.code().equals(CODE) && finding.variable().equals(variable))
                .findFirst();
    }

    private static Remedy remedy(Symptom symptom, ConfigFinding finding) {
        Remedies remedies = Remedies.of(symptom);
        return remedies.corrections(finding.corrections())
                .orElseGet(() -> remedies.advice(
                        "set-proxy",
                        "Correct " + finding.variable(),
                        "Write " + finding.variable() + " as scheme://host:port. A % in a user or password is written"
                                + " as %25."));
    }
}
