package dev.goenv.probes.internal.diagnosis;

import dev.goenv.diagnosis.Diagnosis;
import dev.goenv.diagnosis.Examination;
import java.util.List;

/**
 * Finds what is worth knowing though the way does not end there, by comparing what all probes saw: a slow first server, an
 * address family that is broken, a certificate about to expire. One class a cause, in the list of {@link WarningRules}.
 *
 * <p>A pure function. What it finds is a {@code WARNING} or {@code NOTE}, never the cause of a failure.
 */
public interface WarningRule {
    /** {@return the code of what it finds} */
    String code();

    /** {@return what README says of it, in one line} */
    String about();

    /** {@return what it finds, at most one for a subject} */
    List<Diagnosis> judge(Examination examination);
}
