package dev.goenv.suite;

import dev.goenv.testkit.GoOracle;
import java.util.List;

/**
 * A go command that fails because of what the user's go/env file says, or does not say.
 *
 * @param name what is wrong
 * @param cures the remedies that have to put it right, each alone: a code and the remedy's id, such as {@code
 *     config.goproxy-off reset-goproxy}
 * @param setting makes the situation; variables of Go that it sets in the OS environment are moved into the file
 * @param besides what the user has to do besides, such as giving a password; alone it does not help
 */
record BrokenSetting(String name, List<String> cures, Making setting, Situation.Setting besides) {
    /** Makes the situation; the installed Go may be given other defaults. */
    @FunctionalInterface
    interface Making {
        /** Starts servers, sets variables. */
        void make(World world, GoOracle go) throws Exception;
    }

    /** {@return one that the remedies cure alone} */
    static BrokenSetting of(String name, Situation.Setting setting, String... cures) {
        return withDefaults(name, (world, go) -> setting.make(world), cures);
    }

    /** {@return one in which Go has other defaults} */
    static BrokenSetting withDefaults(String name, Making making, String... cures) {
        return new BrokenSetting(name, List.of(cures), making, world -> {});
    }

    /** {@return the same, in which the user has to do something besides} */
    BrokenSetting with(Situation.Setting also) {
        return new BrokenSetting(name, cures, setting, also);
    }
}
