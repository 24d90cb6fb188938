package dev.goenv.probes.internal.connect;

import dev.goenv.env.HostSystem;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings in GODEBUG that change what Go's network code does: {@code parse} of internal/godebug/godebug.go, Go 1.27,
 * where the last setting of a name counts. Immutable.
 */
final class GoDebug {
    private final Map<String, String> settings = new HashMap<>();

    private GoDebug(String text) {
        for (String setting : text.split(",", -1)) {
            int equals = setting.indexOf('=');
            if (equals >= 0) {
                settings.put(
                        setting.substring(0, equals),
                        setting.substring(equals + 1).replaceFirst("#.*", ""));
            }
        }
    }

    /** {@return the settings of a machine's environment} */
    static GoDebug of(HostSystem host) {
        return new GoDebug(HostVariables.get(host, "GODEBUG").orElse(""));
    }

    /** {@return whether a setting has this value} */
    boolean is(String name, String value) {
        return value.equals(settings.get(name));
    }
}
