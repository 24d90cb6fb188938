package dev.goenv.probes.internal.local;

import dev.goenv.env.Finding;
import dev.goenv.env.GoEnv;
import dev.goenv.proxy.Fallback;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.proxy.ProxyEntry;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether a well-formed GOPROXY fails for every module all the same, as far as that is sure without asking anybody: the
 * entries that are reached first are such that no request can be made of them, and nothing that works follows.
 *
 * <p>An entry may be hopeless without harm, where the go command gets no further than to those before it.
 */
final class HopelessList {
    private static final String FILE_MISSING = "config.goproxy-file-missing";

    private HopelessList() {}

    /** {@return what the go command says to every module, if it does} */
    static Optional<String> words(GoEnv env, List<Finding> findings) {
        List<ProxyEntry> entries =
                env.proxyChain().value().map(ProxyChain::entries).orElse(List.of());
        Optional<String> missing = allFilesMissing(entries, findings);
        Optional<String> failed = Optional.empty();
        for (ProxyEntry entry : entries) {
            Optional<String> refusal = refusal(entry);
            if (refusal.isPresent() && entry.fallback() != Fallback.ON_ANY_ERROR) {
                return refusal;
            }
            if (refusal.isEmpty() && (!isFile(entry) || missing.isEmpty())) {
                return Optional.empty();
            }
            failed = refusal.isPresent() ? refusal : failed;
        }
        // A missing file reads as "not found", which the go command reports only if nothing else went wrong.
        return failed.isPresent() ? failed : missing;
    }

    /** The words of {@code net/http} and of {@code get} in cmd/go/internal/web/http.go, Go 1.27. */
    private static Optional<String> refusal(ProxyEntry entry) {
        if (!(entry instanceof ProxyEntry.ModuleProxy proxy)) {
            return Optional.empty();
        }
        if (proxy.refused()) {
            return Optional.of("refusing to pass credentials to insecure URL: " + proxy.redactedUrl());
        }
        return !isFile(entry) && proxy.host().isEmpty()
                ? Optional.of("Get \"" + proxy.redactedUrl() + "\": http: no Host in request URL")
                : Optional.empty();
    }

    private static boolean isFile(ProxyEntry entry) {
        return entry instanceof ProxyEntry.ModuleProxy proxy && proxy.scheme().equals("file");
    }

    /** There is one finding for each directory that is missing; which one it is about only its text tells. */
    private static Optional<String> allFilesMissing(List<ProxyEntry> entries, List<Finding> findings) {
        List<Finding> missing = findings.stream()
                .filter(finding -> finding.code().equals(FILE_MISSING))
                .toList();
        long files = entries.stream().filter(HopelessList::isFile).count();
        return missing.isEmpty() || missing.size() < files
                ? Optional.empty()
                : Optional.of(missing.get(0).message());
    }
}
