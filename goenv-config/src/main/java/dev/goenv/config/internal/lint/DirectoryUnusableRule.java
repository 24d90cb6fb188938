package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** GOBIN and GOTMPDIR: the former is made when needed, the latter has to be there. */
final class DirectoryUnusableRule implements LintRule {
    static final String CODE = "config.directory-unusable";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "GOBIN or GOTMPDIR is relative, missing, or can't be written";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return Stream.of("GOBIN", "GOTMPDIR")
                .flatMap(name -> context.setting(name).stream())
                .flatMap(value -> problem(context, value)
                        .map(problem -> context.error(CODE, value, problem, Repairs.remedy(context, value)))
                        .stream())
                .toList();
    }

    private static Optional<String> problem(LintContext context, GoValue value) {
        String path = value.text();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (!context.machine().paths().isAbs(path)) {
            return Optional.of(
                    value.name().equals("GOBIN")
                            ? "go install fails with: cannot install, GOBIN must be an absolute path"
                            : "GOTMPDIR must be an absolute path; this one depends on the directory in which go is started.");
        }
        if (value.name().equals("GOTMPDIR")
                && context.hasFiles()
                && !context.machine().isDirectory(path)) {
            return Optional.of("Nothing can be built, for there is no directory " + context.shown(path) + ".");
        }
        Directory directory = Directory.at(context.machine(), path);
        return directory == Directory.USABLE || !context.hasFiles()
                ? Optional.empty()
                : Optional.of("The directory " + context.shown(path) + " " + directory.words() + ".");
    }
}
