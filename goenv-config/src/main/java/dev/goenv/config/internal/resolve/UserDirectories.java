package dev.goenv.config.internal.resolve;

import dev.goenv.config.internal.envfile.UserFile;
import dev.goenv.env.OperatingSystem;
import dev.goenv.internal.syntax.GoBytes;
import dev.goenv.internal.syntax.GoSpace;
import dev.goenv.internal.syntax.HostPaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where a user's caches and telemetry lie: {@code os.UserCacheDir} and x/telemetry (Go 1.27). */
final class UserDirectories {
    private UserDirectories() {}

    /** {@return the directory of the user's caches, or empty if it can't be known} */
    static String cache(Layers layers, OperatingSystem os, HostPaths paths) {
        return switch (os) {
            case WINDOWS -> layers.osText("LocalAppData");
            case MACOS -> under(layers.osText("HOME"), "/Library/Caches");
            case LINUX, FREEBSD -> xdg(layers, paths, "XDG_CACHE_HOME", "/.cache");
        };
    }

    /** {@return the first word of the mode file; {@code local} if there is none that can be read} */
    static String telemetryMode(Facts facts, String directory) {
        Optional<byte[]> content;
        try {
            String path = UserFile.absolute(facts.host(), facts.paths().join(directory, "mode"));
            content = facts.host().files().read(path);
        } catch (IOException e) {
            // Go takes its default too when the file can't be read.
            content = Optional.empty();
        }
        if (content.isEmpty()) {
            return "local";
        }
        String mode = GoSpace.trim(GoBytes.decode(new String(content.get(), StandardCharsets.ISO_8859_1)));
        int blank = mode.indexOf(' ');
        return blank < 0 ? mode : mode.substring(0, blank);
    }

    private static String xdg(Layers layers, HostPaths paths, String variable, String belowHome) {
        String named = layers.osText(variable);
        if (named.isEmpty()) {
            return under(layers.osText("HOME"), belowHome);
        }
        return paths.isAbs(named) ? named : "";
    }

    private static String under(String home, String relative) {
        return home.isEmpty() ? "" : home + relative;
    }
}
