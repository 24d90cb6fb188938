package dev.goenv.env;

import java.io.IOException;
import java.util.List;

/**
 * A checked change of the user's {@code go/env} file that has not been made yet.
 *
 * <p>Immutable and safe for several threads. {@link Object#toString()} is the preview.
 */
public interface EnvEdit {
    /** {@return the file, as the go command names it; relative if {@code GOENV} is} */
    String path();

    /** {@return what was asked for, in the order given} */
    List<EnvChange> changes();

    /**
     * {@return the difference between the file as it was when the change was planned and as it will be}
     *
     * <p>A unified diff with three lines of context, in which secrets are replaced and control characters are escaped:
     * to be read, not to be applied. Empty if the file would stay as it is.
     */
    String preview();

    /** {@return what the go command prints to warn of, one line each, such as a variable of the system in the way} */
    List<String> warnings();

    /**
     * Makes the change.
     *
     * <p>It is made to the file as it is now, which is checked again: what others wrote since the planning stays. Blocks
     * while another writer that uses goenv is at work. The file is replaced as one step. May be called again.
     *
     * @return how to take the change back
     * @throws EnvRefusedException if the file changed so that the change is no longer allowed
     * @throws IOException if the file can't be replaced; it is as it was
     */
    Undo apply() throws IOException;

    /** A change that was made and can be taken back. Safe for several threads. */
    interface Undo {
        /** {@return the file} */
        String path();

        /** {@return the difference that taking back makes, like {@link EnvEdit#preview()}} */
        String preview();

        /**
         * Restores the file byte for byte, or removes it if it was not there. Does nothing if that is done already.
         *
         * @throws EnvRefusedException with what differs, if the file is neither as this change left it nor as it was
         *     before
         * @throws IOException if the file can't be replaced; it is as it was
         */
        void undo() throws IOException;
    }
}
