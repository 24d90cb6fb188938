package dev.goenv.suite;

import java.util.Optional;

/**
 * A row of the suite.
 *
 * @param name a name, as in the list of causes with a variant after it: {@code tcp.refused, both addresses}
 * @param code the code that has to be the first cause; empty if all is well
 * @param besides a code that has to be told besides, as a warning
 * @param setting makes the situation
 * @param go what the go command can be asked
 */
record Situation(String name, Optional<String> code, Optional<String> besides, Setting setting, Go go) {
    /** Makes a situation. */
    @FunctionalInterface
    interface Setting {
        /** Starts servers, sets variables. */
        void make(World world) throws Exception;
    }

    /** Whether the go command is asked too. */
    enum Go {
        /** It fails where a cause is expected, and works where none is. */
        AGREES,
        /** It would wait for longer than a test may take: 30 s and more. */
        WAITS_TOO_LONG,
        /** It can't be brought into the situation: it needs a network, a time, or a DNS server of its own. */
        CANNOT_BE_ASKED
    }

    static Situation of(String name, String code, Setting setting) {
        return new Situation(name, Optional.of(code), Optional.empty(), setting, Go.AGREES);
    }

    /** Nothing is wrong. */
    static Situation healthy(String name, Setting setting) {
        return new Situation(name, Optional.empty(), Optional.empty(), setting, Go.AGREES);
    }

    /** Go works, and yet something is worth a warning. */
    static Situation warning(String name, String code, Setting setting) {
        return healthy(name, setting).besides(code);
    }

    /** The same, where another code has to be told besides. */
    Situation besides(String other) {
        return new Situation(name, code, Optional.of(other), setting, go);
    }

    /** The same with something made before. */
    Situation settingFirst(Setting before) {
        Setting both = world -> {
            before.make(world);
            setting.make(world);
        };
        return new Situation(name, code, besides, both, go);
    }

    /** The same with another answer to what the go command can be asked. */
    Situation go(Go other) {
        return new Situation(name, code, besides, setting, other);
    }

    @Override
    public String toString() {
        return name;
    }
}
