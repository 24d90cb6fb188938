package dev.goenv.config.internal.resolve;

import dev.goenv.env.Origin;
import java.util.List;
import java.util.Optional;

/** For which system the go command builds: GOOS, GOARCH and the variable that refines the architecture. */
final class TargetVariables implements VariableGroup {
    @Override
    public void resolve(Facts facts, Values values) {
        String goos = facts.host().operatingSystem().goos();
        String goarch = facts.host().architecture();
        target("GOOS", goos, facts, values);
        target("GOARCH", goarch, facts, values);
        values.computed("GOHOSTOS", goos, "host");
        values.computed("GOHOSTARCH", goarch, "host");
        String exe = values.text("GOOS").equals("windows") ? ".exe" : "";
        values.put("GOEXE", exe, new Origin.Derived(List.of("GOOS")), List.of(), false);
        values.orDefault("GOFIPS140", facts.build().constant("DefaultGOFIPS140").orElse("off"));
        refinement(values.text("GOARCH"))
                .ifPresent(name -> values.orDefault(
                        name, facts.build().constant("Default" + name).orElse(fallback(name))));
    }

    /** Changed means: not that of the host, whatever GOROOT's file says ({@code envcmd.MkEnv}, Go 1.27). */
    private static void target(String name, String ofHost, Facts facts, Values values) {
        Optional<Layers.Entry> entry =
                facts.layers().find(name).filter(e -> !e.text().isEmpty());
        String text = entry.map(Layers.Entry::text).orElse(ofHost);
        Origin origin = entry.map(Layers.Entry::origin).orElse(new Origin.Derived(List.of("host")));
        values.put(name, text, origin, facts.layers().shadowed(name), !text.equals(ofHost));
    }

    /** {@return the variable that refines an architecture; {@code cfg.GetArchEnv}, Go 1.27} */
    private static Optional<String> refinement(String goarch) {
        return Optional.ofNullable(
                switch (goarch) {
                    case "386" -> "GO386";
                    case "amd64" -> "GOAMD64";
                    case "arm" -> "GOARM";
                    case "arm64" -> "GOARM64";
                    case "mips", "mipsle" -> "GOMIPS";
                    case "mips64", "mips64le" -> "GOMIPS64";
                    case "ppc64", "ppc64le" -> "GOPPC64";
                    case "riscv64" -> "GORISCV64";
                    case "wasm" -> "GOWASM";
                    default -> null;
                });
    }

    /** {@return what the Go project's own releases are built with, where the installation does not tell} */
    private static String fallback(String name) {
        return switch (name) {
            case "GO386" -> "sse2";
            case "GOAMD64" -> "v1";
            case "GOARM" -> "7";
            case "GOARM64" -> "v8.0";
            case "GOMIPS", "GOMIPS64" -> "hardfloat";
            case "GOPPC64" -> "power8";
            case "GORISCV64" -> "rva20u64";
            default -> "";
        };
    }
}
