package dev.goenv.probes.internal.output.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All prefixes that are surely none of go's words. They may be nested in any order. */
final class Prefixes {
    /** More than logs in logs have. */
    private static final int MAX_NESTED = 24;

    private final List<Prefix> all = new ArrayList<>();

    Prefixes() {
        all.add(new TimePrefix());
        all.addAll(CiPrefixes.ALL);
        all.addAll(ContainerPrefixes.ALL);
        all.addAll(LoggerPrefixes.ALL);
        all.addAll(PastePrefixes.ALL);
    }

    /** {@return the index after the last prefix; what they tell is added to the traits} */
    int end(String line, Set<Trait> traits) {
        Cursor cursor = new Cursor(line);
        int end = 0;
        for (int i = 0; i < MAX_NESTED && end < line.length(); i++) {
            int next = step(cursor, end, traits);
            if (next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private int step(Cursor cursor, int from, Set<Trait> traits) {
        char first = cursor.text().charAt(from);
        if (first == '\t' || cursor.text().startsWith("go: ", from)) {
            return from;
        }
        for (Prefix prefix : all) {
            cursor.moveTo(from);
            if (prefix.take(cursor, traits)) {
                return cursor.at();
            }
        }
        return from;
    }
}
