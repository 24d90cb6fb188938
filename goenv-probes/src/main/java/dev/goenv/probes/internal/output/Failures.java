package dev.goenv.probes.internal.output;

import dev.goenv.output.Excerpt;
import dev.goenv.output.GoFailure;
import dev.goenv.probes.internal.output.log.LogLine;
import dev.goenv.probes.internal.output.log.LogReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The failures that a text tells of, each once: the same error at the same host is one, for however many modules.
 *
 * <p>Holds the first {@value #MAX_FAILURES} different ones, of {@value #MAX_CHARACTERS} characters together, and of each the first
 * {@value #MAX_MODULES} modules.
 */
public final class Failures {
    private static final int MAX_FAILURES = 1_000;
    private static final int MAX_MODULES = 1_000;
    private static final int MAX_CHARACTERS = 4_000_000;

    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final PhraseFinder phrases = new PhraseFinder(OutputRules.phrases());

    private final Budget budget = new Budget(MAX_CHARACTERS);

    private Failures() {}

    /** What was said at least once. */
    private static final class Seen {
        private final Optional<Message> message;
        private final LogLine first;
        private final Set<String> modules = new LinkedHashSet<>();
        private int times;

        Seen(Optional<Message> message, LogLine first) {
            this.message = message;
            this.first = first;
        }
    }

    /**
     * {@return the failures of a text}
     *
     * @throws IOException if the text can't be read
     */
    public static Failures read(Reader text) throws IOException {
        Failures failures = new Failures();
        new MessageReader(failures.phrases, failures::add, failures::addProject).read(new LogReader(text));
        return failures;
    }

    /** Most lines of a long log repeat what was said before: only what is new is read to the end. */
    private void add(List<LogLine> lines) {
        String said = Message.said(Message.text(lines));
        Optional<UrlInText> url = UrlInText.first(said);
        Optional<String> module = Facts.module(said, url);
        put(key(said, url, module), () -> Optional.of(Message.of(lines)), lines.get(0), module);
    }

    private void addProject(LogLine line) {
        put("project " + withoutNumbers(line.text()), Optional::empty, line, Optional.empty());
    }

    private void put(String key, Supplier<Optional<Message>> made, LogLine first, Optional<String> module) {
        Seen one = seen.get(key);
        if (one == null) {
            Optional<Message> message = made.get();
            int kept = key.length()
                    + message.map(Failures::length).orElse(first.text().length());
            if (seen.size() >= MAX_FAILURES || !budget.allows(kept)) {
                return;
            }
            one = new Seen(message, first);
            seen.put(key, one);
        }
        one.times++;
        Set<String> modules = one.modules;
        module.filter(each -> modules.size() < MAX_MODULES && !modules.contains(each) && budget.allows(each.length()))
                .ifPresent(modules::add);
    }

    /** Lines are kept once as they are, and once as what is said. */
    private static int length(Message message) {
        return 2 * (message.said().length() + message.there().length());
    }

    /** The error below and where it happened; ports and times differ from one to the next. */
    private static String key(String said, Optional<UrlInText> url, Optional<String> module) {
        String where = url.map(UrlInText::text).flatMap(HostInText::ofUrl).orElse("");
        String kind = said.contains("verifying") ? "verifying " : "";
        String end = url.map(each -> said.substring(each.after())).orElse(said);
        return kind + where + " "
                + withoutNumbers(
                        module.map(each -> end.replace(Case.path(each), "")).orElse(end));
    }

    private static String withoutNumbers(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Ascii.isDigit(c)) {
                plain.append(c);
            } else if (plain.isEmpty() || plain.charAt(plain.length() - 1) != '0') {
                plain.append('0');
            }
        }
        return plain.toString();
    }

    /** A message and the failure that it tells of. */
    record Told(Message message, GoFailure failure) {}

    /** {@return the failures that may have a cause, with their messages, in the order of the text} */
    List<Told> told() {
        List<Told> told = new ArrayList<>();
        for (Seen each : seen.values()) {
            each.message.ifPresent(message -> told.add(new Told(message, failure(message, each))));
        }
        return told;
    }

    /** {@return all failures, in the order of the text} */
    public List<GoFailure> list() {
        List<GoFailure> failures = new ArrayList<>();
        for (Seen each : seen.values()) {
            failures.add(each.message.map(message -> failure(message, each)).orElseGet(() -> project(each)));
        }
        return failures;
    }

    private static GoFailure failure(Message message, Seen seen) {
        Facts facts = message.facts();
        return new GoFailure(
                message.whole(),
                GoFailure.Kind.ENVIRONMENT,
                List.copyOf(seen.modules),
                facts.requiredBy(),
                facts.operation(),
                facts.url().map(ModulesInText::unescaped),
                facts.host(),
                facts.status(),
                message.there().isEmpty() ? Optional.empty() : Optional.of(message.there()),
                seen.times);
    }

    private static GoFailure project(Seen seen) {
        LogLine line = seen.first;
        return new GoFailure(
                new Excerpt(
                        line.number(),
                        line.offsetOf(0),
                        line.offsetOf(line.text().length()),
                        line.text()),
                GoFailure.Kind.PROJECT,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                seen.times);
    }
}
