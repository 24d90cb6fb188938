package dev.goenv.config.internal.resolve;

import dev.goenv.config.internal.envfile.GoPlatforms;
import dev.goenv.config.internal.resolve.Layers.Entry;
import dev.goenv.env.Origin;
import dev.goenv.internal.syntax.QuotedFields;
import dev.goenv.module.GoSyntaxException;
import java.util.List;
import java.util.Optional;

/** The C toolchain that cgo uses. GOGCCFLAGS is left out: the go command has to run the compiler to know it. */
final class CgoVariables implements VariableGroup {
    private static final String DEFAULT_FLAGS = "-O2 -g";

    @Override
    public void resolve(Facts facts, Values values) {
        String goos = values.text("GOOS");
        String goarch = values.text("GOARCH");
        compiler("CC", facts.build().cCompiler(goos, goarch), facts, values);
        compiler("CXX", facts.build().cxxCompiler(goos, goarch), facts, values);
        values.orDefault("AR", "ar");
        enabled(facts, values);
        gccgo(facts, values);
        flags("CGO_CFLAGS", DEFAULT_FLAGS, facts, values);
        flags("CGO_CPPFLAGS", "", facts, values);
        flags("CGO_CXXFLAGS", DEFAULT_FLAGS, facts, values);
        flags("CGO_FFLAGS", DEFAULT_FLAGS, facts, values);
        flags("CGO_LDFLAGS", DEFAULT_FLAGS, facts, values);
        packageConfig(facts, values);
    }

    /** Any text set by somebody counts as changed, the default's own too ({@code envcmd.MkEnv}). */
    private static void compiler(String name, String fallback, Facts facts, Values values) {
        Optional<Entry> entry = facts.layers().find(name).filter(e -> !e.text().isEmpty());
        values.put(
                name,
                entry.map(Entry::text).orElse(fallback),
                entry.map(Entry::origin).orElse(new Origin.Derived(List.of("GOOS", "GOARCH"))),
                facts.layers().shadowed(name),
                entry.isPresent());
    }

    /**
     * Follows {@code cfg.defaultContext}: off when cross-compiling or without a C compiler on PATH. What the OS environment
     * says decides the default too, while the files can only override it.
     */
    private static void enabled(Facts facts, Values values) {
        boolean byDefault = enabledByDefault(facts, values);
        Optional<Entry> entry = facts.layers()
                .find("CGO_ENABLED")
                .filter(e -> e.text().equals("0") || e.text().equals("1"));
        boolean enabled = entry.map(e -> e.text().equals("1")).orElse(byDefault);
        values.put(
                "CGO_ENABLED",
                enabled ? "1" : "0",
                entry.map(Entry::origin).orElse(new Origin.Derived(List.of("GOOS", "GOARCH", "CC", "PATH"))),
                facts.layers().shadowed("CGO_ENABLED"),
                enabled != byDefault);
    }

    private static boolean enabledByDefault(Facts facts, Values values) {
        String built = facts.build().constant("DefaultCGO_ENABLED").orElse("");
        if (!built.isEmpty()) {
            return built.equals("1");
        }
        String goos = values.text("GOOS");
        String goarch = values.text("GOARCH");
        if (!goos.equals(facts.host().operatingSystem().goos())
                || !goarch.equals(facts.host().architecture())) {
            return false;
        }
        boolean supported = GoPlatforms.supportsCgo(goos, goarch);
        if (!enabledForGoBuild(facts, supported) || !facts.layers().osText("CC").isEmpty()) {
            return supported;
        }
        return supported && facts.program(facts.build().cCompiler(goos, goarch)).isPresent();
    }

    /** {@return {@code go/build.Default.CgoEnabled}, which sees the OS environment only} */
    private static boolean enabledForGoBuild(Facts facts, boolean supported) {
        return switch (facts.layers().osText("CGO_ENABLED")) {
            case "1" -> true;
            case "0" -> false;
            default ->
                sameAsHost(facts, "GOOS", facts.host().operatingSystem().goos())
                        && sameAsHost(facts, "GOARCH", facts.host().architecture())
                        && supported;
        };
    }

    private static boolean sameAsHost(Facts facts, String variable, String ofHost) {
        String text = facts.layers().osText(variable);
        return text.isEmpty() || text.equals(ofHost);
    }

    /**
     * Follows the init function of {@code cmd/go/internal/work/gccgo.go}: the path if it is installed, else the name.
     * The path of a program that {@code LookPath} refuses because it is relative is used all the same.
     */
    private static void gccgo(Facts facts, Values values) {
        values.orDefault("GCCGO", "gccgo");
        String name = values.text("GCCGO");
        Origin origin = facts.layers().find("GCCGO").map(Entry::origin).orElse(Values.BUILT_IN);
        Optional<String> installed = facts.programAnywhere(name);
        values.put(
                "GCCGO",
                installed.orElse(name),
                installed.isPresent() ? new Origin.Derived(List.of("GCCGO", "PATH")) : origin,
                facts.layers().shadowed("GCCGO"),
                installed.isPresent() || !name.equals("gccgo"));
    }

    /** Splits and joins again, as {@code work.buildFlags} and {@code envcmd.ExtraEnvVarsCostly} do. */
    private static void flags(String name, String fallback, Facts facts, Values values) {
        Optional<Entry> entry = facts.layers().find(name).filter(e -> !e.text().isEmpty());
        String text = entry.map(e -> rejoined(e.text())).orElse(fallback);
        String unchanged = name.equals("CGO_CPPFLAGS") ? "" : DEFAULT_FLAGS;
        values.put(
                name,
                text,
                entry.map(Entry::origin).orElse(Values.BUILT_IN),
                facts.layers().shadowed(name),
                !text.equals(unchanged));
    }

    private static String rejoined(String text) {
        try {
            return QuotedFields.join(QuotedFields.split(text));
        } catch (GoSyntaxException e) {
            // The go command panics over these; the text itself is the best answer.
            return text;
        }
    }

    private static void packageConfig(Facts facts, Values values) {
        String fallback = facts.build().constant("DefaultPkgConfig").orElse("pkg-config");
        Optional<Entry> entry =
                facts.layers().find("PKG_CONFIG").filter(e -> !e.text().isEmpty());
        String text = entry.map(e -> firstWord(e.text())).orElse(fallback);
        values.put(
                "PKG_CONFIG",
                text,
                entry.map(Entry::origin).orElse(Values.BUILT_IN),
                facts.layers().shadowed("PKG_CONFIG"),
                !text.equals(fallback));
    }

    private static String firstWord(String text) {
        try {
            List<String> words = QuotedFields.split(text);
            return words.isEmpty() ? text : words.get(0);
        } catch (GoSyntaxException e) {
            // As above.
            return text;
        }
    }
}
