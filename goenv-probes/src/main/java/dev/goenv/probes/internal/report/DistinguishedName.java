package dev.goenv.probes.internal.report;

import java.util.ArrayList;
import java.util.List;

/** The names in certificates, in the form of RFC 2253. */
final class DistinguishedName {
    private DistinguishedName() {}

    /** {@return the values of the attributes, as they are written; what is no attribute counts as a value} */
    static List<String> values(String name) {
        List<String> values = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ',';
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (i >= name.length() || !quoted && (c == ',' || c == '+' || c == ';')) {
                add(values, name.substring(start, i));
                start = i + 1;
            }
        }
        if (start < name.length()) {
            add(values, name.substring(start));
        }
        return values;
    }

    private static void add(List<String> values, String attribute) {
        String value = attribute.substring(attribute.indexOf('=') + 1).strip();
        if (!value.isEmpty()) {
            values.add(value);
        }
    }
}
