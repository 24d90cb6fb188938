package dev.goenv.probes.internal.local;

import dev.goenv.auth.Credentials;
import java.util.List;
import java.util.Optional;

/**
 * What is known of credentials before the first request.
 *
 * @param held the credentials that files tell
 * @param netrcPath the netrc file that is read, whether or not it exists; empty if none is
 * @param netrcProblem why it can't be read, in the go command's words
 * @param programs the methods of GOAUTH that run a program, as texts without secrets
 * @param refusal the message with which the go command ends at its first https request; empty if it does not
 */
public record CredentialSources(
        Credentials held,
        Optional<String> netrcPath,
        Optional<String> netrcProblem,
        List<String> programs,
        Optional<String> refusal) {
    /** Copies the list. */
    public CredentialSources {
        programs = List.copyOf(programs);
    }

    /** {@return no credential, from nowhere} */
    public static CredentialSources none() {
        return new CredentialSources(Credentials.none(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }
}
