package dev.goenv.probes.internal.run;

import dev.goenv.probe.Layer;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.util.List;
import java.util.Set;

/** A probe that does what a test says. */
record ScriptedProbe(String id, Layer layer, List<String> dependencies, List<String> after, Script script)
        implements Probe {
    interface Script {
        ProbeResult run(ProbeContext context) throws InterruptedException;
    }

    static ScriptedProbe of(String id, Script script, String... dependencies) {
        return new ScriptedProbe(id, Layer.TCP, List.of(dependencies), List.of(), script);
    }

    static ScriptedProbe passing(String id, String... dependencies) {
        return of(id, context -> ProbeResult.of(new Outcome.Passed(id + " works")), dependencies);
    }

    static ScriptedProbe failing(String id, String... dependencies) {
        return of(id, context -> ProbeResult.of(new Outcome.Failed(id + " fails")), dependencies);
    }

    ScriptedProbe at(Layer other) {
        return new ScriptedProbe(id, other, dependencies, after, script);
    }

    ScriptedProbe comingAfter(String... others) {
        return new ScriptedProbe(id, layer, dependencies, List.of(others), script);
    }

    @Override
    public String subject() {
        return "subject of " + id;
    }

    @Override
    public Set<String> contacts() {
        return Set.of(id + ".test");
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        return script.run(context);
    }
}
