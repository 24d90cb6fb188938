package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.probe.DatabaseAnswer;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The end of a way to the checksum database.
 *
 * @param symptom the end
 */
record DatabaseEnd(Symptom symptom) {
    /** {@return the end, if the leg leads to the checksum database} */
    static Optional<DatabaseEnd> of(Symptom symptom) {
        return symptom.leg().kind() == Leg.Kind.CHECKSUM_DATABASE
                ? Optional.of(new DatabaseEnd(symptom))
                : Optional.empty();
    }

    /** {@return the last answer of the database, or of the proxy that stands in for it} */
    Optional<HttpAnswer> answer() {
        return symptom.end().layer() == Layer.CHECKSUM_DATABASE ? symptom.last(HttpAnswer.class) : Optional.empty();
    }

    /** {@return what Go says to what the database proved} */
    String problem() {
        return symptom.last(DatabaseAnswer.class)
                .flatMap(DatabaseAnswer::problem)
                .or(() -> answer().flatMap(HttpAnswer::problem))
                .orElse("");
    }

    /** {@return whether a module proxy stands in for the database} */
    boolean throughProxy() {
        return symptom.leg().probes().stream().anyMatch(DatabaseEnd::namesProxy)
                || symptom.last(DatabaseAnswer.class)
                        .filter(DatabaseAnswer::throughProxy)
                        .isPresent();
    }

    /** After the exclamation mark stands the module, which may be any. */
    private static boolean namesProxy(String id) {
        int module = id.indexOf('!');
        return id.startsWith("sumdb:") && (module < 0 ? id : id.substring(0, module)).contains("/sumdb/");
    }

    /** {@return how sentences name the place that is asked} */
    String place() {
        String host = Target.name(symptom.leg());
        return throughProxy()
                ? "the module proxy " + host + ", which stands in for the checksum database,"
                : "the checksum database " + host;
    }

    /** {@return the facts that every diagnosis of a database has} */
    List<String> facts() {
        List<String> answered = answer().map(Phrases::of).orElse(List.of());
        String problem = problem();
        String module = "Module: " + symptom.leg().module() + ".";
        return Stream.concat(
                        answered.stream(),
                        Stream.of(problem.isEmpty() ? "" : "Go says: " + Phrases.oneLine(problem), module))
                .toList();
    }

    /** {@return what helps when the database can't be asked, in the order of safety; turning it off is last and a text} */
    List<Remedy> remedies(List<Remedy> lower) {
        Remedies remedies = Remedies.of(symptom);
        List<Remedy> all = new ArrayList<>();
        all.add(remedies.advice(
                "proxy-with-sumdb",
                "Use a module proxy that mirrors the checksum database",
                "Some module proxies (proxy.golang.org, Athens, Artifactory) pass the checksum database on under their own URL;"
                        + " go then asks them and needs no way to " + name() + ". Ask the owner of yours."));
        all.add(remedies.others(
                "allow-sumdb",
                "Have " + name() + " allowed",
                "Ask the network's owner to let requests to " + name() + " pass."));
        all.addAll(lower);
        all.add(remedies.advice(
                "complete-go-sum",
                "Complete go.sum where the database can be reached",
                "Run go mod download or go mod tidy on a machine that reaches the database, and commit go.sum: for what is in"
                        + " go.sum the database is not asked."));
        all.add(ModuleProxyRemedies.of(symptom).noSum());
        all.add(off());
        return all;
    }

    /** {@return the last resort} */
    Remedy off() {
        return Remedies.of(symptom)
                .lastResort(
                        "gosumdb-off",
                        "Last resort: do without the checksum database",
                        "GOSUMDB=off makes go accept whatever it is given for modules that are not in go.sum yet. If nothing"
                                + " else helps, set it for a single command, and compare the new lines of go.sum elsewhere.");
    }

    private String name() {
        return symptom.last(DatabaseAnswer.class)
                .map(DatabaseAnswer::database)
                .orElseGet(() -> Target.name(symptom.leg()));
    }
}
