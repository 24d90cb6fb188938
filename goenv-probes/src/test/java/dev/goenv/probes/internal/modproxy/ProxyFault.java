package dev.goenv.probes.internal.modproxy;

import static dev.goenv.probes.internal.modproxy.BrokenProxy.HTML;
import static dev.goenv.probes.internal.modproxy.BrokenProxy.always;
import static dev.goenv.probes.internal.modproxy.BrokenProxy.good;

import dev.goenv.probes.kit.SimpleHttp;
import dev.goenv.probes.kit.SimpleHttp.Response;
import java.util.List;
import java.util.Map;

/**
 * A fault of a module proxy, and what the go command says about it.
 *
 * @param name what is wrong
 * @param query the version asked for, or {@code latest}
 * @param proxy the proxy
 * @param message the message; {@code BASE} stands for the proxy's URL
 * @param operations what is asked, in order
 */
record ProxyFault(String name, String query, SimpleHttp.Handler proxy, String message, List<String> operations) {
    private static final String FILES = "BASE/example.com/hello/@v/";

    @Override
    public String toString() {
        return name;
    }

    private static ProxyFault info(String name, Response answer, String message) {
        return new ProxyFault(name, "v1.0.0", good().with("/@v/v1.0.0.info", answer), message, List.of("info"));
    }

    private static ProxyFault mod(String name, Response answer, String message) {
        return new ProxyFault(name, "v1.0.0", good().with("/@v/v1.0.0.mod", answer), message, List.of("info", "mod"));
    }

    private static ProxyFault zip(String name, Response answer, String message) {
        return new ProxyFault(
                name, "v1.0.0", good().with("/@v/v1.0.0.zip", answer), message, List.of("info", "mod", "zip"));
    }

    private static ProxyFault latest(String name, SimpleHttp.Handler proxy, String message, String... operations) {
        return new ProxyFault(name, "latest", proxy, message, List.of(operations));
    }

    static List<ProxyFault> all() {
        return List.of(
                info(
                        "info missing",
                        Response.notFound(),
                        "reading " + FILES + "v1.0.0.info: 404 Not Found\n\tserver response: not found"),
                info("info gone, HTML", Response.of(410, HTML).html(), "reading " + FILES + "v1.0.0.info: 410 Gone"),
                info(
                        "info forbidden",
                        Response.of(403, "no\nentry\n"),
                        "reading " + FILES + "v1.0.0.info: 403 Forbidden\n\tserver response:\n\tno\n\tentry"),
                info(
                        "server error, nine lines",
                        Response.of(500, "1\n2\n3\n4\n5\n6\n7\n8\n9\n"),
                        "reading " + FILES
                                + "v1.0.0.info: 500 Internal Server Error\n\tserver response:\n\t1\n\t2\n\t3\n\t4\n\t5\n\t6\n\t7\n\t8\n\t[Truncated: too many lines.]"),
                info("rate limited", Response.of(429, ""), "reading " + FILES + "v1.0.0.info: 429 Too Many Requests"),
                info(
                        "portal",
                        Response.ok(HTML).html(),
                        "invalid response from proxy \"BASE\": invalid character '<' looking for beginning of value"),
                info(
                        "info empty",
                        Response.ok(""),
                        "invalid response from proxy \"BASE\": unexpected end of JSON input"),
                info(
                        "info array",
                        Response.ok("[]"),
                        "invalid response from proxy \"BASE\": json: cannot unmarshal array into Go value of type modfetch.RevInfo"),
                info(
                        "info text",
                        Response.ok("v1.0.0"),
                        "invalid response from proxy \"BASE\": invalid character 'v' looking for beginning of value"),
                info(
                        "info number",
                        Response.ok("{\"Version\":1}"),
                        "invalid response from proxy \"BASE\": json: cannot unmarshal number into Go struct field RevInfo.Version of type string"),
                info(
                        "info bad origin",
                        Response.ok("{\"Version\":\"v1.0.0\",\"Origin\":[]}"),
                        "invalid response from proxy \"BASE\": json: cannot unmarshal array into Go struct field RevInfo.Origin of type codehost.Origin"),
                info(
                        "info bad time",
                        Response.ok("{\"Version\":\"v1.0.0\",\"Time\":\"yesterday\"}"),
                        "invalid response from proxy \"BASE\": parsing time \"yesterday\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"yesterday\" as \"2006\""),
                info(
                        "info of another version",
                        Response.ok("{\"Version\":\"v1.0.1\"}"),
                        "proxy returned info for version v1.0.1 instead of requested version"),
                mod("mod portal", Response.ok(HTML).html(), "parsing go.mod: missing module line"),
                mod(
                        "mod missing",
                        Response.notFound(),
                        "reading " + FILES + "v1.0.0.mod: 404 Not Found\n\tserver response: not found"),
                mod(
                        "mod of another module",
                        Response.ok("module github.com/other/hello\n"),
                        "parsing go.mod:\n\tmodule declares its path as: github.com/other/hello\n\t        but was required as: example.com/hello"),
                mod(
                        "mod malformed",
                        Response.ok("module example.com/hello\n\nrequire (\n\ta.b/c v1.0.0\n"),
                        "parsing go.mod: go.mod:5: syntax error (unterminated block started at go.mod:3:1)"),
                zip(
                        "zip missing",
                        Response.notFound(),
                        "reading " + FILES + "v1.0.0.zip: 404 Not Found\n\tserver response: not found"),
                zip("zip forbidden", Response.of(403, ""), "reading " + FILES + "v1.0.0.zip: 403 Forbidden"),
                zip("zip portal", Response.ok(HTML).html(), "zip: not a valid zip file"),
                zip("zip empty", Response.ok(""), "zip: not a valid zip file"),
                zip(
                        "zip of another root",
                        Response.of(200, BrokenProxy.zip("hello-1.0.0/", "go.mod")),
                        "zip for example.com/hello@v1.0.0 has unexpected file hello-1.0.0/go.mod"),
                latest(
                        "nothing there",
                        always(Response.notFound()),
                        "reading " + FILES + "list: 404 Not Found\n\tserver response: not found",
                        "list"),
                latest(
                        "list fails",
                        good().with("/@v/list", Response.of(502, "")),
                        "reading " + FILES + "list: 502 Bad Gateway",
                        "list"),
                latest(
                        "list empty, no latest",
                        good().with("/@v/list", Response.ok("")),
                        "no matching versions for query \"latest\"",
                        "list",
                        "latest"),
                latest(
                        "list portal, no latest",
                        good().with("/@v/list", Response.ok(HTML).html()),
                        "no matching versions for query \"latest\"",
                        "list",
                        "latest"),
                latest(
                        "everything portal",
                        always(Response.ok(HTML).html()),
                        "invalid response from proxy \"BASE\": invalid character '<' looking for beginning of value",
                        "list",
                        "latest"),
                latest(
                        "latest fails",
                        good().with("/@v/list", Response.ok("")).with("/@latest", Response.of(503, "")),
                        "reading BASE/example.com/hello/@latest: 503 Service Unavailable",
                        "list",
                        "latest"),
                latest(
                        "latest without a version",
                        good().with("/@v/list", Response.ok("")).with("/@latest", Response.ok("{}")),
                        "non-semver module version \"\"",
                        "list",
                        "latest"),
                latest(
                        "latest not canonical",
                        good().with("/@v/list", Response.ok("")).with("/@latest", Response.ok("{\"Version\":\"v1\"}")),
                        "non-canonical module version \"v1\"",
                        "list",
                        "latest"),
                latest(
                        "latest of another major version",
                        new BrokenProxy(Map.of(
                                "/@v/list", Response.ok(""),
                                "/@latest", Response.ok("{\"Version\":\"v2.0.0\"}"),
                                "/@v/v2.0.0.mod", Response.ok("module example.com/hello\n"),
                                "/@v/v2.0.0.zip",
                                        Response.of(200, BrokenProxy.zip("example.com/hello@v2.0.0/", "go.mod")))),
                        "example.com/hello@v2.0.0: invalid version: should be v0 or v1, not v2",
                        "list",
                        "latest",
                        "mod",
                        "zip"),
                latest(
                        "release of the list missing",
                        good().without("/@v/v1.0.0.info"),
                        "reading " + FILES + "v1.0.0.info: 404 Not Found\n\tserver response: not found",
                        "list",
                        "info"));
    }
}
