package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import java.util.Optional;

/**
 * Names the cause of a way that ends. One class a cause, in the list of {@link CauseRules}: the first that knows the symptom
 * wins, so that the special stands before the general.
 *
 * <p>A pure function: it looks at evidence alone, never at messages.
 */
public interface CauseRule {
    /** {@return the code of the cause} */
    String code();

    /** {@return what README says of it: when it is named, in one line} */
    String about();

    /** {@return the diagnosis, if the evidence is that of this cause} */
    Optional<Diagnosis> judge(Symptom symptom);
}
