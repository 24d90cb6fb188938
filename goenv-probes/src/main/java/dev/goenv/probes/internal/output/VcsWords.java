package dev.goenv.probes.internal.output;

import static dev.goenv.probes.internal.output.OutputRule.rule;

import java.util.List;

/** Direct mode: git and its like. */
final class VcsWords {
    private static final String BY_HAND = "What git itself says: GIT_TERMINAL_PROMPT=0 git ls-remote URL.";

    static final List<OutputRule> ALL = List.of(
            rule("vcs.git-missing", "git is not installed, or not on PATH")
                    .because("In direct mode the go command runs git, and did not find it.")
                    .says("exec: \"git\": executable file not found", 98)
                    .says("missing Git command", 98)
                    .says("unable to resolve git version", 90)
                    .advice(
                            "install-git",
                            "Install git",
                            "Install git and put it on PATH, or keep to module proxies: GOPROXY without direct.")
                    .done(),
            rule("vcs.hg-missing", "A version control program is not installed")
                    .because("The module's repository needs it, and it was not found on PATH.")
                    .says("exec: \"hg\": executable file not found", 98)
                    .says("missing Mercurial command", 98)
                    .says("missing Subversion command", 97)
                    .says("missing Bazaar command", 97)
                    .says("missing Fossil command", 97)
                    .says("exec: \"svn\"", 97)
                    .advice(
                            "install-vcs",
                            "Install the program",
                            "Install the program the message names, or use a module proxy.")
                    .done(),
            rule("vcs.auth-required", "{urlhost} wants credentials for the repository")
                    .because(
                            "git is not allowed to ask for them when go runs it; credentials that are wrong look the same.")
                    .says("fatal: could not read ", 90)
                    .says("could not read Username", 93)
                    .says("could not read Password", 93)
                    .says("terminal prompts disabled", 93)
                    .says("Authentication failed for", 92)
                    .says("HTTP Basic: Access denied", 92)
                    .says("Invalid username or password", 90)
                    .says("Support for password authentication was removed", 92)
                    .says("returned error: 401", 88)
                    .apart("Whether the server asks for credentials, and which ones git and netrc hold for it.")
                    .fix((each, with) -> with.privatePattern()
                            .map(pattern -> List.of(with.add("GOPRIVATE", pattern)))
                            .orElseGet(List::of))
                    .advice(
                            "git-credentials",
                            "Give git credentials for the host",
                            "Use a netrc entry or a credential helper, or SSH: git config --global url.\"ssh://git@{urlhost}/\".insteadOf https://{urlhost}/")
                    .done(),
            rule("vcs.not-found", "There is no such repository, or no access to it")
                    .because(
                            "The host says the repository does not exist; for private ones without access it says the same.")
                    .says("Repository not found", 90)
                    .says("remote: Not Found", 90)
                    .says("' not found", each -> each.says("fatal: repository") || each.says("remote: ") ? 88 : 0)
                    .says("does not appear to be a git repository", 84)
                    .says("could not be found", each -> each.inVcs() ? 86 : 0)
                    .says("returned error: 404", 85)
                    .says("The project you were looking for", 90)
                    .apart(BY_HAND)
                    .advice(
                            "check-repository",
                            "Check the spelling and your access",
                            "Open the repository in a browser while signed in; a subgroup of GitLab needs GOPRIVATE and credentials.")
                    .done(),
            rule("vcs.forbidden", "The host refuses access to the repository")
                    .because("The credentials are not enough, or a policy forbids it.")
                    .says("returned error: 403", 92)
                    .says("returned error: 5", each -> 80)
                    .says("returned error: 429", 80)
                    .says("SAML SSO", 92)
                    .says("Write access to repository not granted", 85)
                    .says("remote: Permission to ", 85)
                    .apart(BY_HAND)
                    .advice(
                            "authorise-token",
                            "Authorise the token",
                            "Give it access to the repository, and authorise it for single sign-on if the host says so.")
                    .done(),
            rule("vcs.tls-untrusted", "git does not trust the certificate of {urlhost}")
                    .because("git has its own list of authorities; it does not look at SSL_CERT_FILE.")
                    .says("server certificate verification failed", 95)
                    .says("SSL certificate problem", each -> each.says("expired") ? 70 : 93)
                    .says("SSL: certificate verification failed", 93)
                    .says("SSL peer certificate", 88)
                    .says("certificate routines", 80)
                    .says("unable to get local issuer certificate", 92)
                    .says("self signed certificate", 80)
                    .says("self-signed certificate", 80)
                    .says("error setting certificate", 88)
                    .says("schannel: ", 75)
                    .apart("The certificates that {urlhost} presents, and those git trusts.")
                    .command(
                            "git-ca",
                            "Let git trust the authority",
                            "git config --global http.sslCAInfo /path/to/root.pem")
                    .done(),
            rule("vcs.unreachable", "git can't reach {host}")
                    .because("The connection failed below git. With a proxy, git names the proxy's host.")
                    .says("Failed to connect to", each -> ssh(each) ? 0 : 84)
                    .says("Could not resolve host", each -> ssh(each) ? 0 : 84)
                    .says("Couldn't connect to server", each -> ssh(each) ? 0 : 82)
                    .says("unable to access '", each -> below(each) ? 62 : 20)
                    .says("unable to connect to ", 75)
                    .says("fatal: unable to look up", 80)
                    .says("The remote end hung up unexpectedly", 60)
                    .says("early EOF", 60)
                    .says("RPC failed", 62)
                    .apart(BY_HAND)
                    .advice(
                            "git-proxy",
                            "Name the HTTP proxy of this network to git",
                            "export HTTPS_PROXY=http://HOST:PORT, which go and git both read.")
                    .done(),
            rule("vcs.ssh", "git's SSH connection to {host} fails")
                    .because("The repository is asked by SSH; its own message stands above git's.")
                    .says("Permission denied (publickey", 95)
                    .says("Host key verification failed", 96)
                    .says("ssh: ", 90)
                    .says(
                            "Could not read from remote repository",
                            each -> each.says("could not be found") || each.says("not found") ? 40 : 82)
                    .says("REMOTE HOST IDENTIFICATION HAS CHANGED", 97)
                    .says("kex_exchange_identification", 92)
                    .says("cannot run ssh", 92)
                    .says("exec: \"ssh\"", 90)
                    .apart("ssh -T -o BatchMode=yes git@{urlhost}")
                    .advice(
                            "ssh-key",
                            "Give SSH its key and the host's",
                            "ssh-add your key; compare the host's fingerprint with its owner's before you add it to known_hosts. Where port 22 is blocked, hosts such as GitHub listen at 443 too.")
                    .done(),
            rule("vcs.unknown-revision", "The repository has no such version")
                    .because(
                            "The tag, branch or commit is not there, or a page of the network answered in the place of git.")
                    .says(
                            "unknown revision",
                            each -> each.message().thereSays("unknown revision") && !each.says("unknown revision")
                                    ? 0
                                    : 88)
                    .says("couldn't find remote ref", 86)
                    .says("no matching versions for query", each -> ModuleFileWords.onlyDirect(each) ? 84 : 25)
                    .says("invalid pseudo-version", 90)
                    .says("does not match version-control timestamp", 95)
                    .says("not a descendent of preceding tag", 95)
                    .says("does not match short name of revision", 95)
                    .says("than canonical (expected", 95)
                    .says("must be v0, not v1", 92)
                    .says("ambiguous revision", 90)
                    .says("invalid version: ", each -> each.inVcs() ? 10 : 45)
                    .apart(BY_HAND)
                    .command("list-tags", "See which versions there are", "git ls-remote --tags https://{path}")
                    .done(),
            rule("vcs.module-path", "The repository is for another module path")
                    .because(
                            "The go.mod in it declares another path or major version, or there is no such package in it.")
                    .says("module declares its path as", each -> each.moduleProxies() == 0 && each.envKnown() ? 88 : 62)
                    .says("so module path must match major version", 96)
                    .says("is missing module path", 90)
                    .says("/go.mod at revision", each -> each.inVcs() ? 0 : 88)
                    .says("module paths at revision", 90)
                    .says("has post-", 80)
                    .says("cannot contain module ", 85)
                    .says("mismatched repo: found", 88)
                    .says(
                            "but does not contain package",
                            each -> each.envKnown() && each.moduleProxies() == 0 ? 84 : 55)
                    .says("should be v0 or v1, not v", 94)
                    .says("invalid: go.mod has non-", 90)
                    .says("is not a package in module", 70)
                    .apart("The module line of go.mod in that version.")
                    .advice(
                            "stated-path",
                            "Import the path the module declares",
                            "Write that path, with /v2 and so on for major versions from 2.")
                    .done(),
            rule("vcs.policy", "GOVCS does not allow this version control system")
                    .because("GOVCS, or git's protocol.allow, forbids it for this module.")
                    .says("GOVCS disallows using", 97)
                    .says(" in GOVCS: ", 95)
                    .says("malformed entry in GOVCS", 97)
                    .says("unparsable entry in GOVCS", 97)
                    .says("unreachable pattern in GOVCS", 97)
                    .says("empty entry in GOVCS", 97)
                    .says("transport '", each -> each.says("not allowed") ? 93 : 0)
                    .fix((each, with) -> with.privatePattern()
                            .filter(pattern -> each.says("disallows using"))
                            .map(pattern -> List.of(with.set("GOVCS", pattern + ":git|hg,public:git|hg,private:all")))
                            .orElseGet(List::of))
                    .reset("GOVCS")
                    .done());

    private VcsWords() {}

    private static boolean ssh(Case each) {
        return each.says("ssh: ");
    }

    private static boolean below(Case each) {
        return !each.says("certificate")
                && !each.says("returned error")
                && !each.says("tunnel failed")
                && !each.says("from proxy");
    }
}
