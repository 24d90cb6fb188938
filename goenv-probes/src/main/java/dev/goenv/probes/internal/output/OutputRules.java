package dev.goenv.probes.internal.output;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The causes that a text can name, and the phrases that point to them. To add one, put it into the list of its layer. */
public final class OutputRules {
    static final List<OutputRule> ALL = Stream.of(
                    ConfigWords.ALL,
                    ToolchainWords.ALL,
                    DnsWords.ALL,
                    TcpWords.ALL,
                    TlsWords.ALL,
                    HttpProxyWords.ALL,
                    HttpProxyVariableWords.ALL,
                    ModuleProxyWords.ALL,
                    GoproxyListWords.ALL,
                    ModuleFileWords.ALL,
                    DatabaseWords.ALL,
                    VcsWords.ALL,
                    PageWords.ALL)
            .flatMap(List::stream)
            .toList();

    private OutputRules() {}

    /** {@return the phrases that make a line worth a look} */
    static Collection<String> phrases() {
        return ALL.stream()
                .flatMap(rule -> rule.phrases().stream())
                .map(OutputRule.Phrase::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@return the codes of the causes that a text can name} */
    public static List<String> codes() {
        return ALL.stream().map(OutputRule::code).toList();
    }

    /** {@return the rows of a Markdown table: the code and the words that point to it, sorted by code} */
    public static String table() {
        Map<String, String> rows = new TreeMap<>();
        for (OutputRule rule : ALL) {
            String words = rule.phrases().stream()
                    .map(OutputRule.Phrase::words)
                    .filter(phrase -> !phrase.isEmpty())
                    .map(phrase -> "`` " + phrase.replace("|", "\\|") + " ``")
                    .distinct()
                    .limit(4)
                    .collect(Collectors.joining(", "));
            rows.put(rule.code(), "| `" + rule.code() + "` | " + words + " |\n");
        }
        return String.join("", rows.values());
    }
}
