package dev.goenv.suite;

import dev.goenv.probes.kit.Certificates;
import dev.goenv.probes.kit.ConnectProxy;
import dev.goenv.probes.kit.IssuedCertificate;
import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;

/**
 * Hosts of the internet, played by one TLS server of this machine: clients send their names to an HTTP proxy, which leads
 * every name there, so that neither DNS nor a port below 1024 is needed.
 *
 * <p>Their certificates are signed by an authority that the go command is told to trust, and git, unless said otherwise.
 */
final class PlayedHosts {
    private final World world;
    private final IssuedCertificate authority;
    private final SimpleHttp server;

    private PlayedHosts(World world, IssuedCertificate authority, SimpleHttp server) {
        this.world = world;
        this.authority = authority;
        this.server = server;
    }

    /** Hosts that go and git trust, with one handler for all; a request's {@code host} header tell them apart. */
    static PlayedHosts of(World world, SimpleHttp.Handler handler, String... names) {
        IssuedCertificate authority = Certificates.authority("Suite Root");
        Certificates certificate = authority.issue(names[0]).usage(Certificates.SERVER_AUTH);
        for (String name : names) {
            certificate.dns(name);
        }
        SimpleHttp server = world.keep(SimpleHttp.startTls(certificate.sign().server(), handler));
        world.set("SSL_CERT_FILE", world.file("root.pem", authority.pem()).toString());
        return new PlayedHosts(world, authority, server);
    }

    /** Has them reached by HTTPS_PROXY. */
    PlayedHosts byProxy() {
        ConnectProxy proxy = world.keep(ConnectProxy.tunnelTo(server.port()));
        world.set("HTTPS_PROXY", proxy.url());
        return this;
    }

    /** Has git trust them as well. */
    PlayedHosts trustedByGit() {
        world.git("[http]\n\tsslCAInfo = " + world.path("root.pem") + "\n");
        return this;
    }

    IssuedCertificate authority() {
        return authority;
    }

    int port() {
        return server.port();
    }

    SimpleHttp server() {
        return server;
    }

    /** proxy.golang.org that serves the module, without a way to it yet. */
    static PlayedHosts moduleProxy(World world) {
        return moduleProxy(world, HelloModule.handler());
    }

    /** proxy.golang.org with this handler, without a way to it yet. */
    static PlayedHosts moduleProxy(World world, SimpleHttp.Handler handler) {
        world.set("GOPROXY", "https://proxy.golang.org");
        return of(world, handler, "proxy.golang.org", "storage.googleapis.com");
    }

    /** Answers by host. */
    static SimpleHttp.Handler byHost(String host, SimpleHttp.Handler handler, SimpleHttp.Handler others) {
        return request -> request.header("host").startsWith(host) ? handler.answer(request) : others.answer(request);
    }

    /** Answers the same to everything. */
    static SimpleHttp.Handler always(Response response) {
        return request -> response;
    }
}
