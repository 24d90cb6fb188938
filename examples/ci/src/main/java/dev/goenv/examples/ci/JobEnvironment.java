package dev.goenv.examples.ci;

import dev.goenv.comparison.CacheDirectory;
import dev.goenv.comparison.CompanyProxy;
import dev.goenv.comparison.Profile;
import dev.goenv.probes.ProxyComparison;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings that are recommended for a job, and the file that makes them those of the steps or jobs that follow.
 *
 * <p>There is no secret among them: the URL of a proxy may have no user info, since such files are kept as artifacts and shown in
 * logs. Credentials belong into a netrc file.
 *
 * @param file the file
 * @param format how it is written
 * @param variables the settings in the order in which they are recommended
 */
record JobEnvironment(Path file, Format format, Map<String, String> variables) {
    private static final Set<String> CACHES = Set.of("GOMODCACHE", "GOCACHE");

    /** How variables are handed on. */
    enum Format {
        /** The file that {@code GITHUB_ENV} names: lines are added to it. */
        GITHUB,
        /** A {@code dotenv} report of GitLab: no quotes, no comments, no empty lines. */
        GITLAB,
        /** For {@code .} of a POSIX shell. */
        SHELL;

        String line(String name, String value) {
            return switch (this) {
                case GITHUB, GITLAB -> name + "=" + value + "\n";
                case SHELL -> "export " + name + "='" + value.replace("'", "'\\''") + "'\n";
            };
        }
    }

    /** {@return what a command line asks for} */
    static Optional<JobEnvironment> of(Arguments arguments) throws OptionException {
        Optional<Path> file = arguments.file(Option.ENV);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Profile profile =
                new Profile.ContinuousIntegration(proxy(arguments), patterns(arguments), cacheDirectory(arguments));
        Map<String, String> variables = new LinkedHashMap<>();
        ProxyComparison.recommend(profile)
                .settings()
                .forEach(setting -> setting.text().ifPresent(text -> variables.put(setting.name(), text)));
        if (!arguments.has(Option.CACHE)) {
            variables.keySet().removeAll(CACHES);
        }
        return Optional.of(new JobEnvironment(file.get(), format(arguments), variables));
    }

    private static Format format(Arguments arguments) throws OptionException {
        String text = arguments.text(Option.ENV_FORMAT).orElse("github");
        Optional<Format> format = Arrays.stream(Format.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
        return format.orElseThrow(
                () -> OptionException.badValue(Option.ENV_FORMAT, text, "github, gitlab or shell is wanted"));
    }

    private static Optional<CompanyProxy> proxy(Arguments arguments) throws OptionException {
        String serves = arguments.text(Option.PROXY_SERVES).orElse("all");
        if (!serves.equals("all") && !serves.equals("public")) {
            throw OptionException.badValue(Option.PROXY_SERVES, serves, "all or public is wanted");
        }
        if (!arguments.has(Option.PROXY)) {
            return Optional.empty();
        }
        String url = arguments.text(Option.PROXY).orElseThrow();
        try {
            return Optional.of(new CompanyProxy(
                    url,
                    serves.equals("all")
                            ? CompanyProxy.Serves.PRIVATE_MODULES_TOO
                            : CompanyProxy.Serves.PUBLIC_MODULES_ONLY));
        } catch (IllegalArgumentException e) {
            throw OptionException.badValue(Option.PROXY, url, message(e));
        }
    }

    private static List<String> patterns(Arguments arguments) throws OptionException {
        List<String> patterns = arguments
                .text(Option.PRIVATE)
                .map(text -> List.of(text.split(",", -1)))
                .orElse(List.of());
        try {
            return new Profile.Laptop(patterns, Optional.empty()).privatePatterns();
        } catch (IllegalArgumentException e) {
            throw OptionException.badValue(Option.PRIVATE, String.join(",", patterns), message(e));
        }
    }

    /** Without the option, any: what is recommended for it is left out then. */
    private static CacheDirectory cacheDirectory(Arguments arguments) throws OptionException {
        String path = arguments.text(Option.CACHE).orElse("/cache");
        try {
            return new CacheDirectory(path);
        } catch (IllegalArgumentException e) {
            throw OptionException.badValue(Option.CACHE, path, message(e));
        }
    }

    private static String message(IllegalArgumentException e) {
        return String.valueOf(e.getMessage());
    }

    /** {@return the text of the file} */
    String text() {
        StringBuilder text = new StringBuilder();
        variables.forEach((name, value) -> text.append(format.line(name, value)));
        return text.toString();
    }

    /** Writes the file; GitHub's may hold what other steps wrote. */
    void write() throws IOException {
        OpenOption[] how = format == Format.GITHUB
                ? new OpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.APPEND}
                : new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING
                };
        Files.writeString(file, text(), StandardCharsets.UTF_8, how);
    }
}
