package dev.goenv.config.internal.resolve;

import dev.goenv.env.GoEnv;
import dev.goenv.env.GoValue;
import dev.goenv.env.OperatingSystem;
import dev.goenv.env.Origin;
import dev.goenv.module.ModulePatterns;
import dev.goenv.proxy.ChecksumPolicy;
import dev.goenv.proxy.PrivatePatterns;
import dev.goenv.proxy.ProxyChain;

/** GOPROXY put together with the variables that decide about single modules: GONOPROXY, GOSUMDB and GONOSUMDB. */
final class ConfiguredChain {
    private ConfiguredChain() {}

    /**
     * {@return the chain that a GOPROXY text makes in an environment}
     *
     * @throws dev.goenv.module.GoSyntaxException with the go command's message; a malformed GOSUMDB is part of the chain
     */
    static ProxyChain parse(String text, GoEnv env) {
        ProxyChain.FilePaths paths = env.operatingSystem() == OperatingSystem.WINDOWS
                ? ProxyChain.FilePaths.WINDOWS
                : ProxyChain.FilePaths.UNIX;
        return ProxyChain.parse(text, paths)
                .withNoProxy(patterns("GONOPROXY", env))
                .withChecksums(checksums(env));
    }

    /** The patterns with the variable that really holds them, which is GOPRIVATE where that one is inherited. */
    private static PrivatePatterns patterns(String name, GoEnv env) {
        GoValue value = env.get(name);
        GoValue holder = value.origin() instanceof Origin.Derived ? env.get("GOPRIVATE") : value;
        return new PrivatePatterns(holder.name(), holder.origin().toString(), ModulePatterns.parse(value.text()));
    }

    private static ChecksumPolicy checksums(GoEnv env) {
        GoValue value = env.get("GOSUMDB");
        return ChecksumPolicy.parse(value.text(), value.origin().toString(), patterns("GONOSUMDB", env));
    }
}
