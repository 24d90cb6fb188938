package dev.goenv.examples.ci;

import java.util.Arrays;
import java.util.Optional;

/** The options of {@link Gate}, in the order in which its usage names them. */
enum Option {
    JUNIT("--junit", "FILE"),
    SARIF("--sarif", "FILE"),
    JSON("--json", "FILE"),
    ANNOTATIONS("--annotations", ""),
    PUBLIC("--public", ""),
    ATTEMPTS("--attempts", "N"),
    RETRY_FOR("--retry-for", "TIME"),
    BUDGET("--budget", "TIME"),
    ENV("--env", "FILE"),
    ENV_FORMAT("--env-format", "github|gitlab|shell"),
    PROXY("--proxy", "URL"),
    PROXY_SERVES("--proxy-serves", "all|public"),
    PRIVATE("--private", "PATTERNS"),
    CACHE("--cache", "DIR"),
    EXPLAIN("--explain", "FILE|-");

    private final String flag;
    private final String value;

    Option(String flag, String value) {
        this.flag = flag;
        this.value = value;
    }

    /** The option of an argument. */
    static Optional<Option> of(String argument) {
        return Arrays.stream(values())
                .filter(option -> option.flag.equals(argument))
                .findFirst();
    }

    /** How it is written. */
    String flag() {
        return flag;
    }

    /** What stands for its value in the usage; empty if it has none. */
    String value() {
        return value;
    }

    boolean hasValue() {
        return !value.isEmpty();
    }

    /** As the usage has it. */
    @Override
    public String toString() {
        return hasValue() ? "[" + flag + " " + value + "]" : "[" + flag + "]";
    }
}
