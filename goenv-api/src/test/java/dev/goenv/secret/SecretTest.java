package dev.goenv.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void toString_anySecret_isTheMask() {
        assertThat(Secret.of("hunter2")).hasToString("***");
        assertThat(Secret.of("")).hasToString("***");
    }

    @Test
    void equals_isByText() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).hasSameHashCodeAs(Secret.of("a"));
        assertThat(Secret.of("a")).isNotEqualTo(Secret.of("b"));
        assertThat(Secret.of("a").reveal()).isEqualTo("a");
    }
}
