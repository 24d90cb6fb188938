package dev.goenv.probes.internal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.probe.Layer;
import org.junit.jupiter.api.Test;

class LayerRuleTest {
    @Test
    void judge_nothingKnown_tellsGosWords() {
        Cases cases = Cases.https("proxy.golang.org")
                .ends("tcp:proxy.golang.org:443", "dial tcp 192.0.2.1:443: connect: something new");
        assertThat(Told.byAll(cases.symptom())).isEqualTo("""
                        ERROR tcp.failed (proxy.golang.org:443) [tcp:proxy.golang.org:443]
                        TCP fails for proxy.golang.org:443
                        The go command gets no further than here. Its words: dial tcp 192.0.2.1:443: connect: \
                        something new
                        - tcp:proxy.golang.org:443: dial tcp 192.0.2.1:443: connect: something new
                        """);
    }

    @Test
    void judge_otherLayer_isAnotherCause() {
        assertThat(new LayerRule(Layer.DNS)
                        .judge(Cases.https("proxy.golang.org")
                                .ends("tcp:proxy.golang.org:443", "dial")
                                .symptom()))
                .isEmpty();
    }

    @Test
    void code_everyLayer_hasItsOwn() {
        assertThat(Layer.values())
                .extracting(layer -> new LayerRule(layer).code())
                .doesNotHaveDuplicates()
                .allMatch(code -> code.endsWith(".failed"));
    }
}
