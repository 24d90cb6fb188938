package dev.goenv.probes.internal.output;

import dev.goenv.output.Confidence;
import dev.goenv.output.Explanation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a failure kept the go command from. */
public enum Concern {
    /** From the module itself. */
    MODULE,
    /** From verifying what came. */
    CHECKSUM,
    /** From another Go release. */
    TOOLCHAIN,
    /** From nothing beyond this machine: no packet tells more. */
    NOTHING_ASKED;

    /** Causes that lie in files and settings which no server is asked about. */
    private static final Set<String> HERE = Set.of(
            "gosum.missing-entry",
            "gosum.malformed",
            "config.project-file",
            "config.goflags",
            "config.cache-unusable",
            "config.godebug-removed",
            "config.env-shadowed",
            "config.go-env-not-supported");

    /** {@return what the failures of a text are about} */
    public static Set<Concern> of(Failures failures, List<Explanation> explanations) {
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        boolean here = explanations.stream().limit(1).anyMatch(each -> HERE.contains(each.code()))
                && explanations.stream()
                        .filter(each -> each.confidence() != Confidence.POSSIBLE)
                        .allMatch(each -> HERE.contains(each.code()));
        for (Failures.Told told : failures.told()) {
            Case each = new Case(told.message(), new Knowledge(Optional.empty(), Explaining.NOTHING_KNOWN));
            concerns.add(here ? NOTHING_ASKED : of(each));
        }
        return concerns;
    }

    private static Concern of(Case each) {
        if (each.inToolchain()) {
            return TOOLCHAIN;
        }
        return each.inDatabase() || each.says("verifying ") ? CHECKSUM : MODULE;
    }
}
