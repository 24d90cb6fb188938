package dev.goenv.config.internal.resolve;

import dev.goenv.config.internal.host.OsVariables;
import dev.goenv.env.GoValue.Shadowed;
import dev.goenv.env.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places in which a variable can be set, strongest first, and Go's rule for which one counts.
 *
 * <p>Follows {@code cmd/go/internal/cfg/cfg.go}, functions {@code Getenv}, {@code CanGetenv} and {@code readEnvFile} (Go
 * 1.27): an empty OS variable hides nothing; an empty line in the user's file hides {@code $GOROOT/go.env}.
 */
public final class Layers {
    /** A text and the place that holds it. */
    public record Entry(String text, Origin origin) {}

    private final OsVariables whatIf;
    private final OsVariables os;
    private final Map<String, Entry> user;
    private final Map<String, Entry> goroot;
    private final Map<String, String> gorootDefaults;

    /**
     * Lays the places over each other.
     *
     * @param whatIf changes that stand in for variables of the OS environment
     * @param user the user's file: the last line of each variable
     * @param goroot {@code $GOROOT/go.env}: the first line of each variable
     * @param gorootDefaults {@code $GOROOT/go.env}: the last line of each variable, against which Go compares to find out
     *     whether a value was changed
     */
    Layers(
            OsVariables whatIf,
            OsVariables os,
            Map<String, Entry> user,
            Map<String, Entry> goroot,
            Map<String, String> gorootDefaults) {
        this.whatIf = whatIf;
        this.os = os;
        this.user = user;
        this.goroot = goroot;
        this.gorootDefaults = gorootDefaults;
    }

    /** {@return the variable of the OS environment as {@code os.Getenv} gives it: empty if not set} */
    public String osText(String name) {
        return whatIf.contains(name) ? whatIf.get(name) : os.get(name);
    }

    /** {@return the origin of {@link #osText}} */
    Origin osOrigin(String name) {
        return whatIf.contains(name) ? new Origin.WhatIf() : new Origin.OsEnvironment(name);
    }

    /** {@return the setting in force, or empty if the variable is set nowhere} */
    public Optional<Entry> find(String name) {
        String text = osText(name);
        if (!text.isEmpty()) {
            return Optional.of(new Entry(text, osOrigin(name)));
        }
        Entry entry = user.get(name);
        return Optional.ofNullable(entry != null ? entry : goroot.get(name));
    }

    /** {@return the text in force, or empty: what {@code cfg.Getenv} returns} */
    String text(String name) {
        String text = osText(name);
        if (!text.isEmpty()) {
            return text;
        }
        Entry entry = user.get(name);
        if (entry == null) {
            entry = goroot.get(name);
        }
        return entry == null ? "" : entry.text();
    }

    /** {@return every setting that {@link #find} passes over for the one it returns, strongest first} */
    public List<Shadowed> shadowed(String name) {
        List<Shadowed> all = new ArrayList<>(0);
        String own = os.get(name);
        if (whatIf.contains(name) && !own.isEmpty()) {
            all.add(new Shadowed(own, new Origin.OsEnvironment(name)));
        }
        boolean found = !osText(name).isEmpty();
        for (Map<String, Entry> file : List.of(user, goroot)) {
            Entry entry = file.get(name);
            if (entry != null && found) {
                all.add(new Shadowed(entry.text(), entry.origin()));
            }
            found |= entry != null;
        }
        return all;
    }

    /** {@return the value that GOROOT's file gives the variable, which counts as unchanged} */
    Optional<String> gorootDefault(String name) {
        return Optional.ofNullable(gorootDefaults.get(name));
    }

    /** {@return whether a file names the variable, which makes any name a known one} */
    boolean inFiles(String name) {
        return user.containsKey(name) || goroot.containsKey(name);
    }
}
