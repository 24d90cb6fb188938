package dev.goenv.examples.ci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnnotationsTest {
    @Test
    void command_specialCharacters_areEscaped() {
        assertThat(Annotations.command("error", "50%: a,b\r\n", "100% of x: a,b\r\nc%0A"))
                .isEqualTo("::error title=50%25%3A a%2Cb%0D%0A::100%25 of x: a,b%0D%0Ac%250A");
    }

    @Test
    void stop_eachTime_hasAnotherToken() {
        Annotations one = Annotations.create();
        Annotations other = Annotations.create();

        assertThat(one.stop()).startsWith("::stop-commands::goenv-").isNotEqualTo(other.stop());
        assertThat(one.resume()).isEqualTo("::" + one.stop().substring("::stop-commands::".length()) + "::");
    }
}
