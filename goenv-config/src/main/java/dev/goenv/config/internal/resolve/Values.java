package dev.goenv.config.internal.resolve;

import dev.goenv.config.internal.resolve.Layers.Entry;
import dev.goenv.env.GoValue;
import dev.goenv.env.GoValue.Shadowed;
import dev.goenv.env.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The variables computed so far, each added by the group that knows its rule. */
final class Values {
    static final Origin BUILT_IN = new Origin.BuiltIn();

    private final Layers layers;
    private final Map<String, GoValue> byName = new TreeMap<>();

    Values(Layers layers) {
        this.layers = layers;
    }

    /** {@return the text of a variable that was added before} */
    String text(String name) {
        GoValue value = byName.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is needed before it is computed");
        }
        return value.text();
    }

    /** Adds a value that the layers do not decide alone. */
    void put(String name, String text, Origin origin, List<Shadowed> shadows, boolean changed) {
        byName.put(name, new GoValue(name, text, origin, shadows, changed));
    }

    /** Adds a value that can't be set. */
    void computed(String name, String text, String... sources) {
        put(name, text, new Origin.Derived(List.of(sources)), List.of(), false);
    }

    /** Adds a variable of the layers; {@code changed} if it is not empty. */
    void plain(String name) {
        Optional<Entry> entry = layers.find(name);
        String text = entry.map(Entry::text).orElse("");
        put(name, text, entry.map(Entry::origin).orElse(BUILT_IN), layers.shadowed(name), !text.isEmpty());
    }

    /**
     * Adds a variable with a default that an empty text falls back to, as {@code cfg.EnvOrAndChanged} (Go 1.27): changed
     * against GOROOT's file if that names the variable, else against the default.
     */
    void orDefault(String name, String fallback, Origin fallbackOrigin) {
        Optional<Entry> entry = layers.find(name);
        if (entry.isEmpty() || entry.get().text().isEmpty()) {
            // The line that empties the variable is still where its value comes from, unless something else steps in.
            Origin origin = fallback.isEmpty() ? entry.map(Entry::origin).orElse(fallbackOrigin) : fallbackOrigin;
            put(name, fallback, origin, layers.shadowed(name), false);
            return;
        }
        String text = entry.get().text();
        boolean changed = !text.equals(layers.gorootDefault(name).orElse(fallback));
        put(name, text, entry.get().origin(), layers.shadowed(name), changed);
    }

    /** Adds a variable with a default of the go command itself. */
    void orDefault(String name, String fallback) {
        orDefault(name, fallback, BUILT_IN);
    }

    /** {@return all values, sorted by name} */
    Map<String, GoValue> all() {
        return byName;
    }
}
