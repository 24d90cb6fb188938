package dev.goenv.probes.internal.vcs;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The branches and tags of a repository, as a server or a file lists them. */
final class RefList {
    private final String text;
    private final boolean whole;

    private RefList(String text, boolean whole) {
        this.text = text;
        this.whole = whole;
    }

    /**
     * A list from its bytes, in any of git's forms: a hash, a blank or tab, and the name.
     *
     * @param limit a list of so many bytes may have been cut
     */
    static RefList of(byte[] bytes, int limit) {
        return new RefList(new String(bytes, StandardCharsets.ISO_8859_1), bytes.length < limit);
    }

    /** {@return whether a tag is missing for certain} */
    boolean lacks(String tag) {
        return whole && !listsNothing() && !has(tag);
    }

    private boolean has(String tag) {
        String name = "refs/tags/" + tag;
        for (int at = text.indexOf(name); at > 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = " \t".indexOf(text.charAt(at - 1)) >= 0;
            boolean ends = end == text.length() || "\n\r\0^".indexOf(text.charAt(end)) >= 0;
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    /** Version 2 of the protocol names what the server can do, and no refs. */
    private boolean listsNothing() {
        return text.toLowerCase(Locale.ROOT).contains("version 2");
    }
}
