package dev.goenv.probes.internal.connect;

import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** The addresses of an answer. As Go, whose servers are recursive, takes all that is there, whatever name it is for. */
final class DnsRecords {
    private DnsRecords() {}

    static List<String> addresses(Message reply, int type) {
        List<String> addresses = new ArrayList<>();
        for (org.xbill.DNS.Record found : reply.getSection(Section.ANSWER)) {
            if (type == Type.A && found instanceof ARecord a) {
                addresses.add(IpText.of(a.getAddress()));
            } else if (type == Type.AAAA && found instanceof AAAARecord aaaa) {
                addresses.add(IpText.of(aaaa.getAddress()));
            }
        }
        return List.copyOf(addresses);
    }
}
