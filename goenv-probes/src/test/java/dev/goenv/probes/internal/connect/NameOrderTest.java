package dev.goenv.probes.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goenv.testkit.FakeHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of {@code TestConfHostLookupOrder} in net/conf_test.go, Go 1.27, those where Go's own resolver is used, and more. */
class NameOrderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "foo: bar                                                                  | FILES_DNS",
                "hosts: dns files                                                          | DNS_FILES",
                "hosts: dns files something_custom                                         | DNS_FILES",
                "hosts: files dns                                                          | FILES_DNS",
                "hosts: files mdns4_minimal [NOTFOUND=return] dns mdns4                    | FILES_DNS",
                "hosts: dns                                                                | DNS",
                "hosts: files                                                              | FILES",
                "hosts: resolve files                                                      | DNS_FILES",
                "hosts: files resolve [!UNAVAIL=return] dns                                | FILES_DNS",
                "hosts: mymachines files dns                                               | FILES_DNS",
                "hosts: dns mymachines files                                               | DNS_FILES",
                "hosts: myhostname                                                         | DNS",
                "hosts:                                                                    | FILES_DNS",
                "hosts: dns [success=return notfound=continue] files [notfound=return]     | DNS_FILES",
                "hosts: dns files # files first                                            | DNS_FILES",
                "hosts: files [unclosed                                                    | FILES_DNS",
                "hosts dns                                                                 | FILES_DNS",
            })
    void parse_line_isGosOrder(String line, NameOrder expected) {
        assertThat(NameOrder.parse(line + "\n")).isEqualTo(expected);
    }

    @Test
    void of_host_readsTheFileWhereGoDoes() {
        String path = "/etc/nsswitch.conf";
        String text = "passwd: files\n# hosts: files\nhosts:\tdns files\n";
        assertThat(NameOrder.of(FakeHost.linux().file(path, text).build())).isEqualTo(NameOrder.DNS_FILES);
        assertThat(NameOrder.of(
                        FakeHost.linux().file(path, text).unreadable(path).build()))
                .isEqualTo(NameOrder.FILES_DNS);
        assertThat(NameOrder.of(FakeHost.linux().build())).isEqualTo(NameOrder.FILES_DNS);
        assertThat(NameOrder.of(FakeHost.macos().file(path, text).build())).isEqualTo(NameOrder.FILES_DNS);
    }
}
