package dev.goenv.config.internal.toolchain;

import dev.goenv.config.internal.resolve.Machine;
import dev.goenv.env.HostFiles;
import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.internal.syntax.HostPaths;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.toolchain.ModuleFile;
import dev.goenv.toolchain.VersionLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the {@code go.work} or {@code go.mod} that a directory belongs to: {@code cmd/go/internal/modload/init.go},
 * functions {@code FindGoWork} and {@code FindGoMod}, Go 1.27.
 */
final class ModuleFileFinder {
    private final ToolchainInputs inputs;
    private final Machine machine;
    private final HostPaths paths;

    ModuleFileFinder(ToolchainInputs inputs) {
        this.inputs = inputs;
        this.machine = inputs.machine();
        this.paths = machine.paths();
    }

    /**
     * {@return the file that the go command reads in {@code directory}, which is absolute; empty if there is none}
     *
     * @throws GoSyntaxException if GOWORK is neither a keyword nor an absolute path
     * @throws IOException if the file can't be read
     */
    Optional<ModuleFile> find(String directory) throws IOException {
        // GOWORK may name a file that "go work init" is yet to write.
        Optional<String> work = goWork(directory).filter(path -> !isMissing(path));
        Optional<String> file = work.or(() -> goMod(directory));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String path = file.get();
        byte[] content = machine.host().files().read(path).orElse(new byte[0]);
        String text = GoBytes.decode(new String(content, StandardCharsets.ISO_8859_1));
        ModuleFile.Kind kind = work.isPresent() ? ModuleFile.Kind.WORKSPACE : ModuleFile.Kind.MODULE;
        return Optional.of(new ModuleFile(kind, path, shortPath(directory, path), VersionLines.scan(text)));
    }

    /**
     * {@return what module commands say if GOWORK names a file that does not exist; empty if it does not}
     *
     * <p>The choice of a toolchain passes over such a file, the command that was chosen for does not
     * ({@code ReadWorkFile}).
     */
    Optional<String> missingWorkFile(String directory) {
        return goWork(directory).filter(this::isMissing).map(path -> {
            boolean parentMissing = isMissing(paths.dir(path));
            String reason = !machine.windows()
                    ? "no such file or directory"
                    : "The system cannot find the " + (parentMissing ? "path" : "file") + " specified.";
            return "reading go.work: open " + shortPath(directory, path) + ": " + reason;
        });
    }

    private boolean isMissing(String path) {
        return machine.host().files().kind(path) == HostFiles.Kind.MISSING;
    }

    /**
     * {@return the path of the workspace file in force, or empty if there is none}
     *
     * @throws GoSyntaxException if GOWORK is neither a keyword nor an absolute path
     */
    Optional<String> goWork(String directory) {
        String gowork = inputs.get("GOWORK");
        return switch (gowork) {
            case "off" -> Optional.empty();
            case "", "auto" -> walkUp(directory, "go.work", Optional.of(inputs.get("GOROOT")));
            default -> {
                if (!paths.isAbs(gowork)) {
                    throw new GoSyntaxException("invalid GOWORK: not an absolute path");
                }
                yield Optional.of(gowork);
            }
        };
    }

    /** {@return the path of the go.mod in force, or empty if there is none} */
    Optional<String> goMod(String directory) {
        // A go.mod left behind in the directory for temporary files would catch everything below it.
        return walkUp(directory, "go.mod", Optional.empty()).filter(path -> !isTemporary(paths.dir(path)));
    }

    private Optional<String> walkUp(String start, String name, Optional<String> border) {
        String directory = paths.clean(start);
        while (true) {
            String file = paths.join(directory, name);
            if (machine.isFile(file)) {
                return Optional.of(file);
            }
            String parent = paths.dir(directory);
            if (parent.equals(directory) || border.filter(parent::equals).isPresent()) {
                return Optional.empty();
            }
            directory = parent;
        }
    }

    private boolean isTemporary(String directory) {
        Optional<String> temporary = machine.windows()
                ? set("TMP").or(() -> set("TEMP")).or(() -> set("USERPROFILE"))
                : set("TMPDIR").or(() -> Optional.of("/tmp"));
        return temporary
                .filter(path -> paths.clean(path).equals(directory) || machine.sameFile(path, directory))
                .isPresent();
    }

    private Optional<String> set(String variable) {
        return machine.variable(variable).filter(value -> !value.isEmpty());
    }

    /** The path as messages show it: {@code cmd/go/internal/base/path.go}, function {@code ShortPath}. */
    private String shortPath(String directory, String path) {
        String relative = relative(paths.clean(directory), path);
        // Not cleaned: if the directory is a link, ".." leads elsewhere than the text of the path says.
        String joined = directory + paths.separator() + relative;
        boolean same = machine.sameFile(joined, path) || (isMissing(joined) && isMissing(path));
        return same && relative.length() < path.length() ? relative : path;
    }

    private String relative(String base, String path) {
        String separator = String.valueOf(paths.separator());
        StringBuilder up = new StringBuilder();
        String ancestor = base;
        while (true) {
            String prefix = ancestor.endsWith(separator) ? ancestor : ancestor + separator;
            if (path.startsWith(prefix)) {
                return up + path.substring(prefix.length());
            }
            String parent = paths.dir(ancestor);
            if (parent.equals(ancestor)) {
                return path;
            }
            up.append("..").append(separator);
            ancestor = parent;
        }
    }
}
