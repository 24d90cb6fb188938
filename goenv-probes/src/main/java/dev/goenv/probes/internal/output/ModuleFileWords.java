package dev.goenv.probes.internal.output;

import static dev.goenv.probes.internal.output.OutputRule.rule;

import java.util.List;

/** Files of the module proxy protocol that can't be used. */
final class ModuleFileWords {
    static final List<OutputRule> ALL = List.of(
            rule("modproxy.bad-info", "The module proxy's answer about the version is no valid JSON")
                    .because("The .info or list file is malformed: a fault of the proxy or of its cache.")
                    .says("invalid response from proxy", each -> each.says("character '<'") ? 50 : 86)
                    .says("instead of requested version", 93)
                    .says("cannot unmarshal", each -> each.says("proxy") ? 88 : 0)
                    .says("unexpected end of JSON input", 85)
                    .apart("The first bytes of the answer.")
                    .others(
                            "purge-cache",
                            "Have the proxy's cache purged",
                            "Its owner has to remove the broken file of {module}.")
                    .done(),
            rule("modproxy.bad-mod", "The go.mod of {module} can't be used")
                    .because(
                            "The file does not parse, or names another module: renamed modules are required by the path they declare.")
                    .says(
                            "parsing go.mod:",
                            each -> each.says("errors parsing go.mod")
                                    ? 0
                                    : each.says("missing module line")
                                            ? 50
                                            : each.says("invalid go version") || each.says("unknown directive")
                                                    ? 30
                                                    : 84)
                    .says("module declares its path as", each -> each.inVcs() || onlyDirect(each) ? 60 : 85)
                    .says(".mod: 404 Not Found", each -> each.inModuleProxy() ? 60 : 0)
                    .apart("The first bytes of the .mod file.")
                    .advice(
                            "declared-path",
                            "Require the path that the module declares",
                            "Import the path the message names, or use a replace line.")
                    .done(),
            rule("modproxy.bad-zip", "The zip file of {module} is missing or broken")
                    .because("The proxy has the version, but not a zip file that Go accepts.")
                    .says("zip: not a valid zip file", 80)
                    .says("has unexpected file", 94)
                    .says("404 Not Found", each -> each.asks(".zip") && each.inModuleProxy() ? 88 : 0)
                    .says("410 Gone", each -> each.asks(".zip") && each.inModuleProxy() ? 84 : 0)
                    .says("unzip ", each -> each.says("malformed file path") || each.says("-> unzip") ? 90 : 0)
                    .says("zip: ", each -> each.says("not a valid") ? 0 : 70)
                    .says("unexpected EOF", each -> each.says("read \"") || each.says("reading ") ? 45 : 0)
                    .says("gzip: invalid header", 70)
                    .says("downloaded zip file too large", 92)
                    .says("missing top-level directory prefix", 90)
                    .says("more than one top-level directory", 90)
                    .says("module source tree too large", 80)
                    .says("multiple entries for file", 80)
                    .apart("The size and the first bytes of the zip file, here and at another proxy.")
                    .others(
                            "purge-cache",
                            "Have the proxy's cache purged",
                            "Its owner has to remove the broken zip of {module}.")
                    .command(
                            "clean-cache",
                            "If only this machine has it broken: empty the module cache",
                            "go clean -modcache")
                    .done(),
            rule("modproxy.truncated", "The answer of {urlhost} breaks off")
                    .because("The connection ended before the whole file had come.")
                    .says(
                            "unexpected EOF",
                            each -> each.says("read \"") || each.asks(".zip") ? 72 : TcpWords.eof(each) ? 30 : 40)
                    .says(
                            "connection reset by peer",
                            each -> each.says("read \"")
                                    ? 80
                                    : each.facts().url().isEmpty() && !each.inVcs() ? 57 : 0)
                    .says("stream error: stream ID", 86)
                    .says("INTERNAL_ERROR; received from peer", 84)
                    .says("read: operation timed out", each -> each.says("read \"") ? 60 : 0)
                    .says("transfer closed with", 60)
                    .apart("Whether it breaks off again, and at the same place.")
                    .advice(
                            "try-again",
                            "Try again, and by another way",
                            "If it breaks off at the same place, look for a size limit or filter in a proxy on the way.")
                    .done());

    private ModuleFileWords() {}

    /** {@return whether no module proxy is asked} */
    static boolean onlyDirect(Case each) {
        return each.envKnown() && each.moduleProxies() == 0;
    }
}
