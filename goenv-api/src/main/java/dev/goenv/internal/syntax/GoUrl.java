package dev.goenv.internal.syntax;

import dev.goenv.module.GoSyntaxException;
import dev.goenv.secret.Redaction;
import dev.goenv.secret.Secret;
import java.util.Optional;

/**
 * A URL as Go's {@code net/url} understands it (net/url/url.go, Go 1.27), which differs from {@link java.net.URI} in what
 * it accepts, in what it says about the rest, and in where it puts things.
 *
 * <p>Immutable and thread-safe. {@link #toString()} hides the user info. Bytes that are not valid UTF-8, as {@code %FF} in
 * a path yields, are held as {@link GoBytes} describes.
 *
 * @param scheme the scheme in lower case, or the empty string
 * @param opaque what follows the scheme if that is not a slash, still encoded
 * @param userinfo user name and password, decoded
 * @param host host, or host and port, decoded; an IPv6 address in brackets
 * @param path the path, decoded
 * @param rawPath the path as written, if Go would write it otherwise; else the empty string
 * @param forceQuery whether there is a {@code ?} with nothing after it
 * @param rawQuery what follows the {@code ?}, still encoded
 * @param fragment what follows the {@code #}, decoded
 * @param rawFragment the fragment as written, if Go would write it otherwise; else the empty string
 * @param omitHost whether the URL has a scheme and a path but not even an empty authority, as {@code file:/x}
 */
public record GoUrl(
        String scheme,
        String opaque,
        Optional<Userinfo> userinfo,
        String host,
        String path,
        String rawPath,
        boolean forceQuery,
        String rawQuery,
        String fragment,
        String rawFragment,
        boolean omitHost) {
    /**
     * The user info of a URL, decoded. The user name is kept as a secret too, since tokens are put there.
     *
     * @param username the user name, which may be empty
     * @param password the password, if there was a colon
     */
    public record Userinfo(Secret username, Optional<Secret> password) {}

    /**
     * {@return the URL that {@code text} spells, by {@code url.Parse}}
     *
     * @throws GoSyntaxException with Go's message, {@code parse "…": …}, without secrets
     */
    public static GoUrl parse(String text) {
        return UrlParser.parse(text, text);
    }

    /**
     * {@return the URL that {@code text} spells, as {@link #parse(String)}}
     *
     * @param whole the list that the text is an entry of: a password with a comma is torn apart by the list, and only the
     *     whole shows that a piece of it is secret
     * @throws GoSyntaxException with Go's message about {@code text}, without secrets
     */
    public static GoUrl parse(String text, String whole) {
        return UrlParser.parse(text, whole);
    }

    /**
     * {@return the URL that {@code text} spells, by {@code url.ParseRequestURI}: absolute or a path, and without fragment}
     *
     * @throws GoSyntaxException with Go's message, {@code parse "…": …}, without secrets
     */
    public static GoUrl parseRequest(String text) {
        return UrlParser.parseRequest(text, text);
    }

    /**
     * {@return the URL that {@code text} spells, as {@link #parseRequest(String)}}
     *
     * @param shown what the message quotes in place of a text that is no URL at all and may be a secret
     * @throws GoSyntaxException with Go's message about {@code shown}
     */
    public static GoUrl parseRequest(String text, String shown) {
        return UrlParser.parseRequest(text, shown);
    }

    /** {@return a URL of just a scheme, a host and a decoded path} */
    public static GoUrl of(String scheme, String host, String path) {
        return new GoUrl(scheme, "", Optional.empty(), host, path, "", false, "", "", "", false);
    }

    /** {@return this URL with another path, given decoded} */
    public GoUrl withPath(String newPath) {
        return new GoUrl(
                scheme, opaque, userinfo, host, newPath, "", forceQuery, rawQuery, fragment, rawFragment, omitHost);
    }

    /** {@return this URL without user name and password} */
    public GoUrl withoutUserinfo() {
        return new GoUrl(
                scheme,
                opaque,
                Optional.empty(),
                host,
                path,
                rawPath,
                forceQuery,
                rawQuery,
                fragment,
                rawFragment,
                omitHost);
    }

    /** {@return the host without port and without the brackets of an IPv6 address} */
    public String hostname() {
        String name = host.substring(0, host.length() - colonPort().length());
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }

    /** {@return the digits after the colon of the host, or the empty string} */
    public String port() {
        String colonPort = colonPort();
        return colonPort.isEmpty() ? "" : colonPort.substring(1);
    }

    private String colonPort() {
        int colon = host.lastIndexOf(':');
        String colonPort = colon < 0 ? "" : host.substring(colon);
        return UrlHost.isOptionalPort(colonPort) ? colonPort : "";
    }

    /** {@return the path as it is sent, by {@code URL.EscapedPath}} */
    public String escapedPath() {
        return UrlText.escapedPath(this);
    }

    /** {@return the URL as {@code URL.String} spells it, with its secrets} */
    public String text() {
        return UrlText.of(this, UrlText::userinfo);
    }

    /** {@return the URL as {@code URL.Redacted} spells it: {@code xxxxx} for the password, but with the user name} */
    public String redacted() {
        return UrlText.of(this, UrlText::withoutPassword);
    }

    /** {@return the URL fit to be shown: {@code ***} for the user info, and no secret in the query} */
    @Override
    public String toString() {
        return Redaction.redact(UrlText.of(this, info -> Redaction.MASK));
    }
}
