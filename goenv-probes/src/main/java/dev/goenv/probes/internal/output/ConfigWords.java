package dev.goenv.probes.internal.output;

import static dev.goenv.probes.internal.output.OutputRule.rule;

import dev.goenv.diagnosis.Diagnosis.Severity;
import java.util.List;

/** What Go's own settings and directories are at fault for. */
final class ConfigWords {
    static final List<OutputRule> ALL = List.of(
            rule("config.goproxy-off", "GOPROXY forbids every download")
                    .because(
                            "GOPROXY is \"off\", or its list ends there after every proxy had said \"not found\": the go command"
                                    + " asks nobody for {module}.")
                    .says("disabled by GOPROXY=off", each -> each.says("checksum") ? 30 : 92)
                    .apart("The value of GOPROXY and where it is set; editors set it for their own go commands too.")
                    .fix((each, with) -> List.of(with.set("GOPROXY", "https://proxy.golang.org,direct")))
                    .reset("GOPROXY")
                    .done(),
            rule("config.goproxy-empty-list", "GOPROXY has no entry")
                    .because("GOPROXY is set, but holds only separators.")
                    .says("GOPROXY list is not the empty string, but contains no entries", 99)
                    .reset("GOPROXY")
                    .done(),
            rule("config.goproxy-invalid", "An entry of GOPROXY is malformed")
                    .because("The go command can't use an entry of GOPROXY as the URL of a module proxy.")
                    .says("invalid proxy URL", 97)
                    .says("invalid file:// proxy URL", 97)
                    .says("first path segment in URL cannot contain colon", ConfigWords::badUrl)
                    .says("invalid port \"", ConfigWords::badUrl)
                    .says("invalid URL escape", ConfigWords::badUrl)
                    .says("missing protocol scheme", ConfigWords::badUrl)
                    .says("missing ']' in host", ConfigWords::badUrl)
                    .says("invalid IP-literal", ConfigWords::badUrl)
                    .says("invalid control character in URL", ConfigWords::badUrl)
                    .says("no Host in request URL", ConfigWords::badUrl)
                    .says(": invalid port", each -> each.says("dial tcp: address ") ? badUrl(each) : 0)
                    .says("invalid character \" \" in host name", ConfigWords::badUrl)
                    .says("invalid userinfo", ConfigWords::badUrl)
                    .says("unsupported protocol scheme", each -> each.inHttpProxy() ? 0 : 70)
                    .apart("Each entry of GOPROXY, parsed as Go does.")
                    .fix((each, with) -> List.of(with.set("GOPROXY", "https://proxy.golang.org,direct")))
                    .reset("GOPROXY")
                    .done(),
            rule("config.goproxy-implicit-https", "GOPROXY names a plain-HTTP server without a scheme")
                    .because("An entry without a scheme is taken for https, but {host} speaks plain HTTP.")
                    .says("server gave HTTP response to HTTPS client", ConfigWords::implicit)
                    .says("first record does not look like a TLS handshake", ConfigWords::implicit)
                    .apart("Whether the entry of GOPROXY has a scheme.")
                    .fix((each, with) -> each.facts().urlHost().isEmpty()
                            ? List.of()
                            : List.of(with.advice(
                                    "write-scheme",
                                    "Write the scheme in GOPROXY: http://{host}",
                                    "go env -w GOPROXY=http://{host}, if the server is one of your own network.")))
                    .done(),
            rule("config.goproxy-file-missing", "GOPROXY points to files that are not there")
                    .because(
                            "An entry of GOPROXY is a file URL, and {url} does not exist: the directory is missing, or lacks"
                                    + " the module.")
                    .says("no such file or directory", each -> each.facts().urlHas("file://") ? 90 : 0)
                    .says("cannot find the path specified", each -> each.facts().urlHas("file://") ? 90 : 0)
                    .says("cannot find the file specified", each -> each.facts().urlHas("file://") ? 90 : 0)
                    .apart("Whether the directory is there and has the module.")
                    .advice("correct-path", "Correct the path", "Correct the directory in GOPROXY, or fill it.")
                    .done(),
            rule("config.env-shadowed", "The OS environment hides what go env -w wrote")
                    .severity(Severity.WARNING)
                    .because(
                            "The value was written to the go/env file, but the variable is set in the OS environment as well,"
                                    + " which wins.")
                    .says("does not override conflicting OS environment variable", 97)
                    .advice(
                            "unset-variable",
                            "Remove the variable from the OS environment",
                            "Unset it in this shell, and in the profile, the IDE or the CI job that sets it.")
                    .done(),
            rule("config.go-env-not-supported", "go env -w does not know this variable")
                    .because(
                            "Only the go command's own variables can be written to the go/env file; proxies, certificates and"
                                    + " netrc are set in the OS environment.")
                    .says("unknown go command variable", 97)
                    .says("can only be set using the OS environment", 97)
                    .says("cannot be modified", each -> each.says("go: ") ? 80 : 0)
                    .advice("set-in-os", "Set it in the OS environment", "Export it in the shell, profile or CI job.")
                    .done(),
            rule("config.gosumdb-invalid", "GOSUMDB is malformed")
                    .because("GOSUMDB is neither off, nor a known database, nor a name with a verifier key and a URL.")
                    .says("invalid GOSUMDB", 97)
                    .says("missing GOSUMDB", 97)
                    .says("unsupported scheme: ", each -> each.inDatabase() ? 96 : 0)
                    .says("unsupported protocol scheme", each -> each.inDatabase() ? 96 : 0)
                    .says("no Host in request URL", each -> each.inDatabase() ? 96 : 0)
                    .says("malformed verifier id", 92)
                    .says("invalid verifier hash", 92)
                    .reset("GOSUMDB")
                    .done(),
            rule("config.goflags", "GOFLAGS, or the module mode, stands in the way")
                    .because(
                            "A flag in GOFLAGS is malformed or unknown, or the mode (-mod) forbids what the command needs.")
                    .says("parsing $GOFLAGS", 97)
                    .says("(from $GOFLAGS)", 97)
                    .says("flag is no longer supported", 90)
                    .says(" not supported (can be '', 'mod', 'readonly'", 90)
                    .says("-mod may only be set to readonly or vendor when in workspace mode", 97)
                    .says("-modfile cannot be used in workspace mode", 97)
                    .says("flag provided but not defined", each -> each.set("GOFLAGS") ? 60 : 15)
                    .says("inconsistent vendoring in", 90)
                    .says("using the vendor directory", 85)
                    .says("no required module provides package", 80)
                    .says("updates to go.mod needed", 85)
                    .says("cannot query module due to -mod=", 90)
                    .says("is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt", 88)
                    .apart("The value of GOFLAGS and the files vendor/modules.txt and go.mod.")
                    .command("tidy", "Bring go.mod up to date, or add the module with go get", "go mod tidy")
                    .reset("GOFLAGS")
                    .done(),
            rule("config.cache-unusable", "The go command can't write its files")
                    .because(
                            "A cache or temporary directory is missing, not writable, full or locked: what looks like a failed"
                                    + " download may be the local disk.")
                    .says("no space left on device", 95)
                    .says("There is not enough space on the disk", 95)
                    .says("disk quota exceeded", 95)
                    .says("read-only file system", 93)
                    .says("module cache not found", 97)
                    .says("build cache is required, but could not be located", 97)
                    .says("GOPATH entry is relative", 97)
                    .says("GOMODCACHE entry is relative", 97)
                    .says("GOPATH entry cannot start with shell metacharacter", 97)
                    .says("GOCACHE is not an absolute path", 97)
                    .says("GOCACHE is not defined", 96)
                    .says("could not create module cache", 94)
                    .says("failed to create cache directory", 94)
                    .says("go: creating work dir: ", 94)
                    .says("failed to initialize build cache", 95)
                    .says("build cache is disabled by GOCACHE=off", 97)
                    .says("neither GOPATH nor GOMODCACHE are set", 97)
                    .says("could not locate sumdb file", 94)
                    .says("entry is relative; must be absolute path", 95)
                    .says("GOCACHEPROG", 88)
                    .says("can't find or create lock file", 90)
                    .says("exists with wrong content (have", 85)
                    .says("$HOME is not defined", 90)
                    .says("%LocalAppData% is not defined", 90)
                    .says("permission denied", ConfigWords::fileDenied)
                    .says(
                            "Access is denied",
                            each -> each.says("rename ") || each.says("mkdir") || each.says("open ") ? 85 : 0)
                    .says("being used by another process", 85)
                    .says("Cannot open: File exists", each -> each.says("tar: ") ? 85 : 0)
                    .says("too many open files", 80)
                    .apart("Whether the directories exist, are writable and have space, for the user who runs go.")
                    .command("show-space", "See what is free", "df -h .")
                    .advice(
                            "make-writable",
                            "Give go a directory that this user may write",
                            "Set GOMODCACHE and GOCACHE to directories of this user (go env -w GOMODCACHE=/DIRECTORY), or mend"
                                    + " owner and free space of the present ones. In CI, restore caches before go writes to them.")
                    .done(),
            rule("config.godebug-removed", "GODEBUG asks for a setting that Go has removed")
                    .because("This Go release ends when GODEBUG holds an old value of a removed setting.")
                    .says("removed GODEBUG", 98)
                    .says("unknown //go:debug setting", 85)
                    .says("unknown godebug \"", 92)
                    .advice("unset-godebug", "Remove it from GODEBUG", "Unset GODEBUG, or take the setting out of it.")
                    .done(),
            rule("config.private-goes-direct", "{module} counts as private and goes past the module proxies")
                    .because(
                            "A pattern of GOPRIVATE or GONOPROXY matches, so the go command asks the origin itself, whatever GOPROXY"
                                    + " says, and that fails.")
                    .says("https fetch: ", ConfigWords::direct)
                    .says("exit status 128", ConfigWords::direct)
                    .apart("GOPRIVATE and GONOPROXY, and whether a proxy of GOPROXY serves the module.")
                    .fix((each, with) -> each.asksPublicProxy()
                            ? List.of(with.advice(
                                    "company-proxy",
                                    "Name a module proxy of your own that serves it, before GONOPROXY=none",
                                    "A public proxy in GOPROXY would learn the path of {module} otherwise."))
                            : List.of(with.set("GONOPROXY", "none")))
                    .done(),
            rule("config.secret-exposed", "A password stands in a URL, and in this output")
                    .severity(Severity.WARNING)
                    .because(
                            "User and password in a URL end up in logs and error messages: go masks them only sometimes.")
                    .when(each -> UserInfo.shown(each) ? 96 : UserInfo.masked(each) ? 30 : 0, UserInfo::url)
                    .apart("The URLs in GOPROXY, HTTPS_PROXY and git's configuration.")
                    .advice(
                            "use-netrc",
                            "Move the credentials to netrc or GOAUTH, and change the password",
                            "Write a line to the netrc file, which only its owner may read: machine HOST:PORT, login, and the password last;"
                                    + " take them out of the URL. What stood in a log should be replaced.")
                    .done());

    private ConfigWords() {}

    /** What Go's URL parser says, of which GOPROXY is not the only victim. */
    private static int badUrl(Case each) {
        return each.inHttpProxy() || each.inPage() || each.inDatabase() || each.says("GOSUMDB") ? 0 : 88;
    }

    private static int implicit(Case each) {
        if (each.inHttpProxy() || each.inPage() || each.inDatabase()) {
            return 0;
        }
        String goproxy = each.knowledge().text("GOPROXY");
        if (goproxy.isEmpty()) {
            return 40;
        }
        String host = each.facts().host().orElse("");
        return !host.isEmpty() && goproxy.contains(host) && !goproxy.contains("://" + host) ? 93 : 0;
    }

    private static int fileDenied(Case each) {
        boolean wire = each.says("connect: permission denied") || each.says("(publickey") || each.inVcs();
        boolean file = List.of(
                        "mkdir ",
                        "open ",
                        "write ",
                        "writing ",
                        "rename ",
                        "lock ",
                        "unlink",
                        "chmod ",
                        "stat ",
                        "create",
                        "could not ")
                .stream()
                .anyMatch(each::says);
        return wire || !file ? 0 : 90;
    }

    /** A page or repository was asked though GOPROXY has a proxy, and the module is private. */
    private static int direct(Case each) {
        if (!each.envKnown()) {
            return each.inPage() ? 35 : 0;
        }
        boolean proxied =
                each.moduleProxies() > 0 || each.knowledge().text("GOPROXY").equals("off");
        return each.privateModule() && proxied && each.inPage() ? 90 : 0;
    }
}
