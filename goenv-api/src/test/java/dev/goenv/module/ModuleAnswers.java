package dev.goenv.module;

import dev.goenv.internal.text.GoText;
import dev.goenv.internal.text.UnicodeTables;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What goenv answers to the questions that the Go program {@code oracle/module.go} answers. */
final class ModuleAnswers {
    private ModuleAnswers() {}

    static List<String> answer(String kind, List<String> q) {
        return switch (kind) {
            case "path" -> path(q.get(0), q.get(1));
            case "version" -> version(q.get(0), q.get(1));
            case "pseudo" -> pseudo(q.get(0));
            case "make" -> List.of(make(q));
            case "compare" -> compare(q.get(0), q.get(1));
            case "check" -> check(q.get(0), q.get(1));
            case "sort" -> sort(q);
            case "patterns" -> patterns(q.get(0), q.get(1));
            case "quote" ->
                List.of(
                        GoText.quote(q.get(0)),
                        GoText.quoteRune(firstRune(q.get(0))),
                        yes(GoText.isValidUtf8(q.get(0))),
                        String.valueOf(Integer.signum(GoText.compare(q.get(0), q.get(1)))));
            case "unicode" -> List.of(runs(UnicodeTables::isLetter), runs(UnicodeTables::isPrint));
            default -> throw new AssertionError(kind);
        };
    }

    private static List<String> path(String text, String escaped) {
        Optional<String> major = PathMajor.split(text).map(PathMajor::text);
        int majorLength = major.orElse("").length();
        return List.of(
                result(() -> ModulePath.parse(text).text().equals(text) ? "ok" : "changed"),
                result(() -> ImportPath.parse(text).text().equals(text) ? "ok" : "changed"),
                result(() -> FilePath.parse(text).text().equals(text) ? "ok" : "changed"),
                ModulePath.isValid(text)
                        ? ModulePath.parse(text).prefix()
                        : text.substring(0, text.length() - majorLength),
                major.orElse(""),
                yes(major.isPresent()),
                result(() -> ModulePath.parse(text).escaped()),
                result(() -> ModulePath.unescape(escaped).text()));
    }

    private static List<String> version(String text, String escaped) {
        Optional<Version> version = Version.tryParse(text);
        return List.of(
                yes(Version.isValid(text)),
                version.map(v -> v.canonical().text()).orElse(""),
                version.map(Version::major).orElse(""),
                version.map(Version::majorMinor).orElse(""),
                version.map(Version::prerelease).orElse(""),
                version.map(Version::build).orElse(""),
                version.map(v -> v.canonicalForModule().text()).orElse(""),
                result(() -> Version.escape(text)),
                result(() -> Version.unescape(escaped)));
    }

    private static List<String> pseudo(String text) {
        Optional<PseudoVersion> found = Version.tryParse(text).flatMap(Version::pseudo);
        DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'");
        return List.of(
                yes(found.isPresent()),
                yes(found.map(PseudoVersion::isZero).orElse(false)),
                result(() -> format.format(PseudoVersion.parse(text).time().atOffset(ZoneOffset.UTC))),
                result(() -> PseudoVersion.parse(text).revision()),
                result(() -> PseudoVersion.parse(text).base().map(Version::text).orElse("")));
    }

    private static String make(List<String> q) {
        try {
            Instant time = Instant.ofEpochSecond(Long.parseLong(q.get(2)));
            return PseudoVersion.of(q.get(0), Version.tryParse(q.get(1)), time, q.get(3))
                    .toString();
        } catch (GoSyntaxException e) {
            return "no pseudo-version";
        }
    }

    private static List<String> compare(String a, String b) {
        int precedence = Version.compareTexts(a, b);
        Optional<Version> x = Version.tryParse(a);
        Optional<Version> y = Version.tryParse(b);
        int sorted = x.isPresent() && y.isPresent()
                ? Integer.signum(x.get().compareTo(y.get()))
                : precedence == 0 ? Integer.signum(GoText.compare(a, b)) : precedence;
        return List.of(String.valueOf(precedence), String.valueOf(sorted));
    }

    private static List<String> check(String path, String version) {
        Optional<PathMajor> major = PathMajor.split(path);
        Optional<Version> parsed = Version.tryParse(version);
        String fits = "no major";
        if (major.isPresent() && parsed.isPresent()) {
            fits = result(() -> {
                major.get().check(parsed.get());
                return "ok";
            });
        }
        return List.of(
                result(() -> ModuleVersion.of(path, version).path().text().equals(path) ? "ok" : "changed"), fits);
    }

    private static List<String> sort(List<String> q) {
        record Line(String path, String version) {}
        Comparator<Line> order = ModuleVersion.goSumOrder(Line::path, Line::version);
        int sign = order.compare(new Line(q.get(0), q.get(1)), new Line(q.get(2), q.get(3)));
        return List.of(yes(sign <= 0), yes(sign >= 0));
    }

    private static List<String> patterns(String text, String path) {
        ModulePatterns patterns = ModulePatterns.parse(text);
        return List.of(
                yes(patterns.matches(path)),
                patterns.match(path).map(p -> String.valueOf(p.index())).orElse("none"),
                patterns.malformed().stream()
                        .map(m -> String.valueOf(m.pattern().index()))
                        .collect(Collectors.joining(" ")));
    }

    /** Go decodes an invalid byte, and an empty text, as U+FFFD. */
    private static int firstRune(String text) {
        return text.isEmpty() ? 0xfffd : text.codePointAt(0);
    }

    private static String runs(IntPredicate in) {
        List<String> out = new ArrayList<>();
        int last = 0;
        boolean was = false;
        for (int rune = 0; rune <= Character.MAX_CODE_POINT; rune++) {
            if (in.test(rune) != was) {
                out.add(String.valueOf(rune - last));
                last = rune;
                was = !was;
            }
        }
        return String.join(" ", out);
    }

    private static String result(Supplier<String> call) {
        try {
            return call.get();
        } catch (GoSyntaxException e) {
            return "E:" + e.getMessage();
        }
    }

    private static String yes(boolean answer) {
        return String.valueOf(answer);
    }
}
