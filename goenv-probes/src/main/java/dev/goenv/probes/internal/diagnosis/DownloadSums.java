package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Examination;
import dev.goenv.diagnosis.Leg;
import dev.goenv.probe.Note;
import dev.goenv.probe.ProbeRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The hashes of what go would take, compared with those that are known, both as lines of go.sum.
 *
 * <p>As {@code haveModSumLocked} and {@code checkSumDB} in cmd/go/internal/modfetch/fetch.go, Go 1.27: one line that agrees is
 * enough, and hashes of another kind than {@code h1:} say nothing.
 */
final class DownloadSums {
    /** The hash of a go.mod without a byte in it. */
    static final String EMPTY_GO_MOD = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";

    private static final String HASH = "module.hash";

    /** A page of the origin may name a module proxy. */
    private static final Set<Leg.Kind> DOWNLOADS = Set.of(Leg.Kind.MODULE_PROXY, Leg.Kind.DIRECT);

    private DownloadSums() {}

    /**
     * A hash that differs.
     *
     * @param module the module
     * @param file what it is the hash of: {@code path version}, with {@code /go.mod} after it for the go.mod
     * @param downloaded the hash of the download
     * @param known the hash that is known
     * @param place where it was downloaded
     * @param probes the probes that saw the two
     */
    record Mismatch(String module, String file, String downloaded, String known, String place, List<String> probes) {
        /** {@return the words of go} */
        String words(String source) {
            return file + ": checksum mismatch, downloaded: " + downloaded + ", " + source + ": " + known;
        }

        /** {@return a fact about a hash of nothing; empty if neither is} */
        String nothing() {
            if (downloaded.equals(EMPTY_GO_MOD)) {
                return "The download is an empty go.mod: a proxy or cache served an empty file, nobody tampered.";
            }
            return known.equals(EMPTY_GO_MOD) ? "The hash that is known is that of an empty go.mod." : "";
        }
    }

    /** {@return what differs from the checksum database, at most one a module} */
    static List<Mismatch> withDatabase(Examination examination) {
        List<Mismatch> all = new ArrayList<>();
        for (Walks walks : Walks.of(examination)) {
            Optional<ProbeRecord> database = served(walks, examination, Set.of(Leg.Kind.CHECKSUM_DATABASE));
            served(walks, examination, DOWNLOADS)
                    .flatMap(proxy -> database.flatMap(
                            record -> first(walks.module(), proxy, record, lines(record, "sumdb.line"))))
                    .ifPresent(all::add);
        }
        return all;
    }

    /** {@return what differs from go.sum, at most one a module} */
    static List<Mismatch> withGoSum(Examination examination) {
        Optional<ProbeRecord> project = examination.probe("config:project");
        List<Mismatch> all = new ArrayList<>();
        for (Walks walks : Walks.of(examination)) {
            served(walks, examination, DOWNLOADS)
                    .flatMap(proxy -> project.flatMap(
                            record -> first(walks.module(), proxy, record, lines(record, "gosum.line"))))
                    .ifPresent(all::add);
        }
        return all;
    }

    private static Optional<ProbeRecord> served(Walks walks, Examination examination, Set<Leg.Kind> kinds) {
        return walks.taken().stream()
                .flatMap(walk -> walk.serves().stream())
                .filter(leg -> kinds.contains(leg.kind()) && !leg.probes().isEmpty())
                .findFirst()
                .flatMap(leg -> examination.probe(leg.probes().get(leg.probes().size() - 1)));
    }

    private static Optional<Mismatch> first(
            String module, ProbeRecord proxy, ProbeRecord knows, List<String> knownLines) {
        for (String line : lines(proxy, HASH)) {
            String file = line.substring(0, line.lastIndexOf(' '));
            List<String> known = knownLines.stream()
                    .filter(each -> each.startsWith(file + " h1:"))
                    .toList();
            if (!known.isEmpty() && !known.contains(line)) {
                return Optional.of(new Mismatch(
                        module,
                        file,
                        line.substring(file.length() + 1),
                        known.get(0).substring(file.length() + 1),
                        proxy.subject(),
                        List.of(proxy.id(), knows.id())));
            }
        }
        return Optional.empty();
    }

    private static List<String> lines(ProbeRecord record, String name) {
        return record.evidence(Note.class).stream()
                .filter(note -> note.name().equals(name))
                .map(Note::text)
                .toList();
    }
}
