package dev.goenv.probes.internal.vcs;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.secret.Redaction;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at a repository in a directory of the machine, to which git's configuration leads, without running git.
 *
 * <p>Tags are looked for in {@code packed-refs} and below {@code refs/tags}; a repository that keeps them elsewhere, such as in
 * a reftable or in another work tree, is not judged.
 */
public final class LocalRefsProbe implements Probe {
    private final String url;
    private final String directory;
    private final Optional<String> tag;
    private final HostFiles files;

    /**
     * A probe of one directory.
     *
     * @param url the repository's URL as go has it
     * @param asked what git asks in its place, a {@code file://} URL or a path
     * @param tag the tag that is wanted
     */
    public LocalRefsProbe(String url, String asked, Optional<String> tag, HostSystem host) {
        this.url = url;
        this.directory = asked.replaceFirst("^file://", "");
        this.tag = tag;
        this.files = host.files();
    }

    /** {@return whether git looks into a directory for a URL} */
    public static boolean isLocal(String asked) {
        return asked.startsWith("file://") || asked.startsWith("/") || asked.matches("[A-Za-z]:[/\\\\].*");
    }

    @Override
    public String id() {
        return GitRefsProbe.id(url, tag);
    }

    @Override
    public Layer layer() {
        return Layer.DIRECT;
    }

    @Override
    public String subject() {
        return Redaction.redact(directory);
    }

    @Override
    public List<String> dependencies() {
        return List.of("program:git");
    }

    @Override
    public Set<String> contacts() {
        return Set.of();
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        Note instead = new Note("git.insteadOf", subject());
        Optional<String> repository = repository();
        if (repository.isEmpty()) {
            String words = "'" + subject() + "' does not appear to be a git repository";
            return ProbeResult.of(new Outcome.Failed(words), instead, new Note("git.none", words));
        }
        Optional<String> missing = tag.filter(wanted -> lacks(repository.get(), wanted));
        return missing.isPresent()
                ? ProbeResult.of(
                        new Outcome.Failed("invalid version: unknown revision " + missing.get()),
                        instead,
                        new Note(GitRefsProbe.MISSING_TAG, missing.get()))
                : ProbeResult.of(new Outcome.Passed("there is a repository in " + subject()), instead);
    }

    /** Where git looks, {@code enter_repo} in path.c: a work tree, a bare repository, and both with a suffix. */
    private Optional<String> repository() {
        return Stream.of("/.git", "", ".git/.git", ".git")
                .map(suffix -> directory + suffix)
                .filter(path -> files.kind(path + "/HEAD") == HostFiles.Kind.FILE || isLink(path))
                .findFirst();
    }

    /** A file in the place of a directory leads to another one. */
    private boolean isLink(String path) {
        return path.endsWith("/.git") && files.kind(path) == HostFiles.Kind.FILE;
    }

    private boolean lacks(String repository, String wanted) {
        boolean known = files.kind(repository + "/refs") == HostFiles.Kind.DIRECTORY
                && files.kind(repository + "/reftable") == HostFiles.Kind.MISSING;
        if (!known || files.kind(repository + "/refs/tags/" + wanted) == HostFiles.Kind.FILE) {
            return false;
        }
        try {
            byte[] packed = files.read(repository + "/packed-refs").orElse(new byte[0]);
            return RefList.of(packed, Integer.MAX_VALUE).lacks(wanted);
        } catch (IOException e) {
            // What can't be read can't be judged; git would say why.
            return false;
        }
    }
}
