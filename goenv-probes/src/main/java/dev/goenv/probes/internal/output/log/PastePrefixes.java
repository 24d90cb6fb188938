package dev.goenv.probes.internal.output.log;

import java.util.List;
import java.util.Set;

/** What quoting, shells and the tools that ran go put before a line. */
final class PastePrefixes {
    static final List<Prefix> ALL =
            List.of(PastePrefixes::quote, PastePrefixes::box, PastePrefixes::powerShell, PastePrefixes::terraform);

    private PastePrefixes() {}

    /** {@code > } of Markdown and mail, of Gradle's and Nix's error texts. */
    private static boolean quote(Cursor line, Set<Trait> traits) {
        line.spaces();
        return line.literal(">") && line.gap();
    }

    /** The frame of Terraform's errors. */
    private static boolean box(Cursor line, Set<Trait> traits) {
        line.spaces();
        return (line.literal("\u2502") || line.literal("\u2503")) && line.gap();
    }

    /** {@code go : }: PowerShell names the program before the first line of its errors. */
    private static boolean powerShell(Cursor line, Set<Trait> traits) {
        return line.literal("go : ") || line.literal("go.exe : ");
    }

    /** {@code module.build (local-exec): }. */
    private static boolean terraform(Cursor line, Set<Trait> traits) {
        return line.name(".[]\"-") && (line.literal(" (local-exec):") || line.literal(" (remote-exec):")) && line.gap();
    }
}
