package dev.goenv.probes.internal.output;

/** How many characters may still be kept. Not thread-safe. */
final class Budget {
    private int left;

    Budget(int characters) {
        left = characters;
    }

    /** {@return whether so many may be kept, which are taken off then} */
    boolean allows(int characters) {
        if (characters > left) {
            return false;
        }
        left -= characters;
        return true;
    }
}
