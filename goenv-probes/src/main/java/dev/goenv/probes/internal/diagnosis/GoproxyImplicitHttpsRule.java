package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Leg;
import dev.goenv.diagnosis.VariableFact;
import dev.goenv.probe.TlsAttempt.Result;
import java.util.Optional;

/** Go puts https:// before an entry without scheme, and the port speaks plain HTTP ({@code proxyList}, Go 1.27). */
final class GoproxyImplicitHttpsRule implements CauseRule {
    static final String CODE = "config.goproxy-implicit-https";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String about() {
        return "an entry of GOPROXY has no scheme, so go takes https, and the port speaks plain HTTP";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        if (symptom.leg().kind() != Leg.Kind.MODULE_PROXY) {
            return Optional.empty();
        }
        return Handshake.failed(symptom, Result.PLAIN_HTTP, Result.NOT_TLS)
                .flatMap(handshake -> symptom.examination()
                        .variable("GOPROXY")
                        .flatMap(goproxy -> entryWithoutScheme(goproxy.text(), handshake)
                                .map(at -> diagnosis(goproxy, at, handshake, symptom))));
    }

    /** The position of an entry that is the host of the handshake, without a scheme. */
    private static Optional<Integer> entryWithoutScheme(String text, Handshake handshake) {
        String host = handshake.host();
        String place = (host.indexOf(':') >= 0 ? "[" + host + "]" : host);
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '|') {
                end++;
            }
            int start = at;
            while (start < end && text.charAt(start) == ' ') {
                start++;
            }
            String entry = text.substring(start, end).trim();
            String authority = entry.split("/", 2)[0];
            boolean named = authority.equals(place)
                    || authority.equals(place + ":" + handshake.attempt().port());
            if (named && !entry.contains("://")) {
                return Optional.of(start);
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    private static Diagnosis diagnosis(VariableFact goproxy, int at, Handshake handshake, Symptom symptom) {
        Remedies remedies = Remedies.of(symptom);
        String corrected =
                goproxy.text().substring(0, at) + "http://" + goproxy.text().substring(at);
        String place = handshake.host() + ":" + handshake.attempt().port();
        return DiagnosisDraft.error(CODE, symptom)
                .subject("GOPROXY")
                .title("GOPROXY names " + place + " without http://, so go speaks TLS to it")
                .explanation("An entry without scheme means https://. " + place + " does not speak TLS"
                        + (handshake.result() == Result.PLAIN_HTTP ? ", but plain HTTP" : "") + ".")
                .evidence(goproxy.toString())
                .evidence(handshake.facts())
                .remedies(remedies.set("GOPROXY", corrected))
                .diagnosis();
    }
}
