package dev.goenv.probes.internal.diagnosis;

import java.util.Set;
import java.util.regex.Pattern;

/** What the paths of modules at well-known hosts tell: which part names an owner, and where no page has to be asked. */
final class CodeHosts {
    /** Hosts where the first element after the host is an owner. */
    private static final Set<String> OWNER_FIRST =
            Set.of("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com", "git.sr.ht");

    /** Hosts whose paths tell the repository by themselves: vcsPaths in cmd/go/internal/vcs/vcs.go, Go 1.27. */
    private static final Set<String> WITHOUT_PAGE = Set.of(
            "github.com",
            "bitbucket.org",
            "hub.jazz.net",
            "git.apache.org",
            "git.openstack.org",
            "chiselapp.com",
            "launchpad.net");

    private static final Pattern VCS_IN_PATH = Pattern.compile("\\.(bzr|fossil|git|hg|svn)(/|$)");

    private CodeHosts() {}

    /** {@return whether go asks a page on the module's host where the repository is} */
    static boolean hasPage(String module) {
        return !WITHOUT_PAGE.contains(host(module))
                && !VCS_IN_PATH.matcher(module).find();
    }

    /** {@return the host of a module path, which is its first element} */
    static String host(String module) {
        int slash = module.indexOf('/');
        return slash < 0 ? module : module.substring(0, slash);
    }

    /**
     * {@return a pattern for GOPRIVATE and its like that covers a module and what its owner has besides: host and owner at a
     * host for everybody, else the host}
     */
    static String pattern(String module) {
        String[] elements = module.split("/", -1);
        boolean owner = OWNER_FIRST.contains(elements[0]) && elements.length > 1;
        return owner ? elements[0] + "/" + elements[1] : elements[0];
    }
}
