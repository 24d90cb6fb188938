package dev.goenv.probes.internal.local;

import dev.goenv.env.GoEnv;
import dev.goenv.env.HostSystem;
import dev.goenv.probe.DirectoryFact;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.secret.Redaction;
import java.util.Optional;

/**
 * {@code dir:VARIABLE}: whether the go command can write where it has to: the module cache, the build cache, and the directory
 * for temporary files, which is that of the system if GOTMPDIR is not set.
 *
 * <p>Nothing is written to find out. Less than 50 MiB left is a warning: the failure that follows, in the middle of a download,
 * looks like one of the network. Less than 256 KiB is that failure.
 */
public final class DirectoryProbe implements LocalProbe {
    private static final long LITTLE = 50L << 20;

    /** Less is as good as nothing: no module of any size fits. */
    private static final long NOTHING = 256L << 10;

    private final DirectoryUse use;
    private final GoEnv env;
    private final HostVariables host;
    private final Optional<LocalDisk> disk;

    /**
     * A probe of one directory.
     *
     * @param variable {@code GOMODCACHE}, {@code GOCACHE} or {@code GOTMPDIR}
     * @param disk tells owner and space, if the machine is this one
     * @throws IllegalArgumentException if it is another variable
     */
    public DirectoryProbe(String variable, GoEnv env, HostSystem host, Optional<LocalDisk> disk) {
        this.use = DirectoryUse.valueOf(variable);
        this.env = env;
        this.host = new HostVariables(host);
        this.disk = disk;
    }

    @Override
    public String id() {
        return "dir:" + use;
    }

    @Override
    public String subject() {
        return use.name();
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        Optional<String> refusal = use.refusal(env, host);
        if (refusal.isPresent()) {
            return ProbeResult.of(
                    new Outcome.Failed(refusal.get()),
                    fact(env.get(use.name()).text(), false, false, Optional.empty(), Optional.empty()));
        }
        return use.path(env, host)
                .map(this::look)
                .orElseGet(
                        () -> ProbeResult.of(new Outcome.NotApplicable("no directory for temporary files is known")));
    }

    private ProbeResult look(String path) {
        Place place = Place.of(host.host().files(), host.paths(), path);
        boolean usable = place.usable() && (use.isMadeByGo() || place.present());
        Optional<Long> free = disk.flatMap(one -> one.freeBytes(place.nearest()));
        Optional<String> owner = place.present() ? disk.flatMap(one -> one.owner(place.path())) : Optional.empty();
        return ProbeResult.of(outcome(place, usable, free), fact(place.path(), place.present(), usable, owner, free));
    }

    private Outcome outcome(Place place, boolean usable, Optional<Long> free) {
        if (!usable) {
            return new Outcome.Failed(use.failure(place, new ErrorWords(host)));
        }
        if (free.filter(bytes -> bytes < NOTHING).isPresent()) {
            return new Outcome.Failed("write " + place.path() + ": no space left on device");
        }
        if (free.filter(bytes -> bytes < LITTLE).isPresent()) {
            return new Outcome.Warning("only " + mebibytes(free.get()) + " left for " + place.path());
        }
        return new Outcome.Passed(place.path()
                + (place.present() ? " can be written" : " can be made")
                + free.map(bytes -> ", " + mebibytes(bytes) + " left").orElse(""));
    }

    private static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }

    private DirectoryFact fact(
            String path, boolean present, boolean writable, Optional<String> owner, Optional<Long> free) {
        return new DirectoryFact(use.name(), Redaction.redact(path), present, writable, owner, free);
    }
}
