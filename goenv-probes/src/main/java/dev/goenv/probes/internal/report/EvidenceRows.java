package dev.goenv.probes.internal.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a record holds, as names and values for people: {@code contentLength} is "content length".
 *
 * @param name the name of a component; of a record within it, both names
 * @param value its value
 */
record EvidenceRows(String name, String value) {
    /** {@return rows for each component that holds something} */
    static List<EvidenceRows> of(Record record) {
        List<EvidenceRows> rows = new ArrayList<>();
        add(rows, "", record);
        return rows;
    }

    private static void add(List<EvidenceRows> rows, String prefix, Record record) {
        RecordShape.values(record).forEach((name, value) -> add(rows, prefix + words(name), value));
    }

    private static void add(List<EvidenceRows> rows, String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> add(rows, name, present));
        } else if (value instanceof List<?> list) {
            addList(rows, name, list);
        } else if (value instanceof Record record) {
            add(rows, name + " ", record);
        } else if (value instanceof Duration time) {
            rows.add(new EvidenceRows(name, Words.time(time)));
        } else if (value instanceof Enum<?> constant) {
            rows.add(new EvidenceRows(
                    name, constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        } else if (value instanceof Boolean truth) {
            rows.add(new EvidenceRows(name, truth ? "yes" : "no"));
        } else if (value instanceof Map<?, ?> map) {
            map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .sorted()
                    .forEach(entry -> rows.add(new EvidenceRows(name, entry)));
        } else if (!value.toString().isEmpty()) {
            rows.add(new EvidenceRows(name, value.toString()));
        }
    }

    private static void addList(List<EvidenceRows> rows, String name, List<?> list) {
        if (list.stream().allMatch(String.class::isInstance)) {
            if (!list.isEmpty()) {
                rows.add(new EvidenceRows(
                        name,
                        String.join("\n", list.stream().map(Object::toString).toList())));
            }
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            add(rows, list.size() == 1 ? name : name + " " + (i + 1), list.get(i));
        }
    }

    /** {@return the words of a name in camel case} */
    static String words(String name) {
        StringBuilder words = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (c >= 'A' && c <= 'Z') {
                words.append(words.length() > 0 ? " " : "").append((char) (c + 'a' - 'A'));
            } else {
                words.append(c);
            }
        }
        return words.toString();
    }
}
