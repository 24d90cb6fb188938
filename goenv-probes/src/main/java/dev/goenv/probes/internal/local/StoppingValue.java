package dev.goenv.probes.internal.local;

import dev.goenv.env.Finding;
import dev.goenv.env.GoEnv;
import dev.goenv.env.GoFlags;
import dev.goenv.env.OperatingSystem;
import dev.goenv.env.Setting;
import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.internal.syntax.HostPaths;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.toolchain.ToolchainSetting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether the value of a variable stops the go command, rather than only doing something else than its author believes.
 *
 * <p>A finding of severity ERROR is not enough: a pattern in GOPRIVATE that matches nothing, or a line of the file that is not
 * seen, is as bad, and yet the go command goes on without a word.
 */
final class StoppingValue {
    /** Codes of findings that tell why the go command stops, if it does. */
    private static final Set<String> CODES = Set.of(
            "config.goproxy-invalid",
            "config.goproxy-empty-list",
            "config.empty-masks-default",
            "config.goproxy-no-host",
            "config.goproxy-credentials-refused",
            "config.goproxy-file-missing",
            "config.gosumdb-invalid",
            "config.goauth-invalid",
            "config.govcs-invalid",
            "config.goflags",
            "config.goflags-insecure",
            "config.go111module-invalid",
            "config.toolchain",
            "config.goroot-missing",
            "config.gopath-relative",
            "config.cache-unusable",
            "config.directory-unusable",
            "config.godebug-removed");

    private StoppingValue() {}

    /** {@return whether a finding tells why the go command stops, if it does} */
    static boolean tells(Finding finding) {
        return finding.severity() == Finding.Severity.ERROR && CODES.contains(finding.code());
    }

    /**
     * {@return what the go command says when it stops because of the value; empty if it does not}
     *
     * @param findings what the check of the configuration says of the variable
     */
    static Optional<String> words(GoEnv env, String variable, List<Finding> findings) {
        return switch (variable) {
            case "GOPROXY" -> complaint(env.proxyChain()).or(() -> HopelessList.words(env, findings));
            // lookupSumDB in modfetch/sumdb.go and verifyMod: the noun stands before.
            case "GOSUMDB" -> complaint(env.checksumDatabase()).map(words -> "verifying module: " + words);
            case "GOAUTH" -> complaint(env.auth());
            case "GOVCS" -> complaint(env.vcsRules());
            case "GOFLAGS" -> complaint(env.flags()).or(() -> insecureFlag(env));
            case "GO111MODULE" -> complaint(env.moduleMode());
            case "GOTOOLCHAIN" -> toolchain(env);
            case "GOROOT" ->
                finding(findings)
                        .map(found -> "cannot find GOROOT directory: "
                                + env.get("GOROOT").redactedText());
            case "GOPATH" -> finding(findings).flatMap(found -> goPath(env));
            case "GOMODCACHE", "GOCACHE", "GODEBUG" -> finding(findings).map(Finding::message);
            // A relative one is taken from where go is started, and may be there.
            case "GOTMPDIR" ->
                finding(findings)
                        .filter(found -> paths(env).isAbs(env.get("GOTMPDIR").text()))
                        .map(Finding::message);
            default -> Optional.empty();
        };
    }

    /** As {@code runGet} in cmd/go/internal/modget/get.go says it, Go 1.27. */
    private static Optional<String> insecureFlag(GoEnv env) {
        return env.flags()
                .value()
                .filter(GoFlags::insecure)
                .map(flags -> "-insecure flag is no longer supported; use GOINSECURE instead");
    }

    private static Optional<Finding> finding(List<Finding> findings) {
        return findings.stream().filter(StoppingValue::tells).findFirst();
    }

    private static Optional<String> complaint(Setting<?> setting) {
        return setting instanceof Setting.Malformed<?> malformed ? Optional.of(malformed.message()) : Optional.empty();
    }

    private static Optional<String> toolchain(GoEnv env) {
        try {
            ToolchainSetting.parse(env.get("GOTOOLCHAIN").text());
            return Optional.empty();
        } catch (GoSyntaxException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** As {@code main} in cmd/go/main.go says it, Go 1.27. */
    private static Optional<String> goPath(GoEnv env) {
        return env.goPath().stream()
                .filter(entry -> !paths(env).isAbs(entry))
                .findFirst()
                .map(entry -> (entry.startsWith("~")
                                ? "GOPATH entry cannot start with shell metacharacter '~': "
                                : "GOPATH entry is relative; must be absolute path: ")
                        + GoQuote.quote(entry));
    }

    private static HostPaths paths(GoEnv env) {
        return env.operatingSystem() == OperatingSystem.WINDOWS ? HostPaths.WINDOWS : HostPaths.UNIX;
    }
}
