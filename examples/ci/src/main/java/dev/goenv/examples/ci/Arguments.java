package dev.goenv.examples.ci;

import dev.goenv.examples.ci.OptionException.Kind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line taken apart: which options are there, with which texts. What the texts mean is read by the typed accessors.
 *
 * @param texts the values, empty for an option without one
 * @param modules what is no option
 */
record Arguments(Map<Option, String> texts, List<String> modules) {
    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,5})(ms|s|m)");
    private static final Duration LONGEST = Duration.ofHours(1);

    static Arguments parse(List<String> args) throws OptionException {
        Map<Option, String> texts = new EnumMap<>(Option.class);
        List<String> modules = new ArrayList<>();
        for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
            String arg = rest.next();
            Optional<Option> option = Option.of(arg);
            if (option.isEmpty()) {
                modules.add(module(arg));
            } else if (texts.put(option.get(), option.get().hasValue() ? value(option.get(), rest) : "") != null) {
                throw new OptionException(Kind.TWICE, arg + " stands there twice");
            }
        }
        return new Arguments(texts, List.copyOf(modules));
    }

    private static String module(String arg) throws OptionException {
        if (arg.startsWith("-")) {
            throw new OptionException(Kind.UNKNOWN, "there is no option \"" + arg + "\"");
        }
        return arg;
    }

    private static String value(Option option, Iterator<String> rest) throws OptionException {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.isEmpty() || Option.of(value).isPresent()) {
            String found = value.isEmpty() ? "nothing" : "\"" + value + "\"";
            throw new OptionException(Kind.NO_VALUE, option.flag() + " wants " + option.value() + ", not " + found);
        }
        return value;
    }

    boolean has(Option option) {
        return texts.containsKey(option);
    }

    Optional<String> text(Option option) {
        return Optional.ofNullable(texts.get(option));
    }

    Optional<Path> file(Option option) throws OptionException {
        if (!has(option)) {
            return Optional.empty();
        }
        String text = text(option).orElseThrow();
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            throw OptionException.badValue(option, text, "no name of a file here: " + e.getReason());
        }
    }

    int number(Option option, int least, int most, int otherwise) throws OptionException {
        String text = text(option).orElse(Integer.toString(otherwise));
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw OptionException.badValue(option, text, "a number between " + least + " and " + most + " is wanted");
        }
        return Integer.parseInt(text);
    }

    Duration time(Option option, Duration otherwise) throws OptionException {
        if (!has(option)) {
            return otherwise;
        }
        String text = text(option).orElseThrow();
        Matcher matcher = TIME.matcher(text);
        Duration time = matcher.matches() ? duration(matcher) : Duration.ZERO;
        if (time.isZero() || time.compareTo(LONGEST) > 0) {
            throw OptionException.badValue(option, text, "a time such as 500ms, 30s or 2m is wanted, 60m at most");
        }
        return time;
    }

    private static Duration duration(Matcher matcher) {
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
