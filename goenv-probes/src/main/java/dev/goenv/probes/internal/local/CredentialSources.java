package dev.goenv.probes.internal.local;

import dev.goenv.auth.Credentials;
import java.util.List;
import java.util.Optional;

/**
 * What {@code dev.goenv.config.GoCredentials} tells of a machine, as data.
 *
 * @param held all credentials that files tell
 * @param programs the methods of GOAUTH that run a program, as texts without secrets
 * @param netrcPath the netrc file that is read, whether or not it exists; empty if none is
 * @param netrcProblem why it can't be read
 * @param refusal the message with which the go command ends at its first https request, if it does
 */
public record CredentialSources(
        Credentials held,
        List<String> programs,
        Optional<String> netrcPath,
        Optional<String> netrcProblem,
        Optional<String> refusal) {
    /** Copies the list. */
    public CredentialSources {
        programs = List.copyOf(programs);
    }
}
