package dev.goenv.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoAuthTest {
    private static final Netrc NETRC = Netrc.parse("machine a.example login u password p\n"
            + "machine b.example:8443/x login v password q\nmachine a.example login late password late\n");

    @Test
    void parse_allMethods_keepsTheirOrder() {
        assertThat(parse("helper 'a b' ; git /project;netrc; broken \"x"))
                .isEqualTo(new GoAuth(List.of(
                        new AuthMethod.Command("helper 'a b'", List.of("helper", "a b")),
                        new AuthMethod.Git("/project"),
                        new AuthMethod.NetrcFile(),
                        new AuthMethod.Unusable(
                                "broken \"x",
                                "GOAUTH=broken \"x: cannot parse GOAUTH command broken \"x: unterminated \" string"))));
        assertThat(parse("")).isEqualTo(GoAuth.defaults());
        assertThat(parse(" off now ")).isEqualTo(new GoAuth(List.of(new AuthMethod.Off())));
    }

    /** Several mistakes: the go command looks at the last method first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "netrc;          ! GOAUTH encountered an empty command (GOAUTH=netrc;)",
                "off;netrc       ! GOAUTH=off cannot be combined with other authentication commands (GOAUTH=off;netrc)",
                "git             ! GOAUTH=git dir method requires an absolute path to the git working directory",
                "git /a /b       ! GOAUTH=git dir method requires an absolute path to the git working directory",
                "git x           ! GOAUTH=git dir method requires an absolute path to the git working directory,"
                        + " dir is not absolute",
                ";off            ! GOAUTH=off cannot be combined with other authentication commands (GOAUTH=;off)",
                "off;git         ! GOAUTH=git dir method requires an absolute path to the git working directory",
                "x https://u:p@h; ! GOAUTH encountered an empty command (GOAUTH=x https://***@h;)",
            })
    void parse_malformed_saysWhatGoSays(String text, String message) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(GoSyntaxException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x/@v/list, u",
        "HTTPS://a.example, u",
        "https://a.example:/x, u",
        "https://a.example:443/x, ''",
        "http://a.example/x, ''",
        "https://A.example/x, ''",
        "https://b.example:8443/x/y?z=/, v",
        "https://b.example:8443/xy, ''",
        "https://b.example/x, ''",
        "mailto:a.example, ''",
        "/a.example, ''",
    })
    void credentials_netrc_answersByPrefix(URI url, String login) {
        List<String> logins = new ArrayList<>();
        parse("helper;netrc")
                .credentials(NETRC)
                .lookup(url)
                .ifPresent(found ->
                        logins.add(found.equals(Credential.basic("a.example", "u", Secret.of("p"))) ? "u" : "v"));
        assertThat(logins).isEqualTo(login.isEmpty() ? List.of() : List.of(login));
    }

    @Test
    void credentials_netrcNotNamed_areNone() {
        assertThat(parse("off").credentials(NETRC)).isEqualTo(Credentials.none());
        assertThat(parse("git /project").credentials(NETRC)).isEqualTo(Credentials.none());
    }

    @Test
    void ask_severalMethods_theFirstWinsAndMayTakeBack() {
        Credential token = new Credential("https://a.example/", Map.of("X-Token", List.of(Secret.of("t"))));
        GoAuth auth = parse("first;second;netrc");
        List<String> asked = new ArrayList<>();
        Credentials held = auth.ask(Credentials.none(), method -> {
            asked.add(method.toString());
            return switch (method.kind()) {
                case COMMAND -> method.toString().equals("first") ? List.of(token) : List.of();
                case NETRC -> NETRC.credentials();
                case OFF, GIT, UNUSABLE -> List.of();
            };
        });
        assertThat(asked).containsExactly("netrc", "second", "first");
        assertThat(held.lookup("https://a.example/z")).hasValue(token.normalized());
        assertThat(held.andThen(List.of(new Credential("a.example", Map.of()))).lookup("a.example"))
                .isEmpty();
    }

    @Test
    void programs_netrcAndUnusable_areNotAmongThem() {
        assertThat(parse("helper x;netrc;bad ';git /project").programs())
                .containsExactly(
                        new AuthMethod.Command("helper x", List.of("helper", "x")), new AuthMethod.Git("/project"));
        assertThat(new AuthMethod.Command("helper x", List.of("helper", "x")).argumentsFor("https://h/"))
                .containsExactly("helper", "x", "https://h/");
    }

    @Test
    void basic_passwordOfLatin1Bytes_isSentAsWritten() {
        byte[] file = "machine h login u password p\u00e4\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(Netrc.parse(file).lines().get(0).credential().headers())
                .isEqualTo(Map.of("Authorization", List.of(Secret.of("Basic dTpw5A=="))));
    }

    @Test
    void input_responseHead_isWrittenAsGoDoes() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Length", List.of("19"));
        headers.put("Www-Authenticate", List.of("Basic", "Bearer"));
        assertThat(new AuthCommandInput("HTTP/1.1", "401 Unauthorized", headers).text())
                .isEqualTo("HTTP/1.1 401 Unauthorized\nContent-Length: 19\nWww-Authenticate: Basic, Bearer\n\n");
    }

    @Test
    void credentialFor_answerOfGit_mustBeAPrefixOfTheQuestion() {
        GitCredential git = GitCredential.parse("protocol=https\nhost=h.example\nusername=u\npassword=p\n");
        assertThat(GitCredential.request("https://h.example/x")).isEqualTo("url=https://h.example/x\n");
        assertThat(git.credentialFor("https://h.example/x"))
                .isEqualTo(Credential.basic("https://h.example", "u", Secret.of("p")));
        assertThatThrownBy(() -> git.credentialFor("https://other.example/"))
                .isInstanceOf(GoSyntaxException.class)
                .hasMessage("requested a credential for https://other.example/,"
                        + " but 'git credential fill' provided one for https://h.example");
        assertThatThrownBy(() -> GitCredential.parse("").credentialFor("https://h.example/"))
                .isInstanceOf(GoSyntaxException.class)
                .hasMessage("'git credential fill' failed for url=https://h.example/, could not parse url");
    }

    @Test
    void toString_everyType_hidesSecrets() {
        String output = "https://u:s3cret@h.example/\n\nAuthorization: Bearer s3cret\n\nX: s3cret\n\nY: s3cret\n\n";
        AuthCommandOutput parsed = AuthCommandOutput.parse(output);
        assertThat(List.of(
                        Netrc.parse("machine h login u password s3cret"),
                        parsed,
                        Credentials.of(parsed.credentials()),
                        GitCredential.parse("url=https://s3cret@h/\nusername=u\npassword=s3cret"),
                        parse("x https://u:s3cret@h"),
                        parse("git /srv/https://u:s3cret@h"),
                        Netrc.parse("machine h login https://u:s3cret@h password x"),
                        GitCredential.parse("username=token=s3cret"),
                        new AuthCommandInput("HTTP/1.1", "401", Map.of("Set-Cookie", List.of("s3cret")))))
                .allSatisfy(value -> assertThat(value.toString()).doesNotContain("s3cret"));
    }

    @Test
    void lookup_otherSchemeThanHttps_isEmpty() {
        Credential odd = Credential.basic("http:", "u", Secret.of("p"));
        Credential http = Credential.basic("http://h.example", "u", Secret.of("p"));
        Credential plain = Credential.basic("h.example", "u", Secret.of("p"));
        Credentials held = Credentials.of(List.of(odd, http, plain));
        assertThat(held.lookup("http://h.example/x")).isEmpty();
        assertThat(held.lookup("https://h.example/x?u=http://y")).contains(plain);
        assertThat(held.lookup("h.example/x")).contains(plain);
    }

    private static GoAuth parse(String text) {
        return GoAuth.parse(text, path -> path.startsWith("/"));
    }
}
