package dev.goenv.probes.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistinguishedNameTest {
    @Test
    void values_attributes_areTheirTexts() {
        assertThat(DistinguishedName.values("CN=Corp CA, O=Corp\\, Inc.,OU=\"a,b\"+L=X,C=DE"))
                .containsExactly("Corp CA", "Corp\\, Inc.", "\"a,b\"", "X", "DE");
    }

    @Test
    void values_noSuchName_isTheWhole() {
        assertThat(DistinguishedName.values("")).isEmpty();
        assertThat(DistinguishedName.values("Corp CA")).containsExactly("Corp CA");
        assertThat(DistinguishedName.values("CN=\"open")).containsExactly("\"open");
        assertThat(DistinguishedName.values("CN=a\\")).containsExactly("a\\");
    }
}
