package dev.goenv.probes.internal.output;

import java.util.Optional;

/** User and password in a URL. */
final class UserInfo {
    private UserInfo() {}

    /** {@return whether a URL of the message shows a password as it is} */
    static boolean shown(Case each) {
        String password = password(each.message().said());
        return !password.isEmpty() && !isMask(password);
    }

    /** {@return whether a URL of the message holds a password that is masked, or one stands in the environment} */
    static boolean masked(Case each) {
        return isMask(password(each.message().said()))
                || !password(each.knowledge().text("GOPROXY")).isEmpty()
                || !password(each.knowledge().text("HTTPS_PROXY")).isEmpty();
    }

    private static boolean isMask(String password) {
        return password.equals("xxxxx")
                || !password.isEmpty() && password.chars().allMatch(c -> c == '*');
    }

    /** {@return scheme and authority of the first URL of the message that holds a password; nothing if there is none} */
    static String url(Case each) {
        return in(each.message().said()).map(Found::url).orElse("");
    }

    private static String password(String text) {
        return in(text).map(Found::password).orElse("");
    }

    /** A URL up to its path, and the password in it. */
    private record Found(String url, String password) {}

    private static Optional<Found> in(String text) {
        for (int scheme = text.indexOf("://"); scheme >= 0; scheme = text.indexOf("://", scheme + 3)) {
            int start = scheme;
            while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
                start--;
            }
            int end = scheme + 3;
            while (end < text.length() && Ascii.inUrl(text.charAt(end)) && text.charAt(end) != '/') {
                end++;
            }
            String authority = text.substring(scheme + 3, end);
            int at = authority.lastIndexOf('@');
            int colon = authority.indexOf(':');
            if (at > 0 && colon >= 0 && colon < at) {
                return Optional.of(new Found(text.substring(start, end), authority.substring(colon + 1, at)));
            }
        }
        return Optional.empty();
    }
}
