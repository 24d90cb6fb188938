package dev.goenv.probes;

/**
 * Is told what a {@link DoctorWatch} sees, one call at a time, on the thread of the round. One that throws is not called again.
 */
public interface WatchListener {
    /** A round has ended. Called before its events. */
    default void round(WatchRound round) {}

    /** A threshold was crossed; called once, until {@link #cleared} follows. */
    default void raised(WatchEvent event) {}

    /** What was raised is over; called once. */
    default void cleared(WatchEvent event) {}
}
