package dev.goenv.probes.internal.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makers of products that open TLS connections, by what they write into the certificates they make. */
final class InspectionVendors {
    private static final List<String> NAMES = List.of(
            "Fortinet",
            "FortiGate",
            "Zscaler",
            "Netskope",
            "Palo Alto Networks",
            "Blue Coat",
            "BlueCoat",
            "Sophos",
            "Check Point",
            "McAfee",
            "Skyhigh",
            "Forcepoint",
            "Websense",
            "WatchGuard",
            "SonicWall",
            "Barracuda",
            "Cisco Umbrella",
            "OpenDNS",
            "Cloudflare Gateway",
            "Gateway CA - Cloudflare",
            "Cloudflare for Teams",
            "Cato Networks",
            "iboss",
            "Menlo Security",
            "Trend Micro",
            "Smoothwall",
            "Lightspeed Systems",
            "Securly",
            "GoGuardian",
            "NetSpark",
            "Untangle",
            "pfSense",
            "Squid",
            "mitmproxy",
            "Charles Proxy",
            "Fiddler",
            "PortSwigger",
            "Kaspersky",
            "ESET SSL Filter",
            "Avast",
            "AVG Web",
            "Bitdefender",
            "Sangfor",
            "Hillstone");

    private InspectionVendors() {}

    /** {@return the maker that a name in a certificate tells of; only whole words count} */
    static Optional<String> in(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        return NAMES.stream()
                .filter(vendor -> hasWord(text, vendor.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The end may be part of a longer word, as in {@code DO_NOT_TRUST_FiddlerRoot}. */
    private static boolean hasWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
