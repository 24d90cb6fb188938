package dev.goenv.config.internal.envfile;

import dev.goenv.env.EnvChange;
import dev.goenv.env.EnvEdit;
import dev.goenv.env.EnvRefusedException;
import dev.goenv.env.EnvRefusedException.Reason;
import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** An {@link EnvEdit} of a file on a {@link HostSystem}. */
public final class PlannedEdit implements EnvEdit {
    private final HostFiles files;
    private final FilePlace place;
    private final EnvPlan plan;
    private final List<EnvChange> changes;
    private final String preview;

    private PlannedEdit(HostFiles files, FilePlace place, EnvPlan plan, List<EnvChange> changes, String preview) {
        this.files = files;
        this.place = place;
        this.plan = plan;
        this.changes = changes;
        this.preview = preview;
    }

    /**
     * {@return a checked change of the user's file of {@code host}}
     *
     * @param gorootFile what {@code $GOROOT/go.env} sets
     * @throws EnvRefusedException if the go command refuses it, or if the file can't be written
     */
    public static PlannedEdit of(HostSystem host, List<EnvLine.Assignment> gorootFile, List<EnvChange> changes)
            throws EnvRefusedException {
        UserFile location = UserFile.locate(host);
        if (location instanceof UserFile.Off) {
            throw new EnvRefusedException(
                    Reason.SWITCHED_OFF,
                    "GOENV=off switches the go/env file off, so there is none to change (go env -w would write the"
                            + " default one, without any effect)");
        }
        String path = location instanceof UserFile.At at ? at.path() : "";
        FilePlace place = new FilePlace(host, path);
        EnvPlan plan = new EnvPlan(host, place, gorootFile, changes);
        if (location instanceof UserFile.Unknown unknown) {
            // Like the go command, which looks for the file last.
            plan.check(new byte[0]);
            throw new EnvRefusedException(Reason.NO_LOCATION, "cannot find go env config: " + unknown.reason());
        }
        Optional<byte[]> present = readAfterCheck(place, plan);
        byte[] edited = plan.edited(present);
        place.checkWritable();
        String preview = UnifiedDiff.of(path, present, Optional.of(edited));
        return new PlannedEdit(host.files(), place, plan, List.copyOf(changes), preview);
    }

    private static Optional<byte[]> readAfterCheck(FilePlace place, EnvPlan plan) throws EnvRefusedException {
        try {
            return place.read();
        } catch (EnvRefusedException e) {
            // The go command complains of a bad value first, for which a file that can't be read counts as empty.
            plan.check(new byte[0]);
            throw e;
        }
    }

    @Override
    public String path() {
        return place.path();
    }

    @Override
    public List<EnvChange> changes() {
        return changes;
    }

    @Override
    public String preview() {
        return preview;
    }

    @Override
    public List<String> warnings() {
        return plan.warnings();
    }

    @Override
    public Undo apply() throws IOException {
        AtomicReference<Optional<byte[]>> before = new AtomicReference<>(Optional.empty());
        AtomicReference<byte[]> after = new AtomicReference<>(new byte[0]);
        files.update(place.absolute(), present -> {
            byte[] edited = plan.edited(present);
            before.set(present.map(byte[]::clone));
            after.set(edited.clone());
            return Optional.of(edited);
        });
        return new AppliedEdit(files, place, Objects.requireNonNull(before.get()), Objects.requireNonNull(after.get()));
    }

    @Override
    public String toString() {
        return preview;
    }

    /** A change that was made: the contents before and after it. */
    private static final class AppliedEdit implements Undo {
        private final HostFiles files;
        private final FilePlace place;
        private final Optional<byte[]> before;
        private final byte[] after;

        AppliedEdit(HostFiles files, FilePlace place, Optional<byte[]> before, byte[] after) {
            this.files = files;
            this.place = place;
            this.before = before;
            this.after = after;
        }

        @Override
        public String path() {
            return place.path();
        }

        @Override
        public String preview() {
            return UnifiedDiff.of(path(), Optional.of(after), before);
        }

        @Override
        public void undo() throws IOException {
            files.update(place.absolute(), present -> {
                if (!isSame(present, before) && !isSame(present, Optional.of(after))) {
                    throw new EnvRefusedException(
                            Reason.CHANGED_SINCE,
                            "cannot undo: " + path() + " was changed by another program since; what differs:\n"
                                    + UnifiedDiff.of(path(), Optional.of(after), present));
                }
                return before.map(byte[]::clone);
            });
        }

        private static boolean isSame(Optional<byte[]> one, Optional<byte[]> other) {
            return one.isPresent() == other.isPresent()
                    && Arrays.equals(one.orElse(new byte[0]), other.orElse(new byte[0]));
        }

        @Override
        public String toString() {
            return preview();
        }
    }
}
