package dev.goenv.env;

import java.util.Map;

/**
 * The machine that a Go environment belongs to: the seam through which goenv sees an operating system.
 *
 * <p>The machine need not be the one that runs this program. An IDE implements this for WSL, a container or a remote
 * host; a test for any operating system. Implementations must be safe for use by several threads. All paths are texts in
 * the syntax of {@link #operatingSystem()}, since a {@link java.nio.file.Path} can express those of this machine only.
 */
public interface HostSystem {
    /** {@return the operating system, which decides the syntax of paths and where files lie} */
    OperatingSystem operatingSystem();

    /** {@return the processor architecture in the spelling of {@code GOARCH}, such as {@code amd64}} */
    String architecture();

    /**
     * {@return the environment variables of the process whose Go environment is asked for}
     *
     * <p>On Windows names may come in any case; goenv compares them without regard to it.
     */
    Map<String, String> environment();

    /** {@return the absolute path of the directory in which the go command would be started} */
    String workingDirectory();

    /** {@return the files of the machine} */
    HostFiles files();
}
