package dev.goenv.probes.internal.diagnosis;

/** How many slips of the finger lie between two words: letters changed, left out, added, or swapped with the next. */
final class EditDistance {
    private static final int MOST_CHARACTERS = 100;

    private EditDistance() {}

    /** {@return the distance; long words are far from everything} */
    static int of(String left, String right) {
        if (left.length() > MOST_CHARACTERS || right.length() > MOST_CHARACTERS) {
            return left.equals(right) ? 0 : MOST_CHARACTERS;
        }
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[right.length()];
    }
}
