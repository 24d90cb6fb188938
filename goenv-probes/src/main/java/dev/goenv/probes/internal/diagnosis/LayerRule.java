package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.probe.Layer;
import java.util.Locale;
import java.util.Optional;

/**
 * The cause of last resort: tells the layer and the go command's words.
 *
 * @param layer the layer whose ends it knows
 */
record LayerRule(Layer layer) implements CauseRule {
    @Override
    public String code() {
        return switch (layer) {
            case CONFIG -> "config.failed";
            case LOCAL -> "local.failed";
            case DNS -> "dns.failed";
            case TCP -> "tcp.failed";
            case HTTP_PROXY -> "proxy.failed";
            case TLS -> "tls.failed";
            case MODULE_PROXY -> "modproxy.failed";
            case CHECKSUM_DATABASE -> "sumdb.failed";
            case DIRECT -> "vcs.failed";
            case TOOLCHAIN -> "toolchain.failed";
        };
    }

    @Override
    public String about() {
        return "the way ends at the layer \"" + layer.title() + "\" for a reason that no other cause names";
    }

    @Override
    public Optional<Diagnosis> judge(Symptom symptom) {
        if (symptom.end().layer() != layer) {
            return Optional.empty();
        }
        String title = layer.title().substring(0, 1).toUpperCase(Locale.ROOT)
                + layer.title().substring(1);
        return Optional.of(DiagnosisDraft.error(code(), symptom)
                .title(title + " fails for " + symptom.end().subject())
                .explanation("The go command gets no further than here. Its words: "
                        + symptom.end().outcome().message())
                .evidence(symptom.end().id() + ": " + symptom.end().outcome().message())
                .diagnosis());
    }
}
