package dev.goenv.config.internal.resolve;

import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The OS environment as {@code os.Getenv} sees it: on Windows, names match in any case. */
final class OsVariables {
    private final Map<String, String> variables;

    private OsVariables(Map<String, String> variables) {
        this.variables = variables;
    }

    /** {@return the environment of the host} */
    static OsVariables of(HostSystem host) {
        return of(host.environment(), host.operatingSystem());
    }

    /** {@return some variables, with names compared as an operating system compares them} */
    static OsVariables of(Map<String, String> variables, OperatingSystem os) {
        if (os != OperatingSystem.WINDOWS) {
            return new OsVariables(variables);
        }
        Map<String, String> anyCase = new TreeMap<>(Comparator.comparing(name -> name.toUpperCase(Locale.ROOT)));
        variables.forEach(anyCase::putIfAbsent);
        return new OsVariables(anyCase);
    }

    /** {@return the text of the variable, empty if it is not set} */
    String get(String name) {
        return variables.getOrDefault(name, "");
    }

    /** {@return whether the variable is set, if only to the empty text} */
    boolean contains(String name) {
        return variables.containsKey(name);
    }
}
