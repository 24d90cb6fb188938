package dev.goenv.probes.internal.report;

import dev.goenv.diagnosis.Leg;

/**
 * A leg as the go command comes by.
 *
 * @param leg the leg
 * @param mark its sign
 * @param words what happens there
 */
record Stop(Leg leg, Mark mark, String words) {
    /** {@return the place asked, and the HTTP proxy on the way there} */
    String place() {
        String place = leg.kind() == Leg.Kind.CHECKSUM_DATABASE
                ? "checksum database: " + leg.place()
                : leg.kind() == Leg.Kind.TOOLCHAIN ? "toolchain: " + leg.place() : leg.place();
        return leg.httpProxy().map(proxy -> place + " by HTTP proxy " + proxy).orElse(place);
    }

    /** {@return when the go command goes on from here, in words; empty if it does not} */
    String goesOn() {
        return switch (leg.onFailure()) {
            case NOT_FOUND_ONLY -> "after 404, 410";
            case ANY -> "after any failure";
            case END -> "";
        };
    }
}
