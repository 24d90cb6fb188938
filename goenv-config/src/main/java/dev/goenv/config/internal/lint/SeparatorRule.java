package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.secret.Redaction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Lists with {@code ;} or blanks between the entries, where Go separates by commas. */
final class SeparatorRule implements LintRule {
    static final String CODE = "config.separator";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "a semicolon or a blank stands between the entries of a list that takes commas";
    }

    @Override
    public List<Finding> check(LintContext context) {
        return Stream.of("GOPROXY", "GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE", "GOVCS")
                .flatMap(name -> context.setting(name).stream())
                .filter(value -> isMisread(value))
                .map(value -> context.error(
                        CODE,
                        value,
                        "Entries are separated by commas" + (value.name().equals("GOPROXY") ? " or bars" : "")
                                + "; the semicolon or blank between them is part of an entry.",
                        value.name().equals("GOVCS") ? Remedy.none() : Repairs.remedy(context, value)))
                .toList();
    }

    private static boolean isMisread(GoValue value) {
        String text = Redaction.redact(Cleaning.withoutComment(value.text()));
        String separators = value.name().equals("GOVCS") || value.name().equals("GOPROXY") ? "[,|]" : ",";
        return Arrays.stream(text.split(separators, -1))
                .map(GoSpace::trim)
                .anyMatch(entry -> entry.indexOf(';') >= 0
                        || GoSpace.fields(entry).size() > 1 && !value.name().equals("GOVCS"));
    }
}
