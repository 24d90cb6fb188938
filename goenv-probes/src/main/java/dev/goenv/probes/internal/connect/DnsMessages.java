package dev.goenv.probes.internal.connect;

import dev.goenv.probe.DnsAnswer.Result;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSInput;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/** DNS messages, made and read as net/dnsclient_unix.go does, Go 1.27; dnsjava knows their bytes. */
final class DnsMessages {
    private static final int UDP_BYTES = 1232;
    private static final int HEADER_BYTES = 12;

    private DnsMessages() {}

    /** What some bytes are to a question. */
    enum Kind {
        /** Its answer. */
        ANSWER,
        /** An answer to it that can't be read to the end. */
        TORN,
        /** A message about something else. */
        FOREIGN,
        /** No DNS message. */
        NOISE
    }

    /**
     * Bytes that came.
     *
     * @param kind what they are
     * @param message the message, if they are one
     */
    record Reading(Kind kind, Optional<Message> message) {}

    /** {@return a question, with EDNS(0) as Go sends it} */
    static Message query(Name name, int type) {
        Message query = Message.newQuery(org.xbill.DNS.Record.newRecord(name, type, DClass.IN));
        query.addRecord(new OPTRecord(UDP_BYTES, 0, 0), Section.ADDITIONAL);
        return query;
    }

    /** {@return what bytes are to a question; only an answer to it counts ({@code checkResponse})} */
    static Reading read(byte[] wire, Message query) {
        try {
            Message message = new Message(wire);
            org.xbill.DNS.Record question = message.getQuestion();
            boolean ours = question != null
                    && answers(message.getHeader(), query)
                    && answers(question.getName(), question.getType(), question.getDClass(), query);
            return new Reading(ours ? Kind.ANSWER : Kind.FOREIGN, Optional.of(message));
        } catch (IOException | IllegalArgumentException e) {
            return new Reading(startAnswers(wire, query) ? Kind.TORN : Kind.NOISE, Optional.empty());
        }
    }

    private static boolean startAnswers(byte[] wire, Message query) {
        try {
            Header header = new Header(wire);
            DNSInput in = new DNSInput(wire);
            in.jump(HEADER_BYTES);
            return header.getCount(Section.QUESTION) > 0
                    && answers(header, query)
                    && answers(new Name(in), in.readU16(), in.readU16(), query);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean answers(Header header, Message query) {
        return header.getFlag(Flags.QR) && header.getID() == query.getHeader().getID();
    }

    private static boolean answers(Name name, int type, int dclass, Message query) {
        org.xbill.DNS.Record asked = query.getQuestion();
        return type == asked.getType() && dclass == asked.getDClass() && name.equals(asked.getName());
    }

    /** {@return what an answer says, by {@code checkHeader} and {@code skipToAnswer}} */
    static Result result(Message reply, List<String> addresses) {
        return switch (reply.getRcode()) {
            case Rcode.NOERROR ->
                lame(reply) ? Result.OTHER_CODE : addresses.isEmpty() ? Result.NODATA : Result.ADDRESSES;
            case Rcode.NXDOMAIN -> Result.NXDOMAIN;
            case Rcode.SERVFAIL -> Result.SERVFAIL;
            case Rcode.REFUSED -> Result.REFUSED;
            case Rcode.FORMERR -> Result.FORMERR;
            default -> Result.OTHER_CODE;
        };
    }

    /** {@return Go's words for an answer that says so} */
    static String words(Message reply, Result result) {
        return switch (result) {
            case ADDRESSES -> "";
            case NODATA, NXDOMAIN -> "no such host";
            default -> lame(reply) ? "lame referral" : "server misbehaving";
        };
    }

    /** A server that neither owns the name nor asks others: Go goes on to the next. */
    private static boolean lame(Message reply) {
        return reply.getRcode() == Rcode.NOERROR
                && !reply.getHeader().getFlag(Flags.AA)
                && !reply.getHeader().getFlag(Flags.RA)
                && reply.getSection(Section.ANSWER).isEmpty()
                && reply.getSection(Section.ADDITIONAL).isEmpty();
    }

    /** {@return the text of an extended error, such as {@code Blocked (15)}} */
    static Optional<String> extendedError(Message reply) {
        return Optional.ofNullable(reply.getOPT()).stream()
                .flatMap(options -> options.getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR).stream())
                .filter(ExtendedErrorCodeOption.class::isInstance)
                .map(ExtendedErrorCodeOption.class::cast)
                .map(DnsMessages::text)
                .findFirst();
    }

    private static String text(ExtendedErrorCodeOption error) {
        String named = ExtendedErrorCodeOption.text(error.getErrorCode()) + " (" + error.getErrorCode() + ")";
        return error.getText() == null || error.getText().isEmpty() ? named : named + ": " + error.getText();
    }
}
