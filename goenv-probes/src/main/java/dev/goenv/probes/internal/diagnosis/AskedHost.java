package dev.goenv.probes.internal.diagnosis;

import dev.goenv.internal.syntax.GoUrl;
import dev.goenv.module.GoSyntaxException;

/** The host in the URL of an answer. */
final class AskedHost {
    private AskedHost() {}

    /** {@return the host of a URL, with its port if it has one; empty if it is no URL} */
    static String of(String url) {
        try {
            return GoUrl.parse(url).host();
        } catch (GoSyntaxException e) {
            // A place that is no URL, such as a path, has no host.
            return "";
        }
    }
}
