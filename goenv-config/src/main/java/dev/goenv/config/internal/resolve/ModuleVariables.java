package dev.goenv.config.internal.resolve;

import dev.goenv.env.Origin;
import java.util.List;

/** Variables that say where modules come from and how they are checked, and other plain settings. */
final class ModuleVariables implements VariableGroup {
    @Override
    public void resolve(Facts facts, Values values) {
        Layers layers = facts.layers();
        values.orDefault("GOAUTH", "netrc");
        values.orDefault("GOPROXY", "");
        values.orDefault("GOSUMDB", "");
        values.orDefault("GOTOOLCHAIN", "");
        values.orDefault("GOCACHEPROG", "");
        for (String name : List.of("GOINSECURE", "GOPRIVATE", "GOVCS", "GOFLAGS", "GOTMPDIR", "GOEXPERIMENT")) {
            values.plain(name);
        }
        String goPrivate = values.text("GOPRIVATE");
        Origin inherited = goPrivate.isEmpty() ? Values.BUILT_IN : new Origin.Derived(List.of("GOPRIVATE"));
        values.orDefault("GONOPROXY", goPrivate, inherited);
        values.orDefault("GONOSUMDB", goPrivate, inherited);
        moduleMode(layers, values);
        onlyInOsEnvironment("GODEBUG", layers, values);
        onlyInOsEnvironment("GOPACKAGESDRIVER", layers, values);
    }

    /** {@code on} is the default, so it does not count as changed. */
    private static void moduleMode(Layers layers, Values values) {
        String text = layers.text("GO111MODULE");
        Origin origin = layers.find("GO111MODULE").map(Layers.Entry::origin).orElse(Values.BUILT_IN);
        boolean changed = !text.isEmpty() && !text.equals("on");
        values.put("GO111MODULE", text, origin, layers.shadowed("GO111MODULE"), changed);
    }

    private static void onlyInOsEnvironment(String name, Layers layers, Values values) {
        String text = layers.osText(name);
        Origin origin = text.isEmpty() ? Values.BUILT_IN : layers.osOrigin(name);
        values.put(name, text, origin, List.of(), !text.isEmpty());
    }
}
