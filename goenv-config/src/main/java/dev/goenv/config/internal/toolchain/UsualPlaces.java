package dev.goenv.config.internal.toolchain;

import dev.goenv.env.OperatingSystem;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where Go installations lie that neither PATH nor GOROOT leads to: one list for each operating system.
 *
 * <p>An element with a {@code *} stands for every name in its directory that fits; {@code ~} is the home directory and
 * {@code %ProgramFiles%} a variable.
 */
final class UsualPlaces {
    private static final List<String> MANAGERS = List.of(
            "~/.asdf/installs/golang/*/go", // asdf-golang
            "~/.local/share/mise/installs/go/*", // mise
            "~/.goenv/versions/*", // the version manager of that name
            "~/.gvm/gos/*"); // gvm

    private static final List<String> UNIX = List.of(
            "/usr/local/go", // the archive of go.dev/dl and the macOS installer; golang images too
            "/usr/lib/go", // Alpine, Arch
            "/usr/lib/go-*", // Debian, Ubuntu
            "/usr/lib/golang", // Fedora, RHEL
            "/snap/go/current", // snap
            "/home/linuxbrew/.linuxbrew/opt/go/libexec"); // Homebrew on Linux

    private static final List<String> MACOS = List.of(
            "/usr/local/go", // the installer
            "/opt/homebrew/opt/go/libexec", // Homebrew on Apple silicon
            "/opt/homebrew/opt/go@*/libexec",
            "/usr/local/opt/go/libexec", // Homebrew on Intel
            "/usr/local/opt/go@*/libexec",
            "/opt/local/lib/go"); // MacPorts

    private static final List<String> WINDOWS = List.of(
            "%ProgramFiles%\\Go", // the installer
            "C:\\Go", // the installer of old
            "~\\scoop\\apps\\go\\current"); // Scoop

    /** Where {@code golang.org/dl/go1.X.Y} unpacks, on every operating system. */
    static final String SDK = "~/sdk/go*";

    private UsualPlaces() {}

    /** {@return the places of an operating system, most usual first} */
    static List<String> of(OperatingSystem os) {
        return switch (os) {
            case WINDOWS -> WINDOWS;
            case MACOS -> concat(MACOS);
            case LINUX, FREEBSD -> concat(UNIX);
        };
    }

    private static List<String> concat(List<String> places) {
        return Stream.concat(places.stream(), MANAGERS.stream()).toList();
    }
}
