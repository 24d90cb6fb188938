package dev.goenv.config.internal.envfile;

import java.util.Optional;
import java.util.Set;

/**
 * The grammar of GOEXPERIMENT: ParseGOEXPERIMENT of internal/buildcfg/exp.go, with the flags of
 * internal/goexperiment/flags.go, Go 1.27.
 *
 * <p>Go's complaint that {@code regabiargs} needs {@code regabiwrappers} can't come up: on every architecture both end up
 * forced on or forced off.
 */
final class GoExperiments {
    private static final Set<String> NAMES = Set.of(
            "fieldtrack",
            "preemptibleloops",
            "staticlockranking",
            "boringcrypto",
            "regabi",
            "regabiwrappers",
            "regabiargs",
            "heapminimum512kib",
            "arenas",
            "cgocheck2",
            "loopvar",
            "newinliner",
            "dwarf5",
            "jsonv2",
            "greenteagc",
            "randomizedheapbase64",
            "runtimefreegc",
            "sizespecializedmalloc",
            "simd",
            "runtimesecret",
            "mapsplitgroup");

    private GoExperiments() {}

    /** {@return the go command's complaint about a value of GOEXPERIMENT, if it has any} */
    static Optional<String> complaint(String text) {
        for (String word : text.split(",", -1)) {
            if (word.isEmpty() || word.equals("none")) {
                continue;
            }
            String name = word.startsWith("no") ? word.substring(2) : word;
            if (!NAMES.contains(name)) {
                return Optional.of("unknown GOEXPERIMENT " + name);
            }
        }
        return Optional.empty();
    }
}
