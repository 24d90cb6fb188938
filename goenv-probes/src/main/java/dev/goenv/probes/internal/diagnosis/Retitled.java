package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Remedy;

/** Remedies under other names: what they do stays the same. */
final class Retitled {
    private Retitled() {}

    /** {@return a remedy with another title} */
    static Remedy of(Remedy remedy, String title) {
        return of(remedy, remedy.id(), title);
    }

    /** {@return a remedy with another id and title} */
    static Remedy of(Remedy remedy, String id, String title) {
        return new Remedy(id, title, remedy.action(), remedy.scope(), remedy.risk(), remedy.verifiedBy());
    }
}
