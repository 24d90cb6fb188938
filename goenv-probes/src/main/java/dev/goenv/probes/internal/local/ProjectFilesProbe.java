package dev.goenv.probes.internal.local;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * {@code config:project}: whether the go.sum of the working directory can be read, and the directories that its go.mod has in
 * the place of modules are there.
 *
 * <p>Tells the lines of go.sum for some modules, so that downloads can be compared with them. Follows {@code readGoSum} in
 * {@code cmd/go/internal/modfetch/fetch.go}, Go 1.27.
 */
public final class ProjectFilesProbe implements LocalProbe {
    /** The hash of an empty go.mod, which an old Go wrote by mistake; go passes over it. */
    private static final String EMPTY_GO_MOD = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";

    private final HostSystem host;
    private final String goSum;
    private final Set<String> modules;
    private final List<Replacement> replacements;

    /**
     * A directory in the place of a required module.
     *
     * @param directory as go.mod writes it
     * @param path where that is
     */
    public record Replacement(String directory, String path) {}

    /**
     * A probe of a project.
     *
     * @param goSum the path of its go.sum; empty if there is no project
     * @param modules the modules whose lines are told
     * @param replacements the directories that have to be there
     */
    public ProjectFilesProbe(HostSystem host, String goSum, Set<String> modules, List<Replacement> replacements) {
        this.host = host;
        this.goSum = goSum;
        this.modules = Set.copyOf(modules);
        this.replacements = List.copyOf(replacements);
    }

    @Override
    public String id() {
        return "config:project";
    }

    @Override
    public Layer layer() {
        return Layer.CONFIG;
    }

    @Override
    public String subject() {
        return "go.mod and go.sum";
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        if (goSum.isEmpty()) {
            return ProbeResult.of(new Outcome.NotApplicable("the working directory belongs to no module"));
        }
        for (Replacement each : replacements) {
            if (host.files().kind(each.path()) == HostFiles.Kind.MISSING) {
                return failed("project.problem", "replacement directory " + each.directory() + " does not exist");
            }
        }
        byte[] content;
        try {
            content = host.files().read(goSum).orElse(new byte[0]);
        } catch (IOException e) {
            return failed("gosum.problem", goSum + " can't be read");
        }
        return sums(new String(content, StandardCharsets.UTF_8));
    }

    private ProbeResult sums(String text) {
        List<Evidence> found = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            List<String> words = Arrays.stream(line.strip().split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (!words.isEmpty() && words.size() != 3) {
                String where = goSum + ":" + number;
                return failed(
                        "gosum.problem", "malformed go.sum:\n" + where + ": wrong number of fields " + words.size());
            }
            if (!words.isEmpty()
                    && modules.contains(words.get(0))
                    && !words.get(2).equals(EMPTY_GO_MOD)) {
                found.add(new Note("gosum.line", String.join(" ", words)));
            }
        }
        return ProbeResult.of(new Outcome.Passed(text.isEmpty() ? "no go.sum" : "go.sum can be read"), found);
    }

    private static ProbeResult failed(String note, String message) {
        return ProbeResult.of(new Outcome.Failed(message), new Note(note, message));
    }
}
