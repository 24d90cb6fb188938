package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Remedy;
import dev.goenv.diagnosis.Remedy.Scope;
import dev.goenv.diagnosis.ShellCommand;
import dev.goenv.diagnosis.ShellCommand.Shell;
import dev.goenv.probe.DirectoryFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A directory that go has to write to and can't. */
final class DirectoryRule implements CauseRule {
    static final String CODE = "config.cache-unusable";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "go can't write to GOMODCACHE, GOCACHE or GOTMPDIR";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        return symptom.end().id().startsWith("dir:")
                ? symptom.last(DirectoryFact.class).map(fact -> diagnosis(fact, symptom))
                : Optional.empty();
    }

    private static Diagnosis diagnosis(DirectoryFact fact, Symptom symptom) {
        String owner = fact.owner().map(name -> " It belongs to " + name + ".").orElse("");
        return DiagnosisDraft.error(CODE, symptom)
                .subject(fact.variable())
                .title("go can't write to " + fact.variable() + " (" + fact.path() + ")")
                .explanation("The go command keeps what it downloads and builds in " + fact.path() + ", "
                        + (fact.present()
                                ? (fact.writable()
                                        ? "where no space is left."
                                        : "where this user may not write." + owner)
                                : "which does not exist and can't be made."))
                .evidence(symptom.end().outcome().message())
                .evidence(symptom.examination().variable(fact.variable()).map(Object::toString).stream()
                        .toList())
                .remedies(remedies(fact, symptom))
                .diagnosis();
    }

    private static List<Remedy> remedies(DirectoryFact fact, Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        List<Remedy> all = new ArrayList<>();
        if (fact.present()
                && !fact.writable()
                && !symptom.examination().system().equals("windows")) {
            String path = ShellLines.posixWord(fact.path());
            all.add(remedies.commands(
                    "take-directory",
                    "Give the directory to this user",
                    Scope.MACHINE,
                    new ShellCommand(Shell.POSIX, "sudo chown -R \"$(id -u):$(id -g)\" " + path, Optional.empty())));
        }
        if (fact.present() && fact.writable()) {
            all.add(remedies.advice(
                    "free-space",
                    "Free some space",
                    "Look with df -h which disk is full, and free space on it; go clean -cache removes the build cache, go clean"
                            + " -modcache the module cache."));
        }
        remedies.reset(fact.variable()).ifPresent(all::add);
        all.add(remedies.advice(
                "move-directory",
                "Or use another directory",
                "Set " + fact.variable()
                        + " to an absolute path that this user may write to and that is not read-only."));
        return all;
    }
}
