package org.tongxin.migration;

import java.util.Optional;
import java.util.Set;

/** How one case is changed. */
public interface ChangeWork {

    Change.Kind kind();

    /**
     * Changes one, in the transaction of the caller.
     *
     * @param thing the engine's process instance, or its task
     * @return why it is left as it is, with nothing changed; empty when it was changed
     */
    Optional<Reason> apply(Change change, String thing);

    /** Why something failed, in words for people; what it did has been taken back. */
    Reason reason(Change change, RuntimeException failure);

    /** Once, when all is done. */
    default void finished(Change change, Set<String> changed) {
        // nothing to say
    }
}
