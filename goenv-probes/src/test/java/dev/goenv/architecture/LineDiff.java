package dev.goenv.architecture;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, each below the unindented line that it belongs to. */
final class LineDiff {
    private LineDiff() {}

    /** Lines that are only in {@code old} with {@code -}, those only in {@code now} with {@code +}; none if equal. */
    static List<String> of(String old, String now) {
        List<String> left = old.lines().toList();
        List<String> right = now.lines().toList();
        int[][] common = commonTails(left, right);
        List<String> diff = new ArrayList<>();
        String head = "";
        String shown = "";
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            boolean inBoth = i < left.size() && j < right.size() && left.get(i).equals(right.get(j));
            boolean removed = !inBoth && (j == right.size() || i < left.size() && common[i + 1][j] >= common[i][j + 1]);
            String line = removed || inBoth ? left.get(i) : right.get(j);
            boolean isHead = !line.isEmpty() && !line.startsWith(" ");
            if (!inBoth && !line.isEmpty()) {
                if (!isHead && !head.equals(shown)) {
                    diff.add("  " + head);
                    shown = head;
                }
                diff.add((removed ? "- " : "+ ") + line);
            }
            if (isHead) {
                head = line;
                shown = inBoth ? shown : line;
            }
            i += removed || inBoth ? 1 : 0;
            j += removed ? 0 : 1;
        }
        return diff;
    }

    /** How many lines the rest of {@code left} from i and the rest of {@code right} from j have in common, in order. */
    private static int[][] commonTails(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
