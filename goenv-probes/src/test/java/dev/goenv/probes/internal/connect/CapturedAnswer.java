package dev.goenv.probes.internal.connect;

import java.util.Arrays;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** A question, and the bytes of its answer. */
final class CapturedAnswer {
    private static final Message QUERY = query();

    private CapturedAnswer() {}

    private static Message query() {
        try {
            return DnsMessages.query(Name.fromString("proxy.example."), Type.A);
        } catch (TextParseException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes() {
        Message answer = new Message(QUERY.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.RA);
        answer.addRecord(QUERY.getQuestion(), Section.QUESTION);
        answer.addRecord(
                new ARecord(
                        QUERY.getQuestion().getName(),
                        DClass.IN,
                        60,
                        AddressText.parse("10.0.0.1").orElseThrow()),
                Section.ANSWER);
        return answer.toWire();
    }

    /** What the first bytes of the answer are taken for. */
    static DnsMessages.Reading read(int length) {
        return DnsMessages.read(Arrays.copyOf(bytes(), length), QUERY);
    }
}
