package dev.goenv.probes.internal.output;

import static dev.goenv.probes.internal.output.OutputRule.rule;

import dev.goenv.probes.internal.diagnosis.KnownHosts;
import java.util.List;

/** Names that can't be looked up. */
final class DnsWords {
    private static final String ANSWERS = "What each configured DNS server answers for {host}.";

    static final List<OutputRule> ALL = List.of(
            rule("dns.nxdomain", "{host} is unknown to DNS")
                    .because("The first DNS server that answered says there is no such name; Go asks no other then.")
                    .says("no such host", each -> notFound(each, 58))
                    .says("Could not resolve host: ", 45)
                    .says("Name or service not known", each -> each.says("ssh:") ? 0 : 45)
                    .says("No address associated with hostname", 40)
                    .apart(ANSWERS)
                    .advice(
                            "check-name",
                            "Check how {host} is spelt",
                            "Check the spelling of {host}, and whether its network or VPN is connected.")
                    .command("ask-dns", "Ask DNS", "nslookup {urlhost}")
                    .done(),
            rule("dns.host-typo", "{host} looks like a misspelt well-known host")
                    .because("DNS does not know {host}, which differs in a letter or two from a host many people use.")
                    .says(
                            "no such host",
                            each -> notFound(each, KnownHosts.meant(each.host()).isPresent() ? 88 : 0))
                    .apart("The spelling in GOPROXY.")
                    .fix((each, with) -> KnownHosts.meant(each.host())
                            .map(meant -> {
                                String goproxy = each.knowledge().text("GOPROXY");
                                String text = goproxy.contains(each.host())
                                        ? goproxy.replace(each.host(), meant)
                                        : "https://" + meant + ",direct";
                                return List.of(with.set("GOPROXY", text));
                            })
                            .orElseGet(List::of))
                    .done(),
            rule("dns.split-horizon", "{host} is known only to another DNS server")
                    .because(
                            "The name looks like one of an internal network: the DNS server that was asked is not the one of that"
                                    + " network, or stands before it in the list.")
                    .says("no such host", each -> notFound(each, internal(each) ? 76 : 20))
                    .apart(ANSWERS)
                    .advice(
                            "connect-vpn",
                            "Connect to the network that knows {host}",
                            "Connect the VPN of that network, or put its DNS server first.")
                    .done(),
            rule("dns.search-domain", "{host} is a short name, and no search domain completes it")
                    .because(
                            "A name without a dot is completed by the search domains of the resolver; none of them has it.")
                    .says("no such host", each -> notFound(each, isShort(each) ? 80 : 0))
                    .apart("The search line of the resolver, and whether a longer name exists.")
                    .advice(
                            "full-name",
                            "Write the full name",
                            "Write HOST.DOMAIN in place of {host}, or add the domain to the search list.")
                    .done(),
            rule("dns.nodata", "{host} has no address")
                    .because("The name exists, but has no record of the kind that was asked for.")
                    .says("no such host", each -> notFound(each, 15))
                    .says("no suitable address found", 60)
                    .apart(ANSWERS)
                    .others(
                            "add-record",
                            "Have the address record added",
                            "The owner of the domain has to add an A or AAAA record.")
                    .done(),
            rule("dns.servfail", "The DNS server can't find out about {host}")
                    .because("The DNS server answered that it failed; Go prints the same for several such answers.")
                    .says("server misbehaving", 62)
                    .apart(ANSWERS)
                    .advice(
                            "other-resolver",
                            "Try again later or ask another DNS server",
                            "Name another DNS server of your network to the resolver.")
                    .done(),
            rule("dns.refused-rcode", "The DNS server refuses to answer about {host}")
                    .because(
                            "The DNS server answered that it does not serve this client or name, as those of a VPN do without it.")
                    .says("server misbehaving", 35)
                    .apart(ANSWERS)
                    .advice(
                            "connect-vpn",
                            "Connect the VPN, or name another DNS server",
                            "The server serves others: use the one of this network.")
                    .done(),
            rule("dns.formerr", "The DNS server does not understand the question about {host}")
                    .because(
                            "The DNS server answered that the question is malformed: often something in between breaks EDNS.")
                    .says("server misbehaving", 12)
                    .says("cannot unmarshal DNS message", 85)
                    .apart(ANSWERS)
                    .advice(
                            "other-resolver",
                            "Name another DNS server",
                            "Name another DNS server, or leave edns0 out of resolv.conf.")
                    .done(),
            rule("dns.timeout", "The DNS server does not answer")
                    .because(
                            "No answer came to the question for {host}: the server is down, or UDP port 53 is blocked on the way.")
                    .says(
                            ": i/o timeout",
                            each -> each.says("lookup ") && !each.inHttpProxy()
                                    ? 90
                                    : each.says("tcp: lookup ") ? 86 : 0)
                    .says("Temporary failure in name resolution", 75)
                    .says("Resolving timed out", 85)
                    .apart("Whether each configured DNS server answers, over UDP and TCP.")
                    .advice(
                            "replace-resolver",
                            "Replace the dead DNS server",
                            "Name a DNS server that answers to the resolver (resolvectl status, /etc/resolv.conf).")
                    .done(),
            rule("dns.no-resolver", "No DNS server runs where it is asked")
                    .because(
                            "The address in the resolver's configuration refuses questions: the local stub is down, or no server is"
                                    + " configured and Go asks this machine.")
                    .says("read: connection refused", each -> each.says("lookup ") ? 92 : 0)
                    .says(":53: connect: connection refused", each -> each.says("read udp") ? 90 : 0)
                    .apart("The nameserver lines, and whether anything listens there.")
                    .advice(
                            "start-resolver",
                            "Start the local resolver or name a DNS server",
                            "systemctl restart systemd-resolved, or write a nameserver line to resolv.conf; in a container, see its DNS settings.")
                    .done(),
            rule("dns.resolver-unreachable", "The network does not lead to the DNS server")
                    .because("There is no route to the DNS server: the network or VPN is down.")
                    .says("network is unreachable", each -> each.says("dial udp") ? 92 : 0)
                    .says("no route to host", each -> each.says("dial udp") || each.says("read udp") ? 90 : 0)
                    .apart("The routes of this machine.")
                    .advice("connect", "Connect the network or VPN", "Bring up the network that the DNS server is in.")
                    .done(),
            rule("dns.truncated-tcp-blocked", "The DNS answer needs TCP, which is blocked")
                    .because("The answer does not fit into UDP, and the DNS server can't be reached by TCP.")
                    .says(":53: dial tcp", 95)
                    .apart("Whether the DNS server takes TCP connections.")
                    .others(
                            "open-dns-tcp",
                            "Open TCP port 53 to the DNS server",
                            "Firewalls have to let TCP port 53 through as well.")
                    .done(),
            rule("dns.sinkholed", "{urlhost} leads to this machine or to nowhere")
                    .because(
                            "A public name was answered with an address that is none: a filter of the network, or an entry of the hosts"
                                    + " file, blocks it.")
                    .says("dial tcp 0.0.0.0", each -> each.dialsHere() ? 92 : 0)
                    .says("dial tcp [::]:", each -> each.dialsHere() ? 92 : 0)
                    .says("dial tcp 127.", each -> sinkholed(each))
                    .says("dial tcp [::1]", each -> sinkholed(each) == 0 ? 0 : 45)
                    .apart(ANSWERS + " The hosts file.")
                    .others(
                            "allow-host",
                            "Have {urlhost} allowed by the DNS filter",
                            "Ask the owner of the filter (Pi-hole, Umbrella and the like) to allow {urlhost}.")
                    .done(),
            rule("dns.hosts-override", "The hosts file sends {urlhost} elsewhere")
                    .because("A line of the hosts file wins over DNS.")
                    .says(
                            "dial tcp 127.",
                            each -> each.dialsHere() && !each.inDatabase() && !each.inPage()
                                    ? each.publicHost() ? 50 : 40
                                    : 0)
                    .says("dial tcp [::1]", each -> each.dialsHere() && !each.inDatabase() && !each.inPage() ? 40 : 0)
                    .says("dial tcp 0.0.0.0", each -> each.dialsHere() ? 40 : 0)
                    .apart("The lines of the hosts file, beside what DNS answers.")
                    .advice(
                            "remove-line",
                            "Remove the line from the hosts file",
                            "Remove the line for {urlhost} from the hosts file.")
                    .done());

    private DnsWords() {}

    /** The name of a proxy, and what ssh or git looks up, have causes of their own. */
    private static int notFound(Case each, int weight) {
        return each.says("lookup ") && !each.inHttpProxy()
                ? weight
                : each.inHttpProxy() ? Math.min(weight, 25) : Math.min(weight, 40);
    }

    private static boolean internal(Case each) {
        return each.host().indexOf('.') > 0 && KnownHosts.isInternal(each.host()) && !each.inPage() && !each.inVcs();
    }

    private static boolean isShort(Case each) {
        return !each.host().isEmpty()
                && each.host().indexOf('.') < 0
                && !each.host().equals("http")
                && !each.host().equals("https");
    }

    private static int sinkholed(Case each) {
        return each.dialsHere() && !each.inDatabase() && !each.inPage() && each.publicHost() ? 80 : 0;
    }
}
