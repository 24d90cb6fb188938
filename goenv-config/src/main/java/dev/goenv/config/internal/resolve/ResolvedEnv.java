package dev.goenv.config.internal.resolve;

import dev.goenv.auth.GoAuth;
import dev.goenv.config.internal.envfile.KnownVariables;
import dev.goenv.config.internal.resolve.Layers.Entry;
import dev.goenv.config.internal.resolve.Resolver.Resolution;
import dev.goenv.env.Finding;
import dev.goenv.env.GoEnv;
import dev.goenv.env.GoFlags;
import dev.goenv.env.GoValue;
import dev.goenv.env.HostSystem;
import dev.goenv.env.ModuleMode;
import dev.goenv.env.OperatingSystem;
import dev.goenv.env.Setting;
import dev.goenv.http.HttpProxies;
import dev.goenv.module.GoSyntaxException;
import dev.goenv.module.ModulePatterns;
import dev.goenv.proxy.ProxyChain;
import dev.goenv.sumdb.ChecksumDatabase;
import dev.goenv.vcs.VcsRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The environment of a machine as {@link Resolver} found it. */
public final class ResolvedEnv implements GoEnv {
    private static final List<String> HTTP_PROXY_VARIABLES =
            List.of("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "REQUEST_METHOD");

    private final HostSystem host;
    private final Map<String, String> whatIf;
    private final Function<ResolvedEnv, List<Finding>> linter;
    private final Layers layers;
    private final Map<String, GoValue> values;

    private ResolvedEnv(HostSystem host, Map<String, String> whatIf, Function<ResolvedEnv, List<Finding>> linter) {
        this.host = host;
        this.whatIf = whatIf;
        this.linter = linter;
        Resolution resolution = Resolver.resolve(host, whatIf);
        this.layers = resolution.layers();
        this.values = resolution.values();
    }

    /** Reads the environment of a machine, for {@code linter} to judge when asked. */
    public static ResolvedEnv of(HostSystem host, Function<ResolvedEnv, List<Finding>> linter) {
        return new ResolvedEnv(host, Map.of(), linter);
    }

    /** {@return the machine, with its environment changed by {@link #with}} */
    public HostSystem host() {
        return host;
    }

    @Override
    public List<GoValue> values() {
        return List.copyOf(values.values());
    }

    @Override
    public GoValue get(String name) {
        GoValue value = values.get(name);
        if (value != null) {
            return value;
        }
        if (!KnownVariables.builtIn(name) && !layers.inFiles(name)) {
            return new GoValue(name, "", Values.BUILT_IN, List.of(), false);
        }
        Optional<Entry> entry = layers.find(name);
        return new GoValue(
                name,
                entry.map(Entry::text).orElse(""),
                entry.map(Entry::origin).orElse(Values.BUILT_IN),
                layers.shadowed(name),
                false);
    }

    @Override
    public Optional<String> osVariable(String name) {
        return Optional.of(layers.osText(name)).filter(text -> !text.isEmpty());
    }

    @Override
    public GoEnv with(Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(whatIf);
        all.putAll(changes);
        return new ResolvedEnv(host, Map.copyOf(all), linter);
    }

    @Override
    public List<Finding> lint() {
        return linter.apply(this);
    }

    @Override
    public OperatingSystem operatingSystem() {
        return host.operatingSystem();
    }

    @Override
    public Setting<ProxyChain> proxyChain() {
        return setting("GOPROXY", text -> ConfiguredChain.parse(text, this));
    }

    @Override
    public Setting<ChecksumDatabase> checksumDatabase() {
        return setting("GOSUMDB", ChecksumDatabase::parse);
    }

    @Override
    public ModulePatterns noProxyPatterns() {
        return patterns("GONOPROXY");
    }

    @Override
    public ModulePatterns noSumPatterns() {
        return patterns("GONOSUMDB");
    }

    @Override
    public ModulePatterns privatePatterns() {
        return patterns("GOPRIVATE");
    }

    @Override
    public ModulePatterns insecurePatterns() {
        return patterns("GOINSECURE");
    }

    @Override
    public HttpProxies httpProxies() {
        Map<String, String> variables = new HashMap<>();
        for (String name : HTTP_PROXY_VARIABLES) {
            osVariable(name).ifPresent(text -> variables.put(name, text));
        }
        return HttpProxies.of(variables);
    }

    @Override
    public Setting<GoAuth> auth() {
        return setting("GOAUTH", text -> GoAuth.parse(text, new Machine(host).paths()::isAbs));
    }

    @Override
    public Setting<VcsRules> vcsRules() {
        return setting("GOVCS", VcsRules::parse);
    }

    @Override
    public Setting<GoFlags> flags() {
        return setting("GOFLAGS", GoFlags::parse);
    }

    @Override
    public Setting<ModuleMode> moduleMode() {
        return setting("GO111MODULE", ModuleMode::parse);
    }

    @Override
    public List<String> goPath() {
        return new Machine(host)
                .paths().splitList(get("GOPATH").text()).stream()
                        .filter(path -> !path.isEmpty())
                        .toList();
    }

    private ModulePatterns patterns(String name) {
        return ModulePatterns.parse(get(name).text());
    }

    private <T> Setting<T> setting(String name, Function<String, T> parser) {
        GoValue value = get(name);
        try {
            return new Setting.Valid<>(value, parser.apply(value.text()));
        } catch (GoSyntaxException e) {
            return new Setting.Malformed<>(value, e.getMessage());
        }
    }

    /** {@return the values that {@code go env -changed} prints, without secrets} */
    @Override
    public String toString() {
        List<GoValue> changed =
                values.values().stream().filter(GoValue::changed).toList();
        String count = changed.isEmpty() ? "nothing" : String.valueOf(changed.size());
        StringBuilder text =
                new StringBuilder("GoEnv on ").append(operatingSystem().goos()).append(", " + count + " changed");
        changed.forEach(value -> text.append("\n  ").append(value));
        return text.toString();
    }
}
