package dev.goenv.examples.ci;

import dev.goenv.examples.ci.OptionException.Kind;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.probes.GoDoctor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@link Gate} shall do.
 *
 * @param files where reports are written
 * @param annotations whether diagnoses are also told as workflow commands of GitHub Actions
 * @param forEverybody whether what is not public is hidden
 * @param attempts how often is looked at most
 * @param retryFor after which time no attempt begins
 * @param budget how long one attempt takes at most
 * @param environment the settings to write for the job
 * @param explain where the output of a failed go command is; {@code -} for standard input
 * @param modules the modules; empty for those of go.mod
 */
record Options(
        Files files,
        boolean annotations,
        boolean forEverybody,
        int attempts,
        Duration retryFor,
        Duration budget,
        Optional<JobEnvironment> environment,
        Optional<String> explain,
        List<String> modules) {
    private static final Set<Option> WITH_EXPLAIN = Set.of(Option.EXPLAIN, Option.ANNOTATIONS);
    private static final Set<Option> WITH_ENV =
            Set.of(Option.ENV_FORMAT, Option.PROXY, Option.PROXY_SERVES, Option.PRIVATE, Option.CACHE);
    private static final int DEFAULT_ATTEMPTS = 3;
    private static final int MAX_ATTEMPTS = 10;
    private static final Duration DEFAULT_RETRY_FOR = Duration.ofMinutes(1);
    private static final Duration DEFAULT_BUDGET = Duration.ofSeconds(10);

    /**
     * Where reports are written.
     *
     * @param junit JUnit XML
     * @param sarif SARIF 2.1.0
     * @param json goenv's own JSON
     */
    record Files(Optional<Path> junit, Optional<Path> sarif, Optional<Path> json) {}

    /** {@return the options of a command line} */
    static Options parse(List<String> args) throws OptionException {
        Arguments arguments = Arguments.parse(args);
        checkTogether(arguments);
        for (String module : arguments.modules()) {
            checkModule(module);
        }
        return new Options(
                new Files(arguments.file(Option.JUNIT), arguments.file(Option.SARIF), arguments.file(Option.JSON)),
                arguments.has(Option.ANNOTATIONS),
                arguments.has(Option.PUBLIC),
                arguments.number(Option.ATTEMPTS, 1, MAX_ATTEMPTS, DEFAULT_ATTEMPTS),
                arguments.time(Option.RETRY_FOR, DEFAULT_RETRY_FOR),
                arguments.time(Option.BUDGET, DEFAULT_BUDGET),
                JobEnvironment.of(arguments),
                explained(arguments),
                arguments.modules());
    }

    private static Optional<String> explained(Arguments arguments) throws OptionException {
        Optional<String> text = arguments.text(Option.EXPLAIN);
        return text.equals(Optional.of("-"))
                ? text
                : arguments.file(Option.EXPLAIN).map(Path::toString);
    }

    private static void checkTogether(Arguments arguments) throws OptionException {
        for (Option option : arguments.texts().keySet()) {
            if (arguments.has(Option.EXPLAIN) && !WITH_EXPLAIN.contains(option)) {
                throw new OptionException(Kind.CONFLICT, option.flag() + " makes no sense with --explain");
            }
            if (!arguments.has(Option.ENV) && WITH_ENV.contains(option)) {
                throw new OptionException(Kind.CONFLICT, option.flag() + " makes no sense without --env");
            }
        }
        if (arguments.has(Option.EXPLAIN) && !arguments.modules().isEmpty()) {
            throw new OptionException(
                    Kind.CONFLICT,
                    "a module makes no sense with --explain: \""
                            + arguments.modules().get(0) + "\"");
        }
    }

    private static void checkModule(String text) throws OptionException {
        try {
            GoDoctor.builder().module(text);
        } catch (GoSyntaxException e) {
            throw new OptionException(Kind.BAD_VALUE, e.getMessage());
        }
    }

    /** {@return what may be written, in lines of 100 columns} */
    static String usage() {
        List<String> words = new ArrayList<>(List.of("usage: Gate"));
        Arrays.stream(Option.values())
                .filter(option -> option != Option.EXPLAIN)
                .map(Option::toString)
                .forEach(words::add);
        words.add("[module[@version]...]");
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : words) {
            if (column + word.length() > 100) {
                text.append("\n           ");
                column = 11;
            }
            text.append(column == 0 ? "" : " ").append(word);
            column += word.length() + 1;
        }
        String explain = Arrays.stream(new Option[] {Option.EXPLAIN, Option.ANNOTATIONS})
                .map(Option::toString)
                .collect(Collectors.joining(" "));
        return text + "\n       Gate " + explain.substring(1).replaceFirst("]", "");
    }
}
