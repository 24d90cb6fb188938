package dev.goenv.probes.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goenv.comparison.CacheDirectory;
import dev.goenv.comparison.CompanyProxy;
import dev.goenv.comparison.CompanyProxy.Serves;
import dev.goenv.comparison.Profile;
import dev.goenv.comparison.Recommendation;
import dev.goenv.comparison.RecommendedSetting;
import dev.goenv.config.GoEnvFile;
import dev.goenv.config.GoEnvs;
import dev.goenv.env.EnvChange;
import dev.goenv.env.GoEnv;
import dev.goenv.module.ModulePath;
import dev.goenv.proxy.ChecksumRoute;
import dev.goenv.proxy.Exposure;
import dev.goenv.proxy.Hop;
import dev.goenv.proxy.Route;
import dev.goenv.testkit.FakeHost;
import dev.goenv.testkit.GoOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdviceTest {
    static final List<String> PATTERNS = List.of("corp.example", "github.com/acme/*");
    private static final CompanyProxy ALL =
            new CompanyProxy("https://goproxy.corp.example:8443/go", Serves.PRIVATE_MODULES_TOO);
    private static final CompanyProxy SOME =
            new CompanyProxy("http://goproxy.corp.example", Serves.PUBLIC_MODULES_ONLY);
    private static final CacheDirectory CACHES = new CacheDirectory("/var/cache/go");

    @TempDir
    Path scratch;

    static List<Profile> profiles() {
        return List.of(
                new Profile.Laptop(List.of(), Optional.empty()),
                new Profile.Laptop(PATTERNS, Optional.of(new CacheDirectory("/data/go"))),
                new Profile.MainlandChina(List.of(), Optional.empty()),
                new Profile.MainlandChina(PATTERNS, Optional.empty()),
                new Profile.CompanyNetwork(ALL, PATTERNS, Optional.empty()),
                new Profile.CompanyNetwork(SOME, PATTERNS, Optional.of(CACHES)),
                new Profile.CompanyNetwork(SOME, List.of(), Optional.empty()),
                new Profile.ContinuousIntegration(Optional.empty(), List.of(), CACHES),
                new Profile.ContinuousIntegration(Optional.of(ALL), PATTERNS, CACHES),
                new Profile.ContinuousIntegration(Optional.of(SOME), PATTERNS, CACHES),
                new Profile.Container(Optional.empty(), List.of(), CACHES),
                new Profile.Container(Optional.of(SOME), PATTERNS, CACHES),
                new Profile.Offline(Optional.empty(), List.of(), Optional.empty()),
                new Profile.Offline(Optional.of(new CacheDirectory("/srv/modules")), PATTERNS, Optional.of(CACHES)));
    }

    private static Map<String, String> values(Recommendation recommendation) {
        Map<String, String> values = new LinkedHashMap<>();
        for (RecommendedSetting setting : recommendation.settings()) {
            setting.text().ifPresent(text -> values.put(setting.name(), text));
        }
        return values;
    }

    private static Route route(Recommendation recommendation, String module) {
        GoEnv env = GoEnvs.of(values(recommendation));
        return env.proxyChain().value().orElseThrow().routeFor(ModulePath.parse(module));
    }

    @Test
    void forProfile_laptop_isGosDefault() {
        assertThat(values(Advice.forProfile(new Profile.Laptop(List.of(), Optional.empty()))))
                .isEqualTo(Map.of(
                        "GOPROXY", "https://proxy.golang.org,direct",
                        "GOSUMDB", "sum.golang.org",
                        "GOTOOLCHAIN", "auto"));
    }

    @Test
    void forProfile_mainlandChina_asksMirrorsAndTheDatabaseItself() {
        Recommendation advice = Advice.forProfile(new Profile.MainlandChina(List.of(), Optional.empty()));
        ChecksumRoute checksums = route(advice, "golang.org/x/text").checksums();

        assertThat(advice.text("GOPROXY")).contains("https://goproxy.cn|https://goproxy.io,direct");
        assertThat(checksums.describe())
                .isEqualTo(
                        "Its checksum is verified by sum.golang.org at https://sum.golang.google.cn, asked directly.");
    }

    @Test
    void forProfile_companyProxyWithPrivateModules_isAskedForThem() {
        Recommendation advice = Advice.forProfile(new Profile.CompanyNetwork(ALL, PATTERNS, Optional.empty()));

        assertThat(values(advice))
                .isEqualTo(Map.of(
                        "GOPROXY", "https://goproxy.corp.example:8443/go",
                        "GOPRIVATE", "corp.example,github.com/acme/*",
                        "GONOPROXY", "none",
                        "GONOSUMDB", "corp.example,github.com/acme/*",
                        "GOSUMDB", "sum.golang.org",
                        "GOTOOLCHAIN", "auto"));
        assertThat(route(advice, "corp.example/tool").hops())
                .singleElement()
                .satisfies(hop -> assertThat(hop.name()).isEqualTo(ALL.url()));
        assertThat(route(advice, "corp.example/tool").checksums()).isInstanceOf(ChecksumRoute.NotConsulted.class);
        assertThat(route(advice, "golang.org/x/text").checksums()).isInstanceOf(ChecksumRoute.Consulted.class);
        assertThat(advice.cautions())
                .first()
                .isEqualTo(
                        "If the proxy asks for credentials: a line of .netrc, machine goproxy.corp.example:8443 with login and "
                                + "password. The name has to hold the port if the URL does.");
    }

    @Test
    void forProfile_companyProxyWithoutPrivateModules_isNotAskedForThem() {
        Recommendation advice = Advice.forProfile(new Profile.CompanyNetwork(SOME, PATTERNS, Optional.empty()));

        assertThat(route(advice, "corp.example/tool").hops()).singleElement().isInstanceOf(Hop.NoProxy.class);
    }

    @Test
    void forProfile_offline_asksNobodyNotEvenForPrivateModules() {
        Recommendation off = Advice.forProfile(new Profile.Offline(Optional.empty(), PATTERNS, Optional.empty()));

        assertThat(route(off, "corp.example/tool").hops()).containsExactly(new Hop.Off());
        assertThat(off.text("GOTOOLCHAIN")).contains("local");
        assertThat(Advice.forProfile(new Profile.Offline(
                                Optional.of(new CacheDirectory("D:\\modules")), List.of(), Optional.empty()))
                        .text("GOPROXY"))
                .contains("file:///D:/modules");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void forProfile_any_keepsVerificationAndTellsNoPrivateModule(Profile profile) {
        Recommendation advice = Advice.forProfile(profile);

        assertThat(advice.text("GOSUMDB")).get().asString().startsWith("sum.golang.");
        assertThat(advice.text("GONOSUMDB").orElse(String.join(",", profile.privatePatterns())))
                .isEqualTo(String.join(",", profile.privatePatterns()));
        assertThat(values(advice)).doesNotContainKeys("GOINSECURE", "GOFLAGS", "GOAUTH");
        assertThat(route(advice, "golang.org/x/text").checksums()).isInstanceOf(ChecksumRoute.Consulted.class);
        if (!profile.privatePatterns().isEmpty()) {
            assertThat(route(advice, "github.com/acme/tool").exposures())
                    .noneMatch(exposure -> exposure.kind() == Exposure.Kind.PATH_TO_PUBLIC_PROXY
                            || exposure.kind() == Exposure.Kind.PATH_TO_PUBLIC_DATABASE);
        }
        assertThat(advice.settings())
                .allSatisfy(setting -> assertThat(setting.reason()).endsWith("."));
        assertThat(advice.toString()).contains("GOPROXY=", "GOFLAGS (leave Go's default)");
        assertThat(advice.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void environmentChanges_any_areAcceptedByGoEnvFile(Profile profile) throws Exception {
        Recommendation advice = Advice.forProfile(profile);
        FakeHost host = FakeHost.linux().env("HOME", "/home/me").build();

        GoEnvFile.of(host).plan(advice.environmentChanges()).apply();

        GoEnv after = GoEnvs.resolve(host);
        values(advice)
                .forEach((name, text) -> assertThat(after.get(name).text()).isEqualTo(text));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void environmentChanges_any_areAcceptedByGo127(Profile profile) throws IOException {
        Optional<GoOracle> go = GoOracle.find("1.27");
        assumeTrue(go.isPresent(), "no go 1.27 is installed");
        // Go's telemetry would write files in the background after the command has ended.
        Path mode = scratch.resolve(".config/go/telemetry/mode");
        Files.createDirectories(mode.getParent());
        Files.writeString(mode, "off");
        Map<String, String> env = Map.of("HOME", scratch.toString(), "PATH", "/usr/bin:/bin");
        Recommendation advice = Advice.forProfile(profile);
        List<String> write = new ArrayList<>(List.of("env", "-w"));
        for (EnvChange change : advice.environmentChanges()) {
            EnvChange.Set set = (EnvChange.Set) change;
            write.add(set.name() + "=" + set.text());
        }

        GoOracle.Result written = go.get().run(scratch, env, write.toArray(String[]::new));

        assertThat(written.stderr()).isEmpty();
        assertThat(written.exit()).isZero();
        List<String> read = new ArrayList<>(List.of("env"));
        read.addAll(values(advice).keySet());
        assertThat(go.get().run(scratch, env, read.toArray(String[]::new)).stdout())
                .isEqualTo(String.join("\n", values(advice).values()) + "\n");
    }
}
