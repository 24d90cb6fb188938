package dev.goenv.config.internal.envfile;

import dev.goenv.config.internal.host.OsVariables;
import dev.goenv.env.EnvChange;
import dev.goenv.env.EnvRefusedException;
import dev.goenv.env.EnvRefusedException.Reason;
import dev.goenv.env.HostSystem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request to change the file, as one {@code go env -w} with everything to set followed by one {@code go env -u} with
 * everything to remove: runEnvW and runEnvU of cmd/go/internal/envcmd/env.go, Go 1.27.
 *
 * <p>What the go command checks when it starts, whatever the command, is not checked: a GOPATH, GOROOT or GOTOOLCHAIN in
 * the file that keeps it from starting can be removed here.
 */
final class EnvPlan {
    private final HostSystem host;
    private final FilePlace place;
    private final List<EnvLine.Assignment> gorootFile;
    private final OsVariables variables;
    private final Map<String, String> set = new LinkedHashMap<>();
    private final Set<String> unset = new LinkedHashSet<>();
    private final List<EnvChange.Set> sets = new ArrayList<>();

    /**
     * A request.
     *
     * @param place the file
     * @param gorootFile what {@code $GOROOT/go.env} sets; it makes names known
     */
    EnvPlan(HostSystem host, FilePlace place, List<EnvLine.Assignment> gorootFile, List<EnvChange> changes) {
        this.host = host;
        this.place = place;
        this.gorootFile = gorootFile;
        this.variables = OsVariables.of(host);
        for (EnvChange change : changes) {
            if (change instanceof EnvChange.Set one) {
                sets.add(one);
                set.putIfAbsent(one.name(), one.text());
            } else {
                unset.add(change.name());
            }
        }
    }

    /**
     * {@return the content of the file after the request}
     *
     * @param present the content now, or empty if there is no file
     * @throws EnvRefusedException if the go command refuses
     */
    byte[] edited(Optional<byte[]> present) throws EnvRefusedException {
        check(present.orElse(new byte[0]));
        byte[] content = present.orElse(new byte[0]);
        if (!sets.isEmpty()) {
            content = EnvLineEditor.edit(content, set, Set.of());
        }
        if (unset.isEmpty()) {
            return content;
        }
        if (present.isEmpty() && sets.isEmpty()) {
            throw new EnvRefusedException(Reason.UNREADABLE, place.missing());
        }
        return EnvLineEditor.edit(content, Map.of(), unset);
    }

    /**
     * Checks names and values, those to remove against the file in which the others are set already.
     *
     * @throws EnvRefusedException if the go command refuses
     */
    void check(byte[] content) throws EnvRefusedException {
        if (sets.isEmpty() && unset.isEmpty()) {
            throw new EnvRefusedException(Reason.REQUEST, "no KEY=VALUE arguments given");
        }
        if (!sets.isEmpty()) {
            checkSets(content);
        }
        if (!unset.isEmpty()) {
            List<EnvLine.Assignment> after =
                    assignments(sets.isEmpty() ? content : EnvLineEditor.edit(content, set, Set.of()));
            WriteCheck check = new WriteCheck(UserFile.paths(host), new KnownVariables(after));
            for (String name : unset) {
                check.check(name, "");
            }
            buildConfig(after).check(Map.of(), unset);
        }
    }

    private void checkSets(byte[] content) throws EnvRefusedException {
        List<EnvLine.Assignment> before = assignments(content);
        WriteCheck check = new WriteCheck(UserFile.paths(host), new KnownVariables(before));
        Set<String> seen = new HashSet<>();
        for (EnvChange.Set change : sets) {
            check.check(change.name(), change.text());
            if (!seen.add(change.name())) {
                throw new EnvRefusedException(Reason.REQUEST, "multiple values for key: " + change.name());
            }
        }
        buildConfig(before).check(set, Set.of());
        String temporary = set.getOrDefault("GOTMPDIR", "");
        if (!temporary.isEmpty() && !UserFile.paths(host).isAbs(temporary)) {
            throw new EnvRefusedException(Reason.VALUE, "GOTMPDIR must be an absolute path");
        }
    }

    private List<EnvLine.Assignment> assignments(byte[] content) {
        // In $GOROOT/go.env the first line of a name wins, in the user's file the last one, and that file over the
        // other.
        List<EnvLine.Assignment> all = new ArrayList<>(gorootFile);
        Collections.reverse(all);
        all.addAll(EnvLine.assignments(content));
        return all;
    }

    private BuildConfigCheck buildConfig(List<EnvLine.Assignment> assignments) {
        Map<String, String> values = new HashMap<>();
        assignments.forEach(assignment -> values.put(assignment.name(), assignment.text()));
        return new BuildConfigCheck(host, variables, name -> values.getOrDefault(name, ""));
    }

    /** {@return the go command's warnings about variables of the system that win over what is set} */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (EnvChange.Set change : sets) {
            // By the exact name on Windows too, as in Go.
            String system = host.environment().getOrDefault(change.name(), "");
            if (!system.isEmpty() && !system.equals(change.text())) {
                warnings.add("warning: go env -w " + change.name()
                        + "=... does not override conflicting OS environment variable");
            }
        }
        return List.copyOf(warnings);
    }
}
