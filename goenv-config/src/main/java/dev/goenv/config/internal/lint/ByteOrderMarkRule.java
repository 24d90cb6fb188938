package dev.goenv.config.internal.lint;

import dev.goenv.env.Finding;
import dev.goenv.env.GoValue;
import java.util.List;

/** What editors and PowerShell's {@code >} put in front of a text: the line behind it does not begin with A to Z. */
final class ByteOrderMarkRule implements LintRule {
    private static final String UTF8_MARK = "\uFEFF";

    static final String CODE = "config.byte-order-mark";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String finds() {
        return "a byte order mark hides the first line of the go/env file, or UTF-16 all of them";
    }

    @Override
    public List<Finding> check(LintContext context) {
        UserEnvFile file = context.userFile();
        if (isUtf16(file.content())) {
            GoValue whole = file.line("GOENV", "", 1);
            return List.of(context.error(
                    CODE,
                    whole,
                    "The go/env file is encoded in UTF-16, in which the go command sees no line at all. Save it as UTF-8 without a"
                            + " byte order mark.",
                    Remedy.none()));
        }
        return file.lines().stream()
                .limit(1)
                .filter(line -> line.text().startsWith(UTF8_MARK))
                .flatMap(line -> HiddenLine.of(context, line, line.text().substring(1)).stream())
                .map(hidden -> hidden.finding(
                        context,
                        CODE,
                        "A byte order mark stands before " + hidden.name()
                                + ", so the go command does not see the line."))
                .toList();
    }

    private static boolean isUtf16(byte[] content) {
        return content.length >= 2
                && ((content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE
                        || (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF);
    }
}
