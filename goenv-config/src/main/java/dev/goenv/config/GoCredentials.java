package dev.goenv.config;

import dev.goenv.auth.Credential;
import dev.goenv.auth.Credentials;
import dev.goenv.auth.GoAuth;
import dev.goenv.auth.Netrc;
import dev.goenv.config.internal.auth.GitDirectories;
import dev.goenv.config.internal.auth.NetrcSource;
import dev.goenv.config.internal.host.LocalHost;
import dev.goenv.env.HostSystem;
import dev.goenv.module.GoSyntaxException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The door to the credentials that the go command would send from a machine, as far as files tell.
 *
 * <pre>{@code
 * GoCredentials credentials = GoCredentials.current();
 * credentials.lookup(URI.create("https://git.corp.example/team/app")).ifPresent(System.out::println);
 * credentials.programs().forEach(System.out::println);   // what only git or another command can answer
 * }</pre>
 *
 * <p>The rules are those of {@code cmd/go/internal/auth}, Go 1.27: netrc.go for the place of the file, auth.go for what
 * wins.
 *
 * <p>No program is run: what git and the commands in {@code GOAUTH} would answer is not known here, and
 * {@link #programs()} says whom to ask. Made by reading files once, immutable afterwards, safe for several threads.
 */
public final class GoCredentials {
    private final GoAuth auth;
    private final Optional<NetrcSource> netrc;
    private final Optional<String> refusal;
    private final Credentials held;

    private GoCredentials(GoAuth auth, Optional<NetrcSource> netrc, Optional<String> refusal) {
        this.auth = auth;
        this.netrc = netrc;
        this.refusal = refusal;
        this.held = auth.credentials(netrc.map(NetrcSource::netrc).orElse(Netrc.empty()));
    }

    /**
     * {@return what the go command of this machine holds before its first request, by the environment of this process}
     *
     * <p>Blocks while it reads the environment and the netrc file.
     *
     * @throws GoSyntaxException with the go command's message, if {@code GOAUTH} is malformed
     */
    public static GoCredentials current() {
        HostSystem host = LocalHost.current();
        return of(host, GoEnvs.resolve(host).auth().orElseThrow());
    }

    /**
     * {@return what the go command holds before its first request}
     *
     * <p>Blocks while it reads the netrc file, which it does only if {@code auth} names it.
     *
     * @param host the machine
     * @param auth the value of {@code GOAUTH} in force there
     */
    public static GoCredentials of(HostSystem host, GoAuth auth) {
        boolean readsNetrc = auth.methods().stream().anyMatch(method -> switch (method.kind()) {
            case NETRC -> true;
            case OFF, GIT, COMMAND, UNUSABLE -> false;
        });
        Optional<NetrcSource> netrc = readsNetrc ? Optional.of(NetrcSource.of(host)) : Optional.empty();
        return new GoCredentials(auth, netrc, GitDirectories.refusal(host, auth));
    }

    /** {@return all credentials that files tell} */
    public Credentials held() {
        return held;
    }

    /** {@return the credential that a request for {@code url} carries, or empty; always empty if it is not https} */
    public Optional<Credential> lookup(URI url) {
        return held.lookup(url);
    }

    /** {@return the methods of {@code GOAUTH} that run a program, first one strongest, as texts without secrets} */
    public List<String> programs() {
        return auth.programs().stream().map(Object::toString).toList();
    }

    /** {@return the netrc file that is read, whether or not it exists; empty if none is} */
    public Optional<String> netrcPath() {
        return netrc.flatMap(NetrcSource::path);
    }

    /** {@return why the netrc file can't be read, in the go command's words; it goes on without the file} */
    public Optional<String> netrcProblem() {
        return netrc.flatMap(NetrcSource::problem);
    }

    /** {@return the message with which the go command ends at its first https request, or empty if it does not} */
    public Optional<String> refusal() {
        return refusal;
    }

    /** {@return prefixes and names of headers, without their values} */
    @Override
    public String toString() {
        return held.toString();
    }
}
