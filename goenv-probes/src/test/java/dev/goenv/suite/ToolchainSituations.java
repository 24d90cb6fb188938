package dev.goenv.suite;

import static dev.goenv.suite.Situation.healthy;
import static dev.goenv.suite.Situation.of;

import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.util.List;

/** Another Go is needed: what the project, the variables, the module proxy and a dependency say of it. */
final class ToolchainSituations {
    private static final String NEWER = "module example.com/app\n\ngo 1.99.0\n";

    private ToolchainSituations() {}

    static List<Situation> all() {
        String code = "config.toolchain";
        return List.of(
                healthy("healthy, the toolchain line is older", world -> {
                    world.healthyProxy();
                    world.set("GOTOOLCHAIN", "auto");
                    world.file("project/go.mod", "module example.com/app\n\ngo 1.21.0\n\ntoolchain go1.22.0\n");
                }),
                healthy("healthy, local, and the toolchain line is newer", world -> {
                    world.healthyProxy();
                    world.file("project/go.mod", "module example.com/app\n\ngo 1.21.0\n\ntoolchain go1.99.0\n");
                }),
                healthy("healthy, path, and what is there is enough", world -> {
                    world.healthyProxy();
                    world.set("GOTOOLCHAIN", "path");
                }),
                healthy("healthy, a dependency that needs an older Go", world -> {
                    world.proxy(HelloModule.except(".mod", Response.ok("module example.com/hello\n\ngo 1.20\n")));
                }),
                of(code + ", path, and it is not there", code, world -> {
                    world.healthyProxy();
                    world.set("GOTOOLCHAIN", "path");
                    world.file("project/go.mod", NEWER);
                }),
                of(code + ", named, and not served", code, world -> {
                    world.healthyProxy();
                    world.set("GOTOOLCHAIN", "go1.99.0");
                }),
                of(code + ", toolchain line", code, world -> {
                    world.healthyProxy();
                    world.set("GOTOOLCHAIN", "auto");
                    world.file("project/go.mod", "module example.com/app\n\ngo 1.21.0\n\ntoolchain go1.99.0\n");
                }),
                of(code + ", go.work", code, world -> {
                    world.healthyProxy();
                    world.file("project/go.work", "go 1.99.0\n\nuse .\n");
                }),
                serving(code + ", forbidden", code, Response.of(403, "no toolchains\n")),
                serving(code + ", server error", code, Response.of(500, "broken\n")),
                serving(
                        code + ", a page",
                        "modproxy.captive-portal",
                        Response.ok("<!DOCTYPE html>\n<html></html>\n").html()),
                of(code + ", two proxies without it", code, world -> {
                    String first = world.healthyProxy().url();
                    world.set("GOPROXY", first + "," + world.healthyProxy().url());
                    world.set("GOTOOLCHAIN", "auto");
                    world.file("project/go.mod", NEWER);
                }),
                of(code + ", GOSUMDB=off", code, world -> {
                    world.proxy(toolchain(
                            Response.of(200, HelloModule.zip("golang.org/toolchain@x/", "golang.org/toolchain"))));
                    world.set("GOTOOLCHAIN", "auto");
                    world.file("project/go.mod", NEWER);
                }),
                of(
                        code + ", a dependency is too new",
                        code,
                        world -> world.proxy(
                                HelloModule.except(".mod", Response.ok("module example.com/hello\n\ngo 1.99.0\n")))));
    }

    private static Situation serving(String name, String code, Response response) {
        return of(name, code, world -> {
            world.proxy(toolchain(response));
            world.set("GOTOOLCHAIN", "auto");
            world.file("project/go.mod", NEWER);
        });
    }

    /** A module proxy that answers so to every toolchain. */
    private static SimpleHttp.Handler toolchain(Response response) {
        SimpleHttp.Handler hello = HelloModule.handler();
        return request -> request.target().startsWith("/golang.org/toolchain/") ? response : hello.answer(request);
    }
}
