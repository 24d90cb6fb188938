package dev.goenv.probes.internal.connect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The certificates in a PEM file, as {@code AppendCertsFromPEM} and encoding/pem find them, Go 1.27: blocks of another
 * type, with headers, or broken are passed over in silence.
 */
final class PemCertificates {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    private PemCertificates() {}

    /** {@return the encodings of the certificates, in order} */
    static List<byte[]> find(byte[] file) {
        List<byte[]> found = new ArrayList<>();
        String type = "";
        boolean inside = false;
        boolean headers = false;
        StringBuilder text = new StringBuilder();
        for (String line : new String(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            String end = line.stripTrailing();
            if (line.startsWith(BEGIN) && end.endsWith(DASHES)) {
                // A second beginning without an end: the first is passed over.
                type = end.substring(BEGIN.length(), Math.max(BEGIN.length(), end.length() - DASHES.length()));
                inside = true;
                headers = false;
                text.setLength(0);
            } else if (inside && line.startsWith(END)) {
                if (end.equals(END + type + DASHES) && type.equals("CERTIFICATE") && !headers) {
                    decode(text.toString(), found);
                }
                inside = false;
            } else if (inside) {
                headers |= line.indexOf(':') >= 0;
                text.append(end.replace(" ", "").replace("\t", ""));
            }
        }
        return found;
    }

    private static void decode(String base64, List<byte[]> found) {
        try {
            found.add(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            // Go passes over a block that is no base64, and so do we; that there are fewer certificates is told.
        }
    }
}
