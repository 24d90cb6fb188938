package dev.goenv.suite;

import static dev.goenv.suite.Situation.healthy;

import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Module proxies over TLS that want a credential, and get it. */
final class GuardedProxies {
    private GuardedProxies() {}

    static List<Situation> all() {
        return List.of(
                healthy("healthy, netrc with port", world -> netrc(world, address(guarded(world)), "me", "secret")),
                healthy("healthy, NETRC names the file", world -> {
                    String host = address(guarded(world));
                    world.set(
                            "NETRC",
                            world.file("team.netrc", line(host, "me", "secret")).toString());
                }),
                healthy("healthy, user info in GOPROXY over TLS", world -> {
                    SimpleHttp server = guarded(world);
                    world.set("GOPROXY", server.url().replace("://", "://me:secret@"));
                }),
                healthy("healthy, zip redirected to a host that needs no credential", world -> {
                    SimpleHttp.Handler hello = HelloModule.handler();
                    IssuedCertificate authority = trusted(world);
                    SimpleHttp storage =
                            world.keep(SimpleHttp.startTls(authority.loopback().server(), hello));
                    SimpleHttp server = secure(
                            world,
                            authority,
                            guard(request -> request.target().endsWith(".zip")
                                    ? Response.redirect(302, storage.url() + request.target())
                                    : hello.answer(request)));
                    netrc(world, address(server), "me", "secret");
                }),
                healthy("healthy, a bar after 401", world -> {
                    String wants = guarded(world).url();
                    world.set("GOPROXY", wants + "|" + world.healthyProxy().url());
                }));
    }

    /** A TLS module proxy that wants a name and a password; it is GOPROXY, and trusted. */
    static SimpleHttp guarded(World world) {
        return secure(world, trusted(world), guard(HelloModule.handler()));
    }

    /** A new authority that go is told to trust. */
    static IssuedCertificate trusted(World world) {
        IssuedCertificate authority = Certificates.authority("Suite Root");
        world.set("SSL_CERT_FILE", world.file("root.pem", authority.pem()).toString());
        return authority;
    }

    /** A TLS module proxy, which is GOPROXY. */
    static SimpleHttp secure(World world, IssuedCertificate authority, SimpleHttp.Handler handler) {
        SimpleHttp server = world.keep(SimpleHttp.startTls(authority.loopback().server(), handler));
        world.set("GOPROXY", server.url());
        return server;
    }

    /** Lets {@code me:secret} in alone. */
    static SimpleHttp.Handler guard(SimpleHttp.Handler handler) {
        String wanted = "Basic " + Base64.getEncoder().encodeToString("me:secret".getBytes(StandardCharsets.UTF_8));
        return request -> request.header("authorization").equals(wanted)
                ? handler.answer(request)
                : Response.of(401, "who are you?\n").header("WWW-Authenticate", "Basic realm=\"go\"");
    }

    /** Host and port of a server. */
    static String address(SimpleHttp server) {
        return "127.0.0.1:" + server.port();
    }

    /** Writes the user's netrc. */
    static void netrc(World world, String host, String login, String password) {
        world.file("home/.netrc", line(host, login, password));
    }

    private static String line(String host, String login, String password) {
        return "machine " + host + " login " + login + " password " + password + "\n";
    }
}
