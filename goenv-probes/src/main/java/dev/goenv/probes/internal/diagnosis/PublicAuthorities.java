package dev.goenv.probes.internal.diagnosis;

import java.util.Locale;
import java.util.Set;

/** Organisations whose authorities every system trusts, as they write themselves. */
final class PublicAuthorities {
    private static final Set<String> ORGANISATIONS = Set.of(
            "actalis s.p.a.",
            "amazon",
            "asseco data systems s.a.",
            "baltimore",
            "buypass as-983163327",
            "certainly",
            "china financial certification authority",
            "comodo ca limited",
            "d-trust gmbh",
            "deutsche telekom security gmbh",
            "digicert inc",
            "digicert, inc.",
            "digital signature trust co.",
            "entrust, inc.",
            "globalsign",
            "globalsign nv-sa",
            "godaddy.com, inc.",
            "google trust services",
            "google trust services llc",
            "hellenic academic and research institutions ca",
            "identrust",
            "internet security research group",
            "let's encrypt",
            "quovadis limited",
            "sectigo limited",
            "ssl corporation",
            "ssl corp",
            "starfield technologies, inc.",
            "swisssign ag",
            "t-systems enterprise services gmbh",
            "the usertrust network",
            "trustasia technologies, inc.",
            "unizeto technologies s.a.",
            "wotrus ca limited",
            "xramp security services inc",
            "zerossl");

    private PublicAuthorities() {}

    /** {@return whether a name in a certificate is one of a public authority} */
    static boolean isPublic(String name) {
        return DistinguishedName.organisation(name)
                .filter(organisation -> ORGANISATIONS.contains(organisation.toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
