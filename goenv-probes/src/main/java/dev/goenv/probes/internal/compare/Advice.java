package dev.goenv.probes.internal.compare;

import dev.goenv.comparison.CacheDirectory;
import dev.goenv.comparison.CompanyProxy;
import dev.goenv.comparison.Profile;
import dev.goenv.comparison.Recommendation;
import dev.goenv.comparison.RecommendedSetting;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes recommendations. Whatever the place, verification stays on: GOSUMDB names a database, GONOSUMDB holds private patterns
 * alone, and GOINSECURE is not set.
 */
public final class Advice {
    private final Profile profile;
    private final List<RecommendedSetting> settings = new ArrayList<>();

    private Advice(Profile profile) {
        this.profile = profile;
    }

    /** {@return the settings for a place} */
    public static Recommendation forProfile(Profile profile) {
        Advice advice = new Advice(profile);
        advice.settings.addAll(ProxyAdvice.settings(profile));
        advice.privateModules();
        advice.database();
        advice.toolchain();
        advice.caches();
        advice.leftAlone();
        return new Recommendation(
                profile, advice.settings, Cautions.of(profile), Snippets.of(profile, advice.settings));
    }

    private void set(String name, String text, String reason) {
        settings.add(RecommendedSetting.set(name, text, reason));
    }

    private void privateModules() {
        String patterns = String.join(",", profile.privatePatterns());
        boolean throughProxy = profile.proxy()
                .filter(proxy -> proxy.serves() == CompanyProxy.Serves.PRIVATE_MODULES_TOO)
                .isPresent();
        if (!patterns.isEmpty()) {
            set(
                    "GOPRIVATE",
                    patterns,
                    "Paths and versions of these modules are told to no public server, and version control of all kinds is "
                            + "allowed for them.");
        }
        if (profile instanceof Profile.Offline) {
            set(
                    "GONOPROXY",
                    "none",
                    "Modules that GOPRIVATE matches would be asked of their repositories even with GOPROXY=off. \"none\" is "
                            + "a pattern that no module matches.");
        } else if (throughProxy && !patterns.isEmpty()) {
            set(
                    "GONOPROXY",
                    "none",
                    "The company's proxy has the private modules, and GOPRIVATE alone would bypass it. \"none\" is a pattern "
                            + "that no module matches.");
        } else if (!patterns.isEmpty()) {
            set("GONOPROXY", patterns, "Private modules come from their repositories, not from a proxy.");
        }
        if (!patterns.isEmpty()) {
            set(
                    "GONOSUMDB",
                    patterns,
                    "The public checksum database can't know private modules. Only they are left out: all others stay "
                            + "verified.");
        }
    }

    private void database() {
        if (profile instanceof Profile.MainlandChina) {
            set(
                    "GOSUMDB",
                    "sum.golang.google.cn",
                    "The same database and key as sum.golang.org, at an address that can be reached. The go command asks it "
                            + "directly, so a mirror's own /sumdb/ does not matter.");
        } else if (profile.proxy().isPresent()) {
            set(
                    "GOSUMDB",
                    "sum.golang.org",
                    "Go's default. It is asked through the company's proxy if that answers 200 to "
                            + "/sumdb/sum.golang.org/supported, and directly after a 404 or 410.");
        } else if (profile instanceof Profile.Offline) {
            set(
                    "GOSUMDB",
                    "sum.golang.org",
                    "Go's default. It is not asked about modules that go.sum knows; one that go.sum does not know is refused, "
                            + "as it should be.");
        } else {
            set(
                    "GOSUMDB",
                    "sum.golang.org",
                    "Go's default: what is new to go.sum is verified by everybody's database.");
        }
    }

    private void toolchain() {
        boolean fixed = profile instanceof Profile.ContinuousIntegration
                || profile instanceof Profile.Container
                || profile instanceof Profile.Offline;
        if (profile instanceof Profile.Offline) {
            set(
                    "GOTOOLCHAIN",
                    "local",
                    "A newer toolchain can't be downloaded; the message says at once which one is wanted.");
        } else if (fixed) {
            set(
                    "GOTOOLCHAIN",
                    "local",
                    "The Go that the job or image was given is the one that builds. A go.mod that needs a newer one fails with a "
                            + "clear message, rather than downloading it each time.");
        } else {
            set(
                    "GOTOOLCHAIN",
                    "auto",
                    "A go.mod that needs a newer Go gets it, as module golang.org/toolchain by the same proxies, and verified by "
                            + "the checksum database.");
        }
    }

    private void caches() {
        if (profile.caches().isEmpty()) {
            settings.add(RecommendedSetting.left(
                    "GOMODCACHE", "Downloads are kept in pkg/mod of GOPATH; that is right for one user."));
            settings.add(RecommendedSetting.left(
                    "GOCACHE",
                    "Builds are kept in the user's cache directory of the system; that is right for one user."));
            return;
        }
        CacheDirectory directory = profile.caches().get();
        set(
                "GOMODCACHE",
                directory.child("mod"),
                "Downloads are kept where they outlive " + unit() + "; key the copy by go.sum.");
        set(
                "GOCACHE",
                directory.child("build"),
                "Builds are kept there too, apart from downloads: they change with each commit.");
    }

    private String unit() {
        if (profile instanceof Profile.ContinuousIntegration) {
            return "the job";
        }
        return profile instanceof Profile.Container ? "the build of the image, as a cache mount" : "one checkout";
    }

    private void leftAlone() {
        settings.add(RecommendedSetting.left(
                "GOFLAGS", "-mod=readonly is the default already: no build changes go.mod or go.sum."));
        settings.add(RecommendedSetting.left(
                "GOAUTH", "netrc is the default: credentials are read from .netrc, and sent by https only."));
        settings.add(RecommendedSetting.left(
                "GOINSECURE",
                "It gives up certificates. A company's authority belongs among the roots of the system."));
    }
}
