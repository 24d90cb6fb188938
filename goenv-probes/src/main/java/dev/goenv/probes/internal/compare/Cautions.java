package dev.goenv.probes.internal.compare;

import dev.goenv.comparison.CompanyProxy;
import dev.goenv.comparison.Profile;
import java.util.ArrayList;
import java.util.List;

/** What no setting does, and what settings cost. */
final class Cautions {
    private Cautions() {}

    static List<String> of(Profile profile) {
        List<String> cautions = new ArrayList<>();
        profile.proxy().ifPresent(proxy -> company(cautions, proxy));
        if (profile.privateFromOrigin()) {
            cautions.add(
                    "Private modules are fetched by git, which has to be installed and needs credentials of its own: a line of "
                            + ".netrc for the repository's host, a credential helper, or ssh with url.insteadOf.");
        }
        if (profile instanceof Profile.MainlandChina) {
            cautions.add("\"direct\" reaches modules that no mirror has only if their hosts can be reached.");
            cautions.add("A toolchain comes from the mirror; if it has none, install Go from golang.google.cn/dl.");
        }
        if (profile instanceof Profile.Container) {
            cautions.add(
                    "Credentials go into a secret mount of BuildKit. ARG and ENV stay in the history of the image.");
            cautions.add(
                    "A proxy on 127.0.0.1 of the host is not there in a container, nor is the company's certificate "
                            + "authority unless the image has it.");
        }
        if (profile instanceof Profile.ContinuousIntegration) {
            cautions.add(
                    "Credentials come from the secrets of the CI system, as a file; never in GOPROXY, which logs show.");
            cautions.add(
                    "The directories have to be writable for the job's user, and not be shared by jobs that are not trusted.");
        }
        if (profile instanceof Profile.Offline) {
            cautions.add(
                    "Fill the cache or the directory where there is a network: go mod download, with go.sum complete. If go.sum "
                            + "lacks a module, complete it there; GOSUMDB=off would accept anything.");
        }
        cautions.add("Variables of the OS environment come before go env -w: look for old ones.");
        return cautions;
    }

    private static void company(List<String> cautions, CompanyProxy proxy) {
        cautions.add(
                proxy.plainHttp()
                        ? "The proxy speaks plain http: paths can be read on the way, and go sends no credentials there."
                        : "If the proxy asks for credentials: a line of .netrc, machine " + proxy.host()
                                + " with login and password. The name has to hold the port if the URL does.");
        cautions.add(
                "If the proxy answers /sumdb/sum.golang.org/supported with 404 or 410, sum.golang.org itself has to be "
                        + "reachable; with 403 every new module fails. Let its owner open /sumdb/, rather than set GOSUMDB=off.");
        cautions.add(
                "If the proxy does not have golang.org/toolchain, install the Go that go.mod wants and set GOTOOLCHAIN=local.");
    }
}
