package dev.goenv.config.internal.toolchain;

import dev.goenv.config.internal.resolve.Machine;
import dev.goenv.env.HostFiles;
import dev.goenv.internal.syntax.HostPaths;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.Version;
import dev.goenv.toolchain.ToolchainModule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The toolchains in the module cache, {@code GOMODCACHE/golang.org/toolchain@v0.0.1-go1.27.4.linux-amd64}.
 *
 * <p>A directory counts when it was unpacked completely and its hash recorded: {@code cmd/go/internal/modfetch/cache.go},
 * function {@code DownloadDir}, Go 1.27.
 */
final class ToolchainCache {
    private static final String PREFIX = "toolchain@";

    private final Machine machine;
    private final HostPaths paths;
    private final String root;

    ToolchainCache(ToolchainInputs inputs) {
        this.machine = inputs.machine();
        this.paths = machine.paths();
        this.root = inputs.get("GOMODCACHE");
    }

    /** {@return the directory of a toolchain that needs no download, or empty} */
    Optional<String> find(ToolchainModule module) {
        String version = Version.escape(module.version());
        String directory = paths.join(root, "golang.org", PREFIX + version);
        String record = paths.join(root, "cache", "download", "golang.org", "toolchain", "@v", version);
        return !root.isEmpty()
                        && machine.isDirectory(directory)
                        && !exists(record + ".partial")
                        && exists(record + ".ziphash")
                ? Optional.of(directory)
                : Optional.empty();
    }

    /** {@return every toolchain of the cache that {@link #find} finds, oldest first} */
    List<ToolchainModule> modules() {
        if (root.isEmpty()) {
            return List.of();
        }
        return machine.host().files().names(paths.join(root, "golang.org")).stream()
                .filter(name -> name.startsWith(PREFIX))
                .flatMap(name -> module(name.substring(PREFIX.length())).stream())
                .filter(module -> find(module).isPresent())
                .sorted(Comparator.comparing(module -> module.toolchain().version()))
                .toList();
    }

    private static Optional<ToolchainModule> module(String escaped) {
        try {
            return ToolchainModule.find(Version.unescape(escaped));
        } catch (GoSyntaxException foreign) {
            return Optional.empty();
        }
    }

    private boolean exists(String path) {
        return machine.host().files().kind(path) != HostFiles.Kind.MISSING;
    }
}
