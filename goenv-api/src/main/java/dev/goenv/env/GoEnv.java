package dev.goenv.env;

import dev.goenv.auth.GoAuth;
import dev.goenv.http.HttpProxies;
import dev.goenv.module.ModulePatterns;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.sumdb.ChecksumDatabase;
import dev.goenv.vcs.VcsRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Go environment: every variable that {@code go env} knows, with its value and where that comes from.
 *
 * <p>A snapshot: immutable, safe for use by several threads, and never out of step with itself; ask for a new one to see
 * later changes. Nothing here touches the network or runs the go command. Values and origins follow
 * {@code cmd/go/internal/cfg/cfg.go} and {@code cmd/go/internal/envcmd/env.go} of Go 1.27.
 *
 * <p>A value that the go command would refuse is still read: typed accessors return a {@link Setting}, which is
 * {@link Setting.Malformed} then and holds the go command's words.
 *
 * <p>Environments come from {@code dev.goenv.config.GoEnvs}.
 */
public interface GoEnv {
    /**
     * {@return every variable that {@code go env} prints, sorted by name, but GOGCCFLAGS}
     *
     * <p>GOGCCFLAGS can't be known without running the C compiler.
     */
    List<GoValue> values();

    /**
     * {@return one variable, as {@code go env NAME}}
     *
     * <p>A name the go command does not know has an empty text, unless a go/env file names it.
     *
     * @param name the name of the variable, such as {@code GOPROXY}
     */
    GoValue get(String name);

    /**
     * {@return the text of a variable of the OS environment, Go's or not, or empty if it is not set or empty}
     *
     * @param name the name, such as {@code SSL_CERT_FILE}
     */
    Optional<String> osVariable(String name);

    /**
     * {@return what the environment would be with some variables of the OS environment changed}
     *
     * <p>Everything that depends on them changes too. An empty text stands for a variable that is not set. The files stay
     * as they are; use {@code GoEnvFile} to change those.
     *
     * @param changes the names and texts of the changed variables
     */
    GoEnv with(Map<String, String> changes);

    /** {@return what is wrong or dangerous in this environment, most severe first} */
    List<Finding> lint();

    /** {@return the operating system of the machine} */
    OperatingSystem operatingSystem();

    /** {@return GOPROXY with GONOPROXY, GOSUMDB and GONOSUMDB: where modules come from} */
    Setting<ProxyChain> proxyChain();

    /** {@return GOSUMDB} */
    Setting<ChecksumDatabase> checksumDatabase();

    /** {@return GONOPROXY: modules that are fetched without a module proxy} */
    ModulePatterns noProxyPatterns();

    /** {@return GONOSUMDB: modules that the checksum database is not asked about} */
    ModulePatterns noSumPatterns();

    /** {@return GOPRIVATE: the default of GONOPROXY and GONOSUMDB} */
    ModulePatterns privatePatterns();

    /** {@return GOINSECURE: modules that may be fetched in direct mode without TLS, or with an unverified certificate} */
    ModulePatterns insecurePatterns();

    /** {@return HTTP_PROXY, HTTPS_PROXY and NO_PROXY of the OS environment} */
    HttpProxies httpProxies();

    /** {@return GOAUTH: where credentials come from} */
    Setting<GoAuth> auth();

    /** {@return GOVCS: which version control systems may run for which modules} */
    Setting<VcsRules> vcsRules();

    /** {@return GOFLAGS} */
    Setting<GoFlags> flags();

    /** {@return GO111MODULE} */
    Setting<ModuleMode> moduleMode();

    /** {@return the entries of GOPATH, empty ones left out} */
    List<String> goPath();
}
