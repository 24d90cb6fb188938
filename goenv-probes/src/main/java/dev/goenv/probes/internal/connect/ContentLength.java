package dev.goenv.probes.internal.connect;

import dev.goenv.internal.syntax.GoQuote;
import java.math.BigInteger;
import java.net.ProtocolException;
import java.util.List;
import java.util.stream.Collectors;

/** The length that an answer of HTTP/1 announces: {@code fixLength} in net/http/transfer.go, Go 1.27. */
final class ContentLength {
    private ContentLength() {}

    /**
     * Accepts what Go does. OkHttp takes a length that is no number for none, and fails at a negative one.
     *
     * @param lengths all {@code Content-Length} headers
     * @throws ProtocolException with Go's words
     */
    static void check(List<String> lengths) throws ProtocolException {
        List<String> different = lengths.stream().map(String::strip).distinct().toList();
        if (different.size() > 1) {
            throw new ProtocolException("http: message cannot contain multiple Content-Length headers; got "
                    + lengths.stream().map(GoQuote::quote).collect(Collectors.joining(" ", "[", "]")));
        }
        for (String length : different) {
            if (length.isEmpty()) {
                throw new ProtocolException("invalid empty Content-Length \"\"");
            }
            if (!length.matches("[0-9]+") || new BigInteger(length).bitLength() >= Long.SIZE) {
                throw new ProtocolException("bad Content-Length " + GoQuote.quote(length));
            }
        }
    }
}
