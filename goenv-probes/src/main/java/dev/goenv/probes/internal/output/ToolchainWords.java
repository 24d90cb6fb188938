package dev.goenv.probes.internal.output;

import static dev.goenv.probes.internal.output.OutputRule.rule;

import java.util.List;

/** Another Go release that is wanted, and the project's own files. */
final class ToolchainWords {
    static final List<OutputRule> ALL = List.of(
            rule("config.toolchain", "The Go release that is needed can't be used")
                    .because(
                            "The module or GOTOOLCHAIN asks for another Go release than the one that runs, and it is not allowed, not"
                                    + " found or can't be downloaded.")
                    .says("requires go >= ", 93)
                    .says("invalid GOTOOLCHAIN", 97)
                    .says("toolchain not available", 97)
                    .says("is a language version but not a toolchain version", 97)
                    .says("invalid toolchain:", 94)
                    .says("too many toolchain switches", 96)
                    .says("no releases found for go >=", 95)
                    .says("is required for tool directives in go.mod", 85)
                    .says("too new (toolchain is go", 92)
                    .says("maximum supported Go version is", 90)
                    .says("invalid toolchain \"", 92)
                    .says("network disabled by ", 80)
                    .says("golang.org/toolchain", each -> each.says("tar: ") ? 10 : 94)
                    .says("go: download go1", 95)
                    .says("cannot find \"go", each -> each.says("in PATH") ? 95 : 0)
                    .says("invalid go version '", each -> each.says("must match format") ? 88 : 0)
                    .says("switching to go", each -> each.says("go: ") ? 40 : 0)
                    .says("note: module requires Go 1.", 85)
                    .says("package requires newer Go version", 88)
                    .says("requires newer Go version", 85)
                    .says("unknown block type: toolchain", 90)
                    .says("unknown directive: toolchain", 92)
                    .says("unknown directive: godebug", 90)
                    .says("unknown directive: ", 70)
                    .apart(
                            "The go and toolchain lines of go.mod, GOTOOLCHAIN, and whether a proxy serves golang.org/toolchain.")
                    .advice(
                            "install-go",
                            "Install that Go release",
                            "Install the release the message names, or newer; or let go download it: GOTOOLCHAIN=auto, with a GOPROXY"
                                    + " that serves golang.org/toolchain and the checksum database switched on.")
                    .fix((each, with) -> each.knowledge().text("GOTOOLCHAIN").isEmpty()
                                    || each.knowledge().text("GOTOOLCHAIN").equals("auto")
                            ? List.of()
                            : List.of(with.set("GOTOOLCHAIN", "auto")))
                    .done(),
            rule("config.project-file", "A file of the project is at fault, not the network")
                    .because(
                            "go.mod, go.work or an import names something that can't be: the go command asks no server then.")
                    .says("replacement directory", each -> each.says("does not exist") ? 95 : 0)
                    .says("missing dot in first path element", 93)
                    .says("go.mod file not found in current directory or any parent directory", 97)
                    .says("cannot find main module", 97)
                    .says("go.mod file not found", 90)
                    .says(
                            "errors parsing go.mod",
                            each -> each.facts().url().isPresent()
                                            || each.says("invalid go version")
                                            || each.says("unknown directive")
                                    ? 30
                                    : 86)
                    .says("errors parsing go.work", 92)
                    .says("conflicting replacements found for", 94)
                    .says("error loading go.mod", 80)
                    .says("used for two different module paths", 90)
                    .says("cannot find package ", 62)
                    .says("case-insensitive import collision", 80)
                    .says("cannot load module", each -> each.says("go.work") ? 90 : 0)
                    .says("malformed module path", 78)
                    .says("is not in std", 72)
                    .says("is not in GOROOT", 72)
                    .says("directory prefix . does not contain", 85)
                    .says("outside main module or its selected dependencies", 85)
                    .says("current directory is contained in a module that is not one of the workspace modules", 92)
                    .says("invalid pseudo-version:", 60)
                    .says("error obtaining VCS status", 88)
                    .says("detected dubious ownership", 90)
                    .apart("The line of the file that the message names.")
                    .advice(
                            "correct-file",
                            "Correct the line that the message names",
                            "Open the file and correct it; go mod edit helps.")
                    .done(),
            rule("gosum.missing-entry", "go.sum lacks an entry")
                    .because(
                            "The module is required, but go.sum does not have its hash, and the command may not write it.")
                    .says("missing go.sum entry", 97)
                    .command("add-sums", "Add what is missing", "go mod tidy")
                    .done(),
            rule("gosum.malformed", "go.sum can't be read")
                    .because("A line of go.sum does not have three fields; often a merge left its marks.")
                    .says("malformed go.sum", 98)
                    .says("wrong number of fields", each -> each.says("go.sum") ? 95 : 0)
                    .advice(
                            "repair-sums",
                            "Remove the line, then run go mod tidy",
                            "Remove merge marks and broken lines from go.sum, then run go mod tidy.")
                    .done());

    private ToolchainWords() {}
}
