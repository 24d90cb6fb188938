package dev.goenv.config.internal.envfile;

import dev.goenv.internal.syntax.GoBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code go env -w} and {@code go env -u} make of the bytes of the file: updateEnvFile and sortKeyValues of
 * cmd/go/internal/envcmd/env.go, Go 1.27.
 *
 * <p>The go command goes through the new variables in random order, yet the result is determined: new lines end up in one
 * run, which is sorted, and keys are unique. The exception is a name with a {@code #} (known only since a line of the
 * file has it): its line is a separator for the writer, so its place among other new lines is random in Go. Here new
 * lines then come in the order of the request.
 */
final class EnvLineEditor {
    private static final Comparator<String> BY_KEY = Comparator.comparing(EnvLine::writerKey);

    private EnvLineEditor() {}

    /**
     * {@return the file with variables set and removed}
     *
     * @param content the file as it is
     * @param set values by name, in the order of the request
     * @param unset names
     */
    static byte[] edit(byte[] content, Map<String, String> set, Set<String> unset) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        for (EnvLine line : EnvLine.parse(content)) {
            String key = line.writerKey();
            if (!key.isEmpty()) {
                Integer earlier = last.put(key, lines.size());
                if (earlier != null) {
                    // Emptied, not removed: the gap separates runs when they are sorted, as in Go.
                    lines.set(earlier, "");
                }
            }
            lines.add(line.bytes() + "\n");
        }
        List<String> added = new ArrayList<>();
        set.forEach((name, text) -> {
            String key = GoBytes.encode(name);
            String line = key + "=" + GoBytes.encode(text) + "\n";
            Integer at = last.get(key);
            if (at != null) {
                lines.set(at, line);
            } else {
                added.add(line);
            }
        });
        lines.addAll(added);
        for (String name : unset) {
            Integer at = last.get(GoBytes.encode(name));
            if (at != null) {
                lines.set(at, "");
            }
        }
        sortRuns(lines);
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void sortRuns(List<String> lines) {
        int start = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || EnvLine.writerKey(lines.get(i)).isEmpty()) {
                lines.subList(start, i).sort(BY_KEY);
                start = i + 1;
            }
        }
    }
}
