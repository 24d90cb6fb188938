package dev.goenv.probes.internal.vcs;

import dev.goenv.probe.Evidence;
import dev.goenv.probe.HttpAnswer;
import dev.goenv.probe.Layer;
import dev.goenv.probe.Note;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.Probe;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probes.internal.connect.FetchRequest;
import dev.goenv.probes.internal.connect.Fetched;
import dev.goenv.probes.internal.connect.Fetcher;
import dev.goenv.probes.internal.connect.PhaseRecorder;
import dev.goenv.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the server of a git repository what {@code git ls-remote} asks it first, without running git.
 *
 * <p>Certificates are judged by the roots of the fetcher, which should be those of git. Differences to git that remain:
 * credential helpers are not run (then a refusal is no verdict), and headers of git's configuration are not sent.
 */
public final class GitRefsProbe implements Probe {
    static final String MISSING_TAG = "git.missing.tag";

    private static final int MAX_BYTES = 64 << 10;
    /** Enough for the names of some ten thousand branches and tags; of more it is not told whether one is missing. */
    private static final int MAX_LIST = 1 << 20;

    private final String url;
    private final Optional<String> tag;
    private final String asked;
    private final GitSettings settings;
    private final List<String> dependencies;
    private final Set<String> contacts;
    private final Fetcher fetcher;

    /**
     * A probe of one repository.
     *
     * @param url the repository's URL as go has it; asked is what {@link GitSettings#rewrite} makes of it
     * @param tag the tag that is wanted
     * @param dependencies the ids of the probes that have to work first: the way to the URL asked, and the program git
     * @param contacts the hosts that are spoken to
     */
    public GitRefsProbe(
            String url,
            Optional<String> tag,
            GitSettings settings,
            List<String> dependencies,
            Set<String> contacts,
            Fetcher fetcher) {
        this.url = url;
        this.tag = tag;
        this.asked = settings.rewrite(url);
        this.settings = settings;
        this.dependencies = List.copyOf(dependencies);
        this.contacts = Set.copyOf(contacts);
        this.fetcher = fetcher;
    }

    /** {@return the id of the probe that asks for a tag of a repository: {@code vcs:URL!TAG}, or {@code vcs:URL}} */
    static String id(String url, Optional<String> tag) {
        return "vcs:" + Redaction.redact(url) + tag.map(name -> "!" + name).orElse("");
    }

    @Override
    public String id() {
        return id(url, tag);
    }

    @Override
    public Layer layer() {
        return Layer.DIRECT;
    }

    @Override
    public String subject() {
        return Redaction.redact(asked);
    }

    @Override
    public List<String> dependencies() {
        return dependencies;
    }

    @Override
    public Set<String> contacts() {
        return contacts;
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        String lower = asked.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
            return ProbeResult.of(new Outcome.NotApplicable("git asks " + subject() + ", not by HTTP"));
        }
        PhaseRecorder recorder = new PhaseRecorder(fetcher);
        Fetched fetched = recorder.fetch(request(), context);
        Optional<String> refusal = GitWords.failure(fetched, asked);
        Optional<String> missing =
                refusal.isPresent() ? Optional.empty() : tag.filter(wanted -> lacks(fetched, wanted));
        Optional<String> failure = refusal.or(() -> missing.map(name -> "invalid version: unknown revision " + name));
        boolean answered = fetched.answer().result() == HttpAnswer.Result.ANSWERED;
        Fetched judged = answered && fetched.answer().status() == 200
                ? failure.map(fetched::problem).orElse(fetched)
                : fetched;
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(judged.answer());
        evidence.addAll(notes());
        missing.ifPresent(name -> evidence.add(new Note(MISSING_TAG, name)));
        return recorder.result(outcome(fetched.answer(), failure), evidence);
    }

    private FetchRequest request() {
        String separator = asked.indexOf('?') >= 0 ? "&" : "?";
        String refs = (asked.endsWith("/") ? asked : asked + "/") + "info/refs" + separator + "service=git-upload-pack";
        FetchRequest request = FetchRequest.get("git-refs", refs)
                .with(settings.verifies(asked) ? FetchRequest.Security.BY_URL : FetchRequest.Security.UNVERIFIED)
                .maxBytes(tag.isPresent() ? MAX_LIST : MAX_BYTES)
                .header("User-Agent", "git/2.39.5")
                .header("Accept", "*/*")
                .header("Pragma", "no-cache");
        // Version 2 answers with names only to a second question, the one before it at once.
        return tag.isPresent() ? request : request.header("Git-Protocol", "version=2");
    }

    private static boolean lacks(Fetched fetched, String wanted) {
        return fetched.answer().status() == 200
                && RefList.of(fetched.body(), MAX_LIST).lacks(wanted);
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        settings.credentialHelpers(asked).forEach(helper -> notes.add(new Note("git.credential.helper", helper)));
        settings.trust(asked).ifPresent(words -> notes.add(new Note("git.trust", words)));
        settings.proxy(asked).ifPresent(proxy -> notes.add(new Note("git.proxy", proxy)));
        if (!asked.equals(url)) {
            notes.add(new Note("git.insteadOf", asked));
        }
        settings.problems().forEach(problem -> notes.add(new Note("git.config", problem)));
        return notes;
    }

    private Outcome outcome(HttpAnswer answer, Optional<String> failure) {
        if (failure.isEmpty()) {
            return new Outcome.Passed("git-upload-pack answers at " + asked);
        }
        // Git asks its helpers after a 401 alone; a header of its own it sends at once.
        boolean helped =
                answer.status() == 401 && !settings.credentialHelpers(asked).isEmpty()
                        || List.of(401, 403, 404).contains(answer.status()) && settings.sendsHeader(asked);
        return helped
                ? new Outcome.Unknown(failure.get() + "; but git has credentials of its own, which are not used here")
                : new Outcome.Failed(failure.get());
    }
}
