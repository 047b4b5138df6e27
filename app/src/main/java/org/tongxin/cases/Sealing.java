package org.tongxin.cases;

/** Encrypts, with the key of the private values, what other features have to keep and what may hold private values, such as drafts. */
public interface Sealing {

    byte[] seal(byte[] plain);

    /** @throws IllegalStateException when it was sealed with a key that is no longer there, or was changed */
    byte[] open(byte[] sealed);
}
