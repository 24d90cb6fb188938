package dev.goenv.proxy;

import dev.goenv.module.ModulePath;
import dev.goenv.module.ModulePatterns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * One configuration with the answers that it meets, for the go command and for us.
 *
 * @param goproxy a GOPROXY in which {@code S0} to {@code S2} stand for servers, {@code P0} for the first one with a password
 *     in its URL and {@code NONE} for a directory that does not exist
 * @param gonoproxy GONOPROXY, or empty
 * @param goprivate GOPRIVATE, or empty
 * @param gosumdb GOSUMDB
 * @param gonosumdb GONOSUMDB, or empty
 * @param moduleStatus what each server answers about the module
 * @param supportStatus what each server answers about the checksum database
 */
record RouteCase(
        String goproxy,
        String gonoproxy,
        String goprivate,
        String gosumdb,
        String gonosumdb,
        List<Integer> moduleStatus,
        List<Integer> supportStatus) {
    static final int SERVERS = 3;
    private static final String MATCH = "example.com,github.com/ac*";
    private static final List<String> SUMDB =
            List.of("off", "KEY", "KEY", "KEY", "KEY http://127.0.0.1:1/explicit", "off ", "sum.golang.org a b");

    static RouteCase random(Random random) {
        return new RouteCase(
                list(random),
                patterns(random, 5),
                patterns(random, 6),
                SUMDB.get(random.nextInt(SUMDB.size())),
                patterns(random, 5),
                statuses(random),
                statuses(random));
    }

    private static String list(Random random) {
        List<String> servers = new ArrayList<>(List.of("S0", "S1", "S2"));
        Collections.shuffle(servers, random);
        StringBuilder list = new StringBuilder();
        for (String server : servers.subList(0, random.nextInt(SERVERS + 1))) {
            list.append(random.nextInt(12) == 0 ? "P0" : random.nextInt(12) == 0 ? "NONE" : server);
            list.append(random.nextBoolean() ? "|" : ",");
        }
        String end = List.of("direct", "off", "").get(random.nextInt(3));
        return list.isEmpty() && end.isEmpty() ? "direct,S0" : list + end;
    }

    private static String patterns(Random random, int oneIn) {
        return random.nextInt(oneIn) > 0 ? "" : random.nextBoolean() ? MATCH : "example.com";
    }

    private static List<Integer> statuses(Random random) {
        List<Integer> all = List.of(200, 200, 404, 404, 404, 410, 500, 500, 403);
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < SERVERS; i++) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    String goproxyWith(IntFunction<Integer> port) {
        String text = goproxy.replace("NONE", "file:///goenv-no-such-directory")
                .replace("P0", "http://user:word@127.0.0.1:" + port.apply(0));
        for (int i = 0; i < SERVERS; i++) {
            text = text.replace("S" + i, "http://127.0.0.1:" + port.apply(i));
        }
        return text;
    }

    String gosumdbWith(String key) {
        return gosumdb.replace("KEY", key);
    }

    /** What we say the go command will do: whom it asks for the module, whom about the database, how it ends. */
    String predicted(String key) {
        IntFunction<Integer> port = i -> 1000 + i;
        boolean inheritsProxy = gonoproxy.isEmpty();
        boolean inheritsSum = gonosumdb.isEmpty();
        PrivatePatterns noProxy = new PrivatePatterns(
                inheritsProxy ? "GOPRIVATE" : "GONOPROXY",
                "test",
                ModulePatterns.parse(inheritsProxy ? goprivate : gonoproxy));
        PrivatePatterns noSum = new PrivatePatterns(
                inheritsSum ? "GOPRIVATE" : "GONOSUMDB",
                "test",
                ModulePatterns.parse(inheritsSum ? goprivate : gonosumdb));
        Route route = ProxyChain.parse(goproxyWith(port))
                .withNoProxy(noProxy)
                .withChecksums(ChecksumPolicy.parse(gosumdbWith(key), "test", noSum))
                .routeFor(ModulePath.parse(LoopbackProxies.MODULE));
        return predicted(route, verified(route.checksums()));
    }

    /** A module that can't be verified, as all here that should be, counts as a failure of the proxy that served it. */
    private String predicted(Route route, String verified) {
        boolean unverified = verified.equals("[] unverified");
        Walk<Hop> walk = route.walk(hop -> {
            Answer answer = served(hop);
            return answer == Answer.FOUND && !unverified ? Answer.FAILED : answer;
        });
        List<Integer> module = new ArrayList<>();
        boolean checked = false;
        for (Hop hop : walk.contacted()) {
            checked |= served(hop) == Answer.FOUND;
            if (hop instanceof Hop.Proxy proxy && isServer(proxy.entry())) {
                module.add(number(proxy.entry()));
            }
        }
        String support = checked ? verified.substring(0, verified.indexOf(']') + 1) : "[]";
        Optional<Hop> reported = walk.reported();
        boolean checksumError = reported.isEmpty() || served(reported.get()) == Answer.FOUND;
        String end = checksumError ? verified.substring(verified.indexOf(']') + 2) : error(reported.get());
        return module + " " + support + " " + end;
    }

    private Answer served(Hop hop) {
        return hop instanceof Hop.Proxy proxy ? answer(proxy.entry(), moduleStatus) : Answer.NOT_FOUND;
    }

    private String verified(ChecksumRoute route) {
        if (route instanceof ChecksumRoute.Refused refused) {
            return "[] " + refused.message();
        }
        if (!(route instanceof ChecksumRoute.Consulted consulted)) {
            return "[] unverified";
        }
        Walk<ChecksumHop> walk = consulted.walk(hop -> answer(hop.entry(), supportStatus));
        List<Integer> asked = new ArrayList<>();
        for (ChecksumHop hop : walk.contacted()) {
            if (hop instanceof ChecksumHop.ThroughProxy proxy && isServer(proxy.entry())) {
                asked.add(number(proxy.entry()));
            }
        }
        return asked + " "
                + walk.served()
                        .map(RouteCase::reached)
                        .orElseGet(() -> failed(walk.reported().orElseThrow()));
    }

    private static String reached(ChecksumHop hop) {
        return hop instanceof ChecksumHop.ThroughProxy proxy
                ? "lookup through S" + number(proxy.entry())
                : "lookup at " + hop.url();
    }

    private static String failed(ChecksumHop hop) {
        ProxyEntry.ModuleProxy entry = ((ChecksumHop.ThroughProxy) hop).entry();
        return entry.refused() ? "support refused" : "support S" + number(entry);
    }

    private static String error(Hop hop) {
        if (!(hop instanceof Hop.Proxy proxy)) {
            return hop instanceof Hop.Off ? Hop.Off.MESSAGE : "origin";
        }
        if (proxy.refused()) {
            return "module refused";
        }
        return "module " + (isServer(proxy.entry()) ? "S" + number(proxy.entry()) : "NONE");
    }

    private static Answer answer(ProxyEntry.ModuleProxy entry, List<Integer> statuses) {
        if (!isServer(entry)) {
            return entry.refused() ? Answer.FAILED : Answer.NOT_FOUND;
        }
        return switch (statuses.get(number(entry))) {
            case 200 -> Answer.FOUND;
            case 404, 410 -> Answer.NOT_FOUND;
            default -> Answer.FAILED;
        };
    }

    private static boolean isServer(ProxyEntry.ModuleProxy entry) {
        return entry.scheme().equals("http") && !entry.hasUserInfo();
    }

    private static int number(ProxyEntry.ModuleProxy entry) {
        return Integer.parseInt(entry.host().substring(entry.host().indexOf(':') + 1)) - 1000;
    }
}
