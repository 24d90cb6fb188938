package dev.goenv.config.internal.host;

import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The environment variables of a process, looked up as {@code os.Getenv} does. Immutable, safe for several threads. */
public final class OsVariables {
    private final Map<String, String> variables;
    private final boolean ignoresCase;

    private OsVariables(Map<String, String> variables, boolean ignoresCase) {
        this.variables = variables;
        this.ignoresCase = ignoresCase;
    }

    /** {@return the variables of {@code host}} */
    public static OsVariables of(HostSystem host) {
        return of(host.environment(), host.operatingSystem());
    }

    /** {@return {@code variables} in a process on an operating system: on Windows the case of names does not matter} */
    public static OsVariables of(Map<String, String> variables, OperatingSystem operatingSystem) {
        if (operatingSystem != OperatingSystem.WINDOWS) {
            return new OsVariables(variables, false);
        }
        Map<String, String> upper = new HashMap<>();
        variables.forEach((name, value) -> upper.put(name.toUpperCase(Locale.ROOT), value));
        return new OsVariables(upper, true);
    }

    /** {@return the value of a variable, or the empty text if it is not set, which Go takes for the same} */
    public String get(String name) {
        return variables.getOrDefault(key(name), "");
    }

    /** {@return whether a variable is set, if only to the empty text} */
    public boolean contains(String name) {
        return variables.containsKey(key(name));
    }

    private String key(String name) {
        return ignoresCase ? name.toUpperCase(Locale.ROOT) : name;
    }
}
