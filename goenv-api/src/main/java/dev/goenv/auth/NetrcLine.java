package dev.goenv.auth;

import dev.goenv.secret.Secret;

/**
 * One complete entry of a netrc file.
 *
 * @param machine what the entry is for, as written: mostly a host, but the go command takes any prefix of a URL without
 *     {@code https://}
 * @param login the user name
 * @param password the password
 */
public record NetrcLine(String machine, String login, Secret password) {
    /** {@return the entry as a header for HTTP Basic authentication} */
    public Credential credential() {
        return Credential.basic(machine, login, password);
    }

    /** {@return the entry as it may be written in a file, with the password replaced} */
    @Override
    public String toString() {
        return "machine " + Shown.url(machine) + " login " + Shown.line(login) + " password " + password;
    }
}
