package dev.goenv.config.internal.lint;

import dev.goenv.internal.syntax.IpAddress;
import dev.goenv.module.GoSyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the looks of a host name or address tell about where it lies. Guesses, but for loopback. */
final class HostLooks {
    private static final Set<String> INTERNAL_LABELS =
            Set.of("corp", "internal", "intern", "intra", "intranet", "local", "localdomain", "lan", "home", "private");

    private static final List<String> PUBLIC_CODE_HOSTS = List.of(
            "github.com",
            "gitlab.com",
            "bitbucket.org",
            "gitee.com",
            "codeberg.org",
            "sr.ht",
            "dev.azure.com",
            "visualstudio.com",
            "golang.org",
            "gopkg.in",
            "jfrog.io",
            "googlesource.com",
            "amazonaws.com");

    private HostLooks() {}

    /** {@return whether requests to the host stay on this machine, or in this container} */
    static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.toLowerCase(Locale.ROOT).endsWith(".localhost")
                || address(host).filter(IpAddress::isLoopback).isPresent();
    }

    /** {@return whether the name or address can hardly be one of the internet} */
    static boolean isInternal(String hostAsWritten) {
        String host = hostAsWritten.toLowerCase(Locale.ROOT);
        if (address(host).isPresent()) {
            return isPrivateV4(host);
        }
        return host.indexOf('.') < 0 || List.of(host.split("\\.", -1)).stream().anyMatch(INTERNAL_LABELS::contains);
    }

    /** {@return whether everybody can ask the host for code} */
    static boolean isPublicCodeHost(String hostAsWritten) {
        String host = hostAsWritten.toLowerCase(Locale.ROOT);
        return PUBLIC_CODE_HOSTS.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
    }

    /** {@return the address that a host is, if it is one} */
    static Optional<IpAddress> address(String host) {
        try {
            return Optional.of(IpAddress.parse(host));
        } catch (GoSyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isPrivateV4(String host) {
        return host.startsWith("10.")
                || host.startsWith("192.168.")
                || host.startsWith("172.")
                        && List.of(16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31).stream()
                                .anyMatch(second -> host.startsWith("172." + second + "."));
    }
}
