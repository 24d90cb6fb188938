package dev.goenv.probes.internal.diagnosis;

/**
 * What was seen, and the cause that has to be named first.
 *
 * @param name what is wrong, in a few words
 * @param cases what was seen
 * @param code the code of the cause
 */
record Scene(String name, Cases cases, String code) {
    @Override
    public String toString() {
        return name;
    }
}
