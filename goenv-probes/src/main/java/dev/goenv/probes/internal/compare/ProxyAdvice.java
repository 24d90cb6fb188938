package dev.goenv.probes.internal.compare;

import dev.goenv.comparison.CompanyProxy;
import dev.goenv.comparison.Profile;
import dev.goenv.comparison.RecommendedSetting;
import java.util.List;

/** What GOPROXY should be. */
final class ProxyAdvice {
    private static final String PUBLIC = "https://proxy.golang.org,direct";

    private ProxyAdvice() {}

    static List<RecommendedSetting> settings(Profile profile) {
        return List.of(proxy(profile));
    }

    private static RecommendedSetting proxy(Profile profile) {
        if (profile instanceof Profile.Offline offline) {
            return offline.modules()
                    .map(
                            modules -> set(
                                    modules.fileUrl(),
                                    "The directory stands in for a module proxy. Nothing else is asked: there is no entry behind it."))
                    .orElseGet(() -> set(
                            "off", "Nothing is asked; the module cache or a vendor directory has to have everything."));
        }
        if (profile instanceof Profile.MainlandChina) {
            return set(
                    "https://goproxy.cn|https://goproxy.io,direct",
                    "Mirrors that can be reached. The \"|\" goes on to the second after any error, since mirrors time out now and "
                            + "then; the \",\" goes on to the repositories only if a module is not found.");
        }
        return profile.proxy().map(ProxyAdvice::company).orElseGet(ProxyAdvice::standard);
    }

    private static RecommendedSetting company(CompanyProxy proxy) {
        return set(
                proxy.url(),
                "Everything comes by the company's proxy. No \",direct\" behind it: a module that the proxy refuses with 404 would "
                        + "then be fetched past it. No \"|\" either: a failing proxy would send paths elsewhere.");
    }

    private static RecommendedSetting standard() {
        return set(
                PUBLIC,
                "Go's default. The \",\" goes on to the repositories only after a 404 or 410; a \"|\" would do so after any error "
                        + "and hide that the proxy fails.");
    }

    private static RecommendedSetting set(String text, String reason) {
        return RecommendedSetting.set("GOPROXY", text, reason);
    }
}
