package dev.goenv.config.internal.lint;

/** How many slips of the finger lie between two words: letters changed, left out, added, or swapped with the next. */
final class EditDistance {
    private EditDistance() {}

    /** {@return the distance; long words are far from everything} */
    static int of(String left, String right) {
        if (left.length() > 100 || right.length() > 100) {
            return left.equals(right) ? 0 : 100;
        }
        int[][] distance = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                distance[i][j] = cell(left, right, distance, i, j);
            }
        }
        return distance[left.length()][right.length()];
    }

    private static int cell(String left, String right, int[][] distance, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int least = Math.min(distance[i - 1][j - 1] + change, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
    }
}
