package dev.goenv.config.internal.auth;

import dev.goenv.auth.AuthMethod;
import dev.goenv.auth.GoAuth;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.util.List;
import java.util.Optional;

/**
 * Whether the directories that {@code GOAUTH} names for git are there.
 *
 * <p>The go command ends at its first https request if one is not ({@code cmd/go/internal/auth/auth.go}, function
 * {@code runGoAuth}, Go 1.27). It looks at the last method first.
 */
public final class GitDirectories {
    private GitDirectories() {}

    /** {@return the message with which the go command ends, without its {@code go: } prefix, or empty if all are there} */
    public static Optional<String> refusal(HostSystem host, GoAuth auth) {
        List<AuthMethod> methods = auth.methods();
        for (int i = methods.size() - 1; i >= 0; i--) {
            if (methods.get(i) instanceof AuthMethod.Git git) {
                Optional<String> refusal = refusal(host, git.directory());
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> refusal(HostSystem host, String directory) {
        return switch (host.files().kind(directory)) {
            case DIRECTORY -> Optional.empty();
            case FILE, OTHER ->
                Optional.of("GOAUTH=git dir method requires an absolute path to the git working directory,"
                        + " dir is not a directory");
            case MISSING ->
                Optional.of("GOAUTH=git encountered an error; cannot stat " + directory + ": "
                        + missing(host.operatingSystem(), directory));
        };
    }

    private static String missing(OperatingSystem system, String directory) {
        return system == OperatingSystem.WINDOWS
                ? "CreateFile " + directory + ": The system cannot find the file specified."
                : "stat " + directory + ": no such file or directory";
    }
}
