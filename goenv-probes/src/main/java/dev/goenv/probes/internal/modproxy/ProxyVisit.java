package dev.goenv.probes.internal.modproxy;

import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.Version;
import dev.goenv.probe.Evidence;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Note;
import dev.goenv.probe.ProbeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a module proxy what the go command asks it on the way to a module's files, and stops where it gives up.
 *
 * <p>Follows {@code queryProxy} in {@code cmd/go/internal/modload/query.go}, Go 1.27, for the query {@code latest} or a version.
 * Retractions and {@code exclude} lines are not looked at. For one thread.
 */
final class ProxyVisit {
    /** The name of the note that holds the hash of a download. */
    static final String HASH = "module.hash";

    private final ModuleFiles files;
    private final Optional<Version> wanted;
    private final Optional<GoLimit> limit;
    private final ProbeContext context;
    private final List<Evidence> seen = new ArrayList<>();
    private Optional<String> failure = Optional.empty();
    private Optional<String> unread = Optional.empty();
    private Optional<Version> chosen = Optional.empty();
    private Optional<HttpAnswer> zip = Optional.empty();

    ProxyVisit(ModuleFiles files, Optional<Version> wanted, Optional<GoLimit> limit, ProbeContext context) {
        this.limit = limit;
        this.files = files;
        this.wanted = wanted;
        this.context = context;
    }

    /** What was seen, in the order asked. */
    List<Evidence> seen() {
        return seen;
    }

    /** What the go command prints, if it gives up. */
    Optional<String> failure() {
        return failure;
    }

    /** Why it is not known whether the go command gives up. */
    Optional<String> unread() {
        return unread;
    }

    /** The version whose files were asked for. */
    Optional<Version> chosen() {
        return chosen;
    }

    /** The last answer to the request for the zip file. */
    Optional<HttpAnswer> zip() {
        return zip;
    }

    void make() throws InterruptedException {
        boolean list = wanted.isEmpty() || isPrefix(wanted.get());
        chosen = list ? query() : stat(wanted.get());
        if (chosen.isEmpty()) {
            return;
        }
        Version version = chosen.get();
        Asked<byte[]> goMod = files.goMod(version, context);
        if (!keep(goMod)) {
            return;
        }
        if (!ModuleFiles.isWhole(goMod.content().orElseThrow())) {
            unread = Optional.of("go.mod of " + files.module() + "@" + version
                    + " has 1 MiB or more, so we did not read it all; go reads 16 MiB");
            return;
        }
        failure = limit.flatMap(
                go -> go.refusal(files.module(), version, goMod.content().orElseThrow()));
        if (failure.isPresent()) {
            seen.add(new Note("toolchain.problem", failure.get()));
            return;
        }
        Asked<byte[]> asked = files.zip(version, context);
        zip = Optional.of(asked.fetched().answer());
        if (keep(asked)) {
            byte[] content = asked.content().orElseThrow();
            boolean whole = zip.get()
                    .contentLength()
                    .filter(length -> length == content.length)
                    .isPresent();
            (whole ? ModuleHash.ofZip(content) : Optional.<String>empty())
                    .ifPresent(hash -> note(version.text(), hash));
            note(version + "/go.mod", ModuleHash.ofGoMod(goMod.content().orElseThrow()));
        }
    }

    /** The hash of what was downloaded, as a line of go.sum. */
    private void note(String version, String hash) {
        seen.add(new Note(HASH, files.module() + " " + version + " " + hash));
    }

    /** Whether a version is short for the newest of several: {@code v1} and {@code v1.2}. */
    private static boolean isPrefix(Version version) {
        return version.build().isEmpty() && !version.equals(version.canonical());
    }

    private Optional<Version> query() throws InterruptedException {
        Asked<ModuleVersions> list = files.list(context);
        if (!keep(list)) {
            return Optional.empty();
        }
        ModuleVersions versions = list.content().orElseThrow();
        Optional<Version> best =
                wanted.map(prefix -> versions.latest(prefix.text())).orElseGet(versions::latest);
        if (best.isPresent()) {
            return stat(best.get());
        }
        if (wanted.isPresent()) {
            seen.remove(seen.size() - 1);
            return nothingMatches(list);
        }
        Asked<RevInfo> latest = files.latest(context);
        if (!latest.fetched().answer().notFound()) {
            // Go keeps what @latest says and does not ask for the .info any more.
            return keep(latest) ? named(latest) : Optional.empty();
        }
        if (versions.newest().isEmpty()) {
            return nothingMatches(latest);
        }
        seen.add(latest.fetched().answer());
        return stat(versions.newest().get());
    }

    private Optional<Version> nothingMatches(Asked<?> last) {
        String query = wanted.map(Version::text).orElse("latest");
        String message = "no matching versions for query " + GoQuote.quote(query);
        keep(Asked.refused(last.fetched().problem(message), message));
        return Optional.empty();
    }

    private Optional<Version> stat(Version version) throws InterruptedException {
        Asked<RevInfo> info = files.info(version, context);
        return keep(info) ? named(info) : Optional.empty();
    }

    private Optional<Version> named(Asked<RevInfo> info) {
        String text = info.content().map(RevInfo::version).orElse("");
        try {
            return Optional.of(ModuleFiles.check(text));
        } catch (GoSyntaxException e) {
            seen.remove(seen.size() - 1);
            keep(Asked.refused(info.fetched().problem(e.getMessage()), e.getMessage()));
            return Optional.empty();
        }
    }

    private boolean keep(Asked<?> asked) {
        seen.add(asked.fetched().answer());
        failure = asked.failure();
        return failure.isEmpty();
    }
}
