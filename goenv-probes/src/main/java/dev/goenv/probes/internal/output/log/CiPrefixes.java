package dev.goenv.probes.internal.output.log;

import java.util.List;
import java.util.Set;

/** What CI systems put before a line, other than a time. */
final class CiPrefixes {
    static final List<Prefix> ALL = List.of(
            CiPrefixes::githubTag,
            CiPrefixes::githubCommand,
            CiPrefixes::githubStep,
            CiPrefixes::fold,
            CiPrefixes::bracket,
            CiPrefixes::buildkite,
            CiPrefixes::cloudBuild,
            CiPrefixes::bamboo);

    /** The commands of actions/toolkit; {@code ::} alone could be an address. */
    private static final Set<String> COMMANDS = Set.of(
            "error",
            "warning",
            "notice",
            "debug",
            "group",
            "endgroup",
            "add-mask",
            "set-output",
            "save-state",
            "echo",
            "stop-commands",
            "add-path",
            "set-env",
            "add-matcher",
            "remove-matcher");

    private static final int MAX_PARAMETERS = 2000;

    private CiPrefixes() {}

    /** {@code ##[error]} of GitHub and Azure. */
    private static boolean githubTag(Cursor line, Set<Trait> traits) {
        return line.literal("##[") && line.name("-") && line.literal("]");
    }

    /** {@code ::error file=go.mod,line=3::message}. */
    private static boolean githubCommand(Cursor line, Set<Trait> traits) {
        if (!line.literal("::")) {
            return false;
        }
        int from = line.at();
        if (!line.name("-") || !COMMANDS.contains(line.text().substring(from, line.at()))) {
            return false;
        }
        int end = line.text().indexOf("::", line.at());
        if (end < 0 || end - line.at() > MAX_PARAMETERS || (end > line.at() && line.peek() != ' ')) {
            return false;
        }
        line.moveTo(end + 2);
        traits.add(Trait.PERCENT);
        return true;
    }

    /** {@code job<TAB>step<TAB>}, before a time, of {@code gh run view --log}. */
    private static boolean githubStep(Cursor line, Set<Trait> traits) {
        return line.peek() != '\t'
                && line.through('\t')
                && line.through('\t')
                && Cursor.isDigit(line.peek())
                && line.peek(4) == '-'
                && line.peek(10) == 'T';
    }

    /** The folds of GitLab and Travis, where the carriage return behind them was lost. */
    private static boolean fold(Cursor line, Set<Trait> traits) {
        if (line.literal("section_start:") || line.literal("section_end:")) {
            if (!(line.digits(1, 12) && line.literal(":") && line.name(".-"))) {
                return false;
            }
            if (line.literal("[")) {
                return line.through(']');
            }
            return true;
        }
        return (line.literal("travis_fold:") || line.literal("travis_time:")) && line.name(":.,=-");
    }

    /** {@code [Pipeline] } of Jenkins, {@code [build:L12:3s] } of Woodpecker, {@code [Container] } of CodeBuild. */
    private static boolean bracket(Cursor line, Set<Trait> traits) {
        if (!line.literal("[")) {
            return false;
        }
        if (line.literal("Pipeline]") || line.literal("Container]")) {
            return line.gap();
        }
        return line.name(".-")
                && line.literal(":L")
                && line.digits(1, 7)
                && line.literal(":")
                && line.digits(1, 7)
                && line.literal("s]")
                && line.gap();
    }

    /** The time of Buildkite, where the escape before it was lost. */
    private static boolean buildkite(Cursor line, Set<Trait> traits) {
        return line.literal("_bk;t=") && line.digits(10, 16);
    }

    /** {@code Step #0 - "build": } of Google Cloud Build. */
    private static boolean cloudBuild(Cursor line, Set<Trait> traits) {
        if (!(line.literal("Step #") && line.digits(1, 4))) {
            return false;
        }
        if (line.literal(" - \"") && !line.through('"')) {
            return false;
        }
        return line.literal(":") && line.gap();
    }

    /** {@code error<TAB>01-May-2024 10:11:12<TAB>} of Bamboo. */
    private static boolean bamboo(Cursor line, Set<Trait> traits) {
        return (line.literal("build\t")
                        || line.literal("error\t")
                        || line.literal("simple\t")
                        || line.literal("command\t"))
                && Cursor.isDigit(line.peek())
                && line.peek(2) == '-'
                && line.peek(6) == '-';
    }
}
