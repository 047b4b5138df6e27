package org.tongxin.cases;

import java.util.List;

/** Encrypts, with the key of the private values, what other features have to keep and what may hold private values, such as drafts. */
public interface Sealing {

    byte[] seal(byte[] plain);

    /** @throws IllegalStateException when it was sealed with a key that is no longer there, or was changed */
    byte[] open(byte[] sealed);

    /**
     * Keyed digests of a text, one for each key there is, the current one first: equal texts can be found again without being kept. Each begins with the
     * id of its key and a colon.
     */
    List<String> fingerprints(String text);
}
