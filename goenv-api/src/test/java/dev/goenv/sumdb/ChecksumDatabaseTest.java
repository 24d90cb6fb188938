package dev.goenv.sumdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goenv.module.GoSyntaxException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumDatabaseTest {
    private static final VerifierKey GOLANG =
            VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");

    @Test
    void parse_off_isOff() {
        assertThat(ChecksumDatabase.parse("off"))
                .isEqualTo(new ChecksumDatabase.Off())
                .hasToString("off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum.golang.org", " sum.golang.org\t", "\u3000sum.golang.org\u00a0"})
    void parse_knownName_hasTheBuiltInKey(String text) {
        assertThat(ChecksumDatabase.parse(text))
                .isEqualTo(new ChecksumDatabase.Database(GOLANG, "https://sum.golang.org", Optional.empty()))
                .hasToString("sum.golang.org");
    }

    @Test
    void parse_chineseAlias_isTheKnownKeyAtThatAddress() {
        assertThat(ChecksumDatabase.parse("sum.golang.google.cn"))
                .isEqualTo(new ChecksumDatabase.Database(
                        GOLANG, "https://sum.golang.org", Optional.of("https://sum.golang.google.cn")));
    }

    @Test
    void parse_nameAndUrl_showsNoUserInfo() {
        ChecksumDatabase.Database database =
                (ChecksumDatabase.Database) ChecksumDatabase.parse("sum.golang.org https://u:secret@sum.example/x");
        assertThat(database.url()).isEqualTo("https://u:secret@sum.example/x");
        assertThat(database).hasToString("sum.golang.org at https://***@sum.example/x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| missing GOSUMDB",
                "' \t'| missing GOSUMDB",
                "'off '| invalid GOSUMDB: malformed verifier id",
                "OFF| invalid GOSUMDB: malformed verifier id",
                "'sum.golang.google.cn '| invalid GOSUMDB: malformed verifier id",
                "sum.golang.org a b| invalid GOSUMDB: too many fields",
                "sum.golang.org http://[a| invalid GOSUMDB URL: parse \"http://[a\": missing ']' in host",
                "x+00000000+AUtL| invalid GOSUMDB: invalid verifier hash",
            })
    void parse_malformed_hasGosMessage(String text, String message) {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> ChecksumDatabase.parse(text))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h?q| h?q {Scheme:https Opaque: User: Host:h Path: Fragment: RawQuery:q RawPath: RawFragment:"
                        + " ForceQuery:false OmitHost:false}",
                "h/| h/ {Scheme:https Opaque: User: Host:h Path:/ Fragment: RawQuery: RawPath: RawFragment:"
                        + " ForceQuery:false OmitHost:false}",
                "h/a%2fb| h/a%2fb {Scheme:https Opaque: User: Host:h Path:/a/b Fragment: RawQuery: RawPath:/a%2fb"
                        + " RawFragment: ForceQuery:false OmitHost:false}",
                "u:p@h/x| ***@h/x {Scheme:https Opaque: User:*** Host:h Path:/x Fragment: RawQuery: RawPath:"
                        + " RawFragment: ForceQuery:false OmitHost:false}",
                "a%zz| a%zz",
            })
    void parse_nameThatIsNoHostAndPath_hasGosMessage(String name, String tail) {
        assertThatExceptionOfType(GoSyntaxException.class)
                .isThrownBy(() -> ChecksumDatabase.parse(TestKeys.keyFor(name)))
                .withMessage("invalid sumdb name (must be host[/path]): " + tail);
    }
}
