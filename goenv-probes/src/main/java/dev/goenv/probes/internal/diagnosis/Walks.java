package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.VariableFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All ways the go command goes for one module: to the module, to its checksum, to another Go.
 *
 * @param module the module
 * @param taken the ways it goes, as far as it comes
 * @param spared legs to the checksum database that it does not come to, since it fails before
 */
record Walks(String module, List<ModuleWalk> taken, List<LegEnd> spared) {
    /** Copies the lists. */
    Walks {
        taken = List.copyOf(taken);
        spared = List.copyOf(spared);
    }

    /** {@return the ways for each module, in the order of the legs} */
    static List<Walks> of(Examination examination) {
        Map<String, List<Leg>> byModule = new LinkedHashMap<>();
        examination
                .legs()
                .forEach(leg -> byModule.computeIfAbsent(leg.module(), module -> new ArrayList<>())
                        .add(leg));
        return byModule.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), examination))
                .toList();
    }

    /** {@return whether the go command gets all it wants for the module} */
    boolean works() {
        return taken.stream().allMatch(walk -> walk.serves().isPresent());
    }

    private static Walks of(String module, List<Leg> legs, Examination examination) {
        boolean toolchainAlone = legs.stream().noneMatch(leg -> leg.kind() == Leg.Kind.MODULE_PROXY);
        List<Leg> checksums = new ArrayList<>();
        List<Leg> toolchains = new ArrayList<>();
        List<Leg> modules = new ArrayList<>();
        for (Leg leg : legs) {
            switch (leg.kind()) {
                case CHECKSUM_DATABASE -> checksums.add(leg);
                case TOOLCHAIN -> (toolchainAlone ? modules : toolchains).add(leg);
                case MODULE_PROXY, DIRECT, OFF -> modules.add(leg);
            }
        }
        List<ModuleWalk> taken = new ArrayList<>();
        for (List<Leg> way : List.of(toolchains, modules)) {
            if (!way.isEmpty()) {
                taken.add(ModuleWalk.forModule(way, examination));
            }
        }
        if (checksums.isEmpty()) {
            return new Walks(module, taken, List.of());
        }
        if (taken.stream().allMatch(walk -> walk.serves().isPresent())) {
            taken.add(ModuleWalk.forChecksums(checksums, examination, endsInDirect(modules, examination)));
            return new Walks(module, taken, List.of());
        }
        return new Walks(
                module,
                taken,
                checksums.stream().map(leg -> LegEnd.of(leg, examination)).toList());
    }

    /** What is after {@code direct} or {@code off} in GOPROXY does not count. */
    private static boolean endsInDirect(List<Leg> modules, Examination examination) {
        Optional<VariableFact> goproxy = examination.variable("GOPROXY");
        if (goproxy.isEmpty()) {
            return modules.stream().anyMatch(leg -> leg.kind() == Leg.Kind.DIRECT);
        }
        for (String entry : goproxy.get().text().split("[,|]", -1)) {
            String name = entry.trim();
            if (name.equals("direct") || name.equals("off")) {
                return name.equals("direct");
            }
        }
        return false;
    }
}
