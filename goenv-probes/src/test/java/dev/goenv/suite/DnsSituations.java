package dev.goenv.suite;

import static dev.goenv.suite.Situation.healthy;
import static dev.goenv.suite.Situation.of;
import static dev.goenv.suite.Situation.warning;

import dev.goenv.probe.ResolverSettings;
import dev.goenv.probes.kit.ClosedPort;
import dev.goenv.probes.kit.FakeDns;
import dev.goenv.probes.kit.FakeDns.Reply;
import dev.goenv.probes.kit.SimpleHttp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.Rcode;

/** Causes in the look-up of names: a module proxy by name, and DNS servers of our own. */
final class DnsSituations {
    private static final String HOST = "goproxy.corp.example";
    private static final String SHORT = "goproxy";

    private DnsSituations() {}

    static List<Situation> all() {
        List<Situation> all = new ArrayList<>();
        all.addAll(baselines());
        all.addAll(missing());
        all.addAll(codes());
        all.addAll(silent());
        all.addAll(misleading());
        return all.stream().map(each -> each.go(Situation.Go.CANNOT_BE_ASKED)).toList();
    }

    private static List<Situation> baselines() {
        return List.of(
                healthy("healthy, by name", world -> {
                    at(world, HOST);
                    world.dns(knowing(HOST));
                }),
                healthy("healthy, by name in capitals", world -> {
                    at(world, "GoProxy.Corp.Example");
                    world.dns(knowing(HOST));
                }),
                healthy("healthy, search domain completes it", world -> {
                    at(world, SHORT);
                    FakeDns server = world.keep(knowing(HOST));
                    world.resolvers(searching(server, "other.example", "corp.example"));
                }),
                healthy("healthy, hosts file knows it", world -> {
                    at(world, HOST);
                    world.hosts("127.0.0.1 " + HOST + "\n");
                    world.dns(answering(Reply.none()));
                }),
                healthy("healthy, hosts file and DNS agree", world -> {
                    at(world, HOST);
                    world.hosts("127.0.0.1 " + HOST + "\n");
                    world.dns(knowing(HOST));
                }),
                healthy("healthy, both families", world -> {
                    at(world, HOST);
                    world.dns(answering(Reply.addresses("127.0.0.1")));
                }),
                healthy("healthy, answer over TCP", world -> {
                    at(world, HOST);
                    world.dns(answering(Reply.addresses("127.0.0.1").as(Reply.Kind.CUT)));
                }),
                healthy("healthy, an address needs no DNS", world -> {
                    world.healthyProxy();
                    world.dns(answering(Reply.code(Rcode.SERVFAIL)));
                }),
                healthy("healthy, second server knows it not", world -> {
                    at(world, HOST);
                    world.dns(knowing(HOST), answering(Reply.none()));
                }),
                warning("dns.slow-first-server, silent", "dns.slow-first-server", world -> {
                    world.impatient();
                    at(world, HOST);
                    world.dns(answering(Reply.none().as(Reply.Kind.SILENCE)), knowing(HOST));
                }),
                warning("dns.slow-first-server, refuses", "dns.slow-first-server", world -> {
                    at(world, HOST);
                    world.dns(answering(Reply.code(Rcode.REFUSED)), knowing(HOST));
                }),
                warning("dns.slow-first-server, SERVFAIL", "dns.slow-first-server", world -> {
                    at(world, HOST);
                    world.dns(answering(Reply.code(Rcode.SERVFAIL)), knowing(HOST));
                }),
                warning("dns.slow-first-server, closed port", "dns.slow-first-server", world -> {
                    at(world, HOST);
                    FakeDns good = world.keep(knowing(HOST));
                    world.resolvers(FakeDns.settings("127.0.0.1:" + ClosedPort.udp(), good.address()));
                }));
    }

    private static List<Situation> missing() {
        return List.of(
                of("dns.nxdomain", "dns.nxdomain", asking(HOST, Reply.none())),
                of("dns.nxdomain, direct after a comma", "dns.nxdomain", world -> {
                    world.set("GOPROXY", "https://" + HOST + ",direct");
                    world.dns(answering(Reply.none()));
                }),
                of("dns.nxdomain, direct after a bar", "dns.nxdomain", world -> {
                    world.set("GOPROXY", "https://" + HOST + "|direct");
                    world.dns(answering(Reply.none()));
                }),
                of("dns.nxdomain, two servers agree", "dns.nxdomain", world -> {
                    at(world, HOST);
                    world.dns(answering(Reply.none()), answering(Reply.none()));
                }),
                of("dns.nxdomain, with search domains", "dns.nxdomain", world -> {
                    at(world, HOST);
                    world.resolvers(searching(world.keep(answering(Reply.none())), "corp.example"));
                }),
                of("dns.host-typo", "dns.host-typo", asking("proxy.golan.org", Reply.none())),
                of("dns.host-typo, another", "dns.host-typo", asking("goproxi.io", Reply.none())),
                of("dns.split-horizon", "dns.split-horizon", world -> {
                    at(world, HOST);
                    world.dns(answering(Reply.none()), knowing(HOST));
                }),
                of("dns.split-horizon, third server", "dns.split-horizon", world -> {
                    at(world, HOST);
                    world.dns(answering(Reply.code(Rcode.SERVFAIL)), answering(Reply.none()), knowing(HOST));
                }),
                of("dns.search-domain", "dns.search-domain", asking(SHORT, Reply.none())),
                of("dns.search-domain, the wrong one", "dns.search-domain", world -> {
                    at(world, SHORT);
                    world.resolvers(searching(world.keep(knowing(HOST)), "corp.exmaple"));
                }),
                of("dns.nodata", "dns.nodata", asking(HOST, Reply.code(Rcode.NOERROR))));
    }

    private static List<Situation> codes() {
        return List.of(
                of("dns.servfail", "dns.servfail", asking(HOST, Reply.code(Rcode.SERVFAIL))),
                of(
                        "dns.servfail, with extended error",
                        "dns.servfail",
                        asking(HOST, Reply.code(Rcode.SERVFAIL).extended(23))),
                of("dns.servfail, two servers", "dns.servfail", world -> {
                    at(world, HOST);
                    world.dns(answering(Reply.code(Rcode.SERVFAIL)), answering(Reply.code(Rcode.SERVFAIL)));
                }),
                of("dns.refused-rcode", "dns.refused-rcode", asking(HOST, Reply.code(Rcode.REFUSED))),
                of("dns.formerr", "dns.formerr", asking(HOST, Reply.code(Rcode.FORMERR))));
    }

    private static List<Situation> silent() {
        return unanswered().stream()
                .map(each -> each.settingFirst(World::impatient))
                .toList();
    }

    private static List<Situation> unanswered() {
        Reply silence = Reply.none().as(Reply.Kind.SILENCE);
        return List.of(
                of("dns.timeout", "dns.timeout", asking(HOST, silence)),
                of("dns.timeout, two servers", "dns.timeout", world -> {
                    at(world, HOST);
                    world.dns(answering(silence), answering(silence));
                }),
                of("dns.timeout, with search domains", "dns.timeout", world -> {
                    at(world, HOST);
                    world.resolvers(searching(world.keep(answering(silence)), "corp.example", "example"));
                }),
                of(
                        "dns.timeout, malformed",
                        "dns.timeout",
                        asking(HOST, Reply.none().as(Reply.Kind.GARBAGE))),
                of("dns.no-resolver, closed port", "dns.no-resolver", world -> {
                    at(world, HOST);
                    world.resolvers(FakeDns.settings("127.0.0.1:" + ClosedPort.udp()));
                }),
                of("dns.no-resolver, none configured", "dns.no-resolver", world -> {
                    at(world, HOST);
                    String closed = "127.0.0.1:" + ClosedPort.udp();
                    world.resolvers(new ResolverSettings(
                            List.of(closed), List.of(), 1, Duration.ofSeconds(5), 2, "/etc/resolv.conf", false));
                }),
                of("dns.no-resolver, also of IPv6", "dns.no-resolver", world -> {
                    at(world, HOST);
                    world.resolvers(FakeDns.settings("127.0.0.1:" + ClosedPort.udp(), "[::1]:" + ClosedPort.udp()));
                }),
                of("dns.truncated-tcp-blocked", "dns.truncated-tcp-blocked", world -> {
                    at(world, HOST);
                    world.dns(FakeDns.withoutTcp(
                            (name, type) -> Reply.addresses("127.0.0.1").as(Reply.Kind.CUT_AND_NO_TCP)));
                }));
    }

    private static List<Situation> misleading() {
        String closed = "http://proxy.golang.org:";
        return List.of(
                of("dns.sinkholed, 0.0.0.0", "dns.sinkholed", world -> {
                    world.set("GOPROXY", closed + ClosedPort.tcp());
                    world.dns(answering(Reply.addresses("0.0.0.0", "::")));
                }),
                of("dns.sinkholed, this machine", "dns.sinkholed", world -> {
                    world.set("GOPROXY", closed + ClosedPort.tcp());
                    world.dns(answering(Reply.addresses("127.0.0.1")));
                }),
                of("dns.sinkholed, extended error", "dns.sinkholed", world -> {
                    world.set("GOPROXY", closed + ClosedPort.tcp());
                    world.dns(answering(Reply.none().extended(15)));
                }),
                of("dns.hosts-override", "dns.hosts-override", world -> {
                    world.set("GOPROXY", "http://" + HOST + ":" + ClosedPort.tcp());
                    world.hosts("# ours\n127.0.0.1 " + HOST + "\n");
                    world.dns(FakeDns.knowing(Map.of(HOST, List.of("10.1.2.3"))));
                }));
    }

    /** A module proxy that is asked for by name, of which DNS says so. */
    private static Situation.Setting asking(String host, Reply reply) {
        return world -> {
            at(world, host);
            world.dns(answering(reply));
        };
    }

    private static void at(World world, String host) {
        SimpleHttp proxy = world.healthyProxy();
        world.set("GOPROXY", "http://" + host + ":" + proxy.port());
    }

    private static FakeDns answering(Reply reply) {
        return FakeDns.start((name, type) -> reply);
    }

    private static FakeDns knowing(String host) {
        return FakeDns.knowing(Map.of(host, List.of("127.0.0.1")));
    }

    private static ResolverSettings searching(FakeDns server, String... domains) {
        return new ResolverSettings(
                List.of(server.address()), List.of(domains), 1, Duration.ofSeconds(5), 2, "/etc/resolv.conf", true);
    }
}
