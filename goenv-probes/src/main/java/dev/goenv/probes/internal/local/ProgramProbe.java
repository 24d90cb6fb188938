package dev.goenv.probes.internal.local;

import dev.goenv.env.HostSystem;
import dev.goenv.internal.syntax.GoQuote;
import dev.goenv.probe.Outcome;
import dev.goenv.probe.ProbeContext;
import dev.goenv.probe.ProbeResult;
import dev.goenv.probe.ProgramFact;
import dev.goenv.secret.Redaction;
import java.util.List;
import java.util.Optional;

/** {@code program:NAME}: whether the go command finds a program that it runs, such as git, and which version it is. */
public final class ProgramProbe implements LocalProbe {
    private final String name;
    private final Need need;
    private final HostVariables host;
    private final Optional<ProgramRunner> runner;

    /** What a missing program means. */
    public enum Need {
        /** The go command fails: a module is fetched from a repository. */
        REQUIRED,
        /** Nothing. */
        OPTIONAL
    }

    /**
     * A probe of one program.
     *
     * @param name the name by which go runs it: {@code git}, {@code hg}, {@code svn}, {@code bzr}, {@code fossil}
     * @param runner asks the program for its version, if the machine is this one
     */
    public ProgramProbe(String name, Need need, HostSystem host, Optional<ProgramRunner> runner) {
        this.name = name;
        this.need = need;
        this.host = new HostVariables(host);
        this.runner = runner;
    }

    @Override
    public String id() {
        return "program:" + name;
    }

    @Override
    public String subject() {
        return name;
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        Optional<String> path = new ProgramSearch(host).find(name);
        if (path.isEmpty()) {
            return missing("executable file not found in " + (host.windows() ? "%PATH%" : "$PATH"), name);
        }
        if (!host.paths().isAbs(path.get())) {
            return missing("cannot run executable found relative to current directory", path.get());
        }
        Optional<String> version = runner.isPresent()
                ? runner.get()
                        .output(List.of(path.get(), versionArgument()), context)
                        .map(ProgramProbe::firstLine)
                : Optional.empty();
        String shown = Redaction.redact(path.get());
        return ProbeResult.of(
                new Outcome.Passed(version.map(text -> text + " at ").orElse("") + shown),
                new ProgramFact(name, Optional.of(shown), version));
    }

    /** The words of {@code os/exec}, Go 1.27. */
    private ProbeResult missing(String why, String what) {
        String words = "exec: " + GoQuote.quote(what) + ": " + why;
        Outcome outcome = switch (need) {
            case REQUIRED -> new Outcome.Failed(words);
            case OPTIONAL -> new Outcome.NotApplicable("not needed, and not there: " + words);
        };
        return ProbeResult.of(outcome, new ProgramFact(name, Optional.empty(), Optional.empty()));
    }

    private String versionArgument() {
        return name.equals("fossil") ? "version" : "--version";
    }

    private static String firstLine(String output) {
        return Redaction.redact(output.strip().lines().findFirst().orElse(""));
    }
}
