package dev.goenv.probes.internal.diagnosis;

import dev.goenv.internal.syntax.IpAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Hosts of the internet that many go commands ask, by name. */
public final class KnownHosts {
    private static final Set<String> SERVICES = new TreeSet<>(Set.of(
            "proxy.golang.org",
            "sum.golang.org",
            "sum.golang.google.cn",
            "proxy.golang.com.cn",
            "goproxy.io",
            "goproxy.cn",
            "goproxy.dev",
            "mirrors.aliyun.com",
            "mirrors.cloud.tencent.com",
            "mirrors.tencent.com",
            "repo.huaweicloud.com",
            "mirrors.huaweicloud.com",
            "mirrors.volces.com",
            "gosum.io"));
    private static final Set<String> CODE = Set.of(
            "github.com",
            "gitlab.com",
            "bitbucket.org",
            "gitee.com",
            "codeberg.org",
            "sr.ht",
            "dev.azure.com",
            "golang.org",
            "go.dev",
            "gopkg.in",
            "googlesource.com",
            "googleapis.com",
            "google.golang.org",
            "k8s.io",
            "go.uber.org",
            "gorm.io");
    private static final Set<String> INTERNAL_LABELS =
            Set.of("corp", "internal", "intern", "intra", "intranet", "local", "localdomain", "lan", "home", "private");

    private KnownHosts() {}

    /** {@return whether everybody reaches the host by this name and with a certificate of a public authority} */
    public static boolean isPublic(String hostAsWritten) {
        String host = hostAsWritten.toLowerCase(Locale.ROOT);
        return SERVICES.contains(host)
                || CODE.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
    }

    /** {@return whether the name or address can hardly be one of the internet} */
    public static boolean isInternal(String hostAsWritten) {
        String host = hostAsWritten.toLowerCase(Locale.ROOT);
        return IpAddress.find(host).isPresent()
                || host.indexOf('.') < 0
                || host.endsWith(".localhost")
                || host.endsWith(".test")
                || Arrays.stream(host.split("\\.", -1)).anyMatch(INTERNAL_LABELS::contains);
    }

    /**
     * {@return whether two hosts seem to belong to different owners: the last two labels of their names differ}
     *
     * <p>Under endings such as {@code co.uk} hosts of different owners seem to be related, which errs on the quiet side.
     */
    public static boolean unrelated(String left, String right) {
        return !domain(left).equals(domain(right));
    }

    /**
     * {@return the well-known host that a misspelt one surely stands for}
     *
     * <p>Short names are many, so there a different ending, as in {@code goproxy.co}, is taken for somebody's own.
     */
    public static Optional<String> meant(String hostAsWritten) {
        String host = hostAsWritten.toLowerCase(Locale.ROOT);
        return SERVICES.contains(host) || CODE.contains(host)
                ? Optional.empty()
                : SERVICES.stream().filter(known -> isSlip(host, known)).findFirst();
    }

    private static boolean isSlip(String host, String known) {
        if (known.length() > 12) {
            return EditDistance.of(host, known) <= 2 || withoutEnding(host).equals(withoutEnding(known));
        }
        return host.endsWith(known.substring(known.lastIndexOf('.'))) && EditDistance.of(host, known) == 1;
    }

    private static String withoutEnding(String host) {
        int last = host.lastIndexOf('.');
        return last < 0 ? host : host.substring(0, last);
    }

    private static String domain(String hostAsWritten) {
        String host = hostAsWritten.toLowerCase(Locale.ROOT);
        int last = host.lastIndexOf('.');
        int before = last < 0 ? -1 : host.lastIndexOf('.', last - 1);
        return host.substring(before + 1);
    }
}
