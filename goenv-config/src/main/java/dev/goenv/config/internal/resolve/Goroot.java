package dev.goenv.config.internal.resolve;

import dev.goenv.config.internal.resolve.GorootFinder.Installation;
import dev.goenv.config.internal.resolve.Layers.Entry;
import dev.goenv.env.Origin;
import dev.goenv.internal.syntax.HostPaths;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GOROOT as the go command finds it while it reads its files.
 *
 * <p>Follows {@code cfg.initEnvCache} and {@code cfg.findGOROOT} (Go 1.27): a line of the user's file is stronger here than
 * the OS environment, though afterwards the OS environment is what {@code go env GOROOT} prints. {@code $GOROOT/go.env} is
 * read from the directory found here.
 *
 * @param text the cleaned path, empty if there is no Go
 * @param origin what decided it
 */
record Goroot(String text, Origin origin) {
    /** {@return GOROOT from the user's file, the OS environment, or the go on PATH, in this order} */
    static Goroot find(HostPaths paths, Map<String, Entry> user, Layers os, Optional<Installation> installation) {
        Entry line = user.get("GOROOT");
        if (line != null && !line.text().isEmpty()) {
            return new Goroot(paths.clean(line.text()), line.origin());
        }
        String ofOs = os.osText("GOROOT");
        if (!ofOs.isEmpty()) {
            return new Goroot(paths.clean(ofOs), os.osOrigin("GOROOT"));
        }
        return installation
                .flatMap(Installation::goroot)
                .map(root -> new Goroot(root, new Origin.Derived(List.of("go on PATH"))))
                .orElse(new Goroot("", Values.BUILT_IN));
    }
}
