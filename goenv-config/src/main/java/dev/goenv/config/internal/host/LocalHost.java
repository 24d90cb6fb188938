package dev.goenv.config.internal.host;

import dev.goenv.env.HostFiles;
import dev.goenv.env.HostSystem;
import dev.goenv.env.OperatingSystem;
import java.io.File;
import java.util.Locale;
import java.util.Map;

/** The machine that runs this program. Immutable, safe for several threads. */
public final class LocalHost implements HostSystem {
    private final OperatingSystem operatingSystem;
    private final String architecture;
    private final Map<String, String> environment;
    private final String workingDirectory;
    private final HostFiles files;

    private LocalHost(Map<String, String> environment, String workingDirectory) {
        this.operatingSystem = operatingSystem(System.getProperty("os.name", ""));
        this.architecture = architecture(System.getProperty("os.arch", ""));
        this.environment = environment;
        this.workingDirectory = workingDirectory;
        this.files = new LocalFiles(operatingSystem == OperatingSystem.WINDOWS);
    }

    /** {@return this process: its variables and its working directory} */
    public static LocalHost current() {
        return new LocalHost(OwnEnvironment.read(), new File("").getAbsolutePath());
    }

    /** {@return a process on this machine with other variables, started in an absolute directory} */
    public static LocalHost of(Map<String, String> environment, String workingDirectory) {
        return new LocalHost(Map.copyOf(environment), workingDirectory);
    }

    /** The operating system by what Java calls it; an unknown one is taken for one that follows the XDG rules. */
    static OperatingSystem operatingSystem(String javaName) {
        String name = javaName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return OperatingSystem.WINDOWS;
        }
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return OperatingSystem.MACOS;
        }
        return name.startsWith("linux") ? OperatingSystem.LINUX : OperatingSystem.FREEBSD;
    }

    /** The architecture in Go's spelling by what Java calls it. */
    static String architecture(String javaName) {
        String name = javaName.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            case "x86", "i386", "i486", "i586", "i686" -> "386";
            case "loongarch64" -> "loong64";
            case "mipsel" -> "mipsle";
            case "mips64el" -> "mips64le";
            case "sparcv9" -> "sparc64";
            default -> name.startsWith("arm") && !name.startsWith("arm64") ? "arm" : name;
        };
    }

    @Override
    public OperatingSystem operatingSystem() {
        return operatingSystem;
    }

    @Override
    public String architecture() {
        return architecture;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public String workingDirectory() {
        return workingDirectory;
    }

    @Override
    public HostFiles files() {
        return files;
    }

    /** {@return which machine it is, without its variables} */
    @Override
    public String toString() {
        return "this machine (" + operatingSystem.goos() + "/" + architecture + ")";
    }
}
