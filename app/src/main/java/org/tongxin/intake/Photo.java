package org.tongxin.intake;

/** A photo as a resident's phone sends it; its type is decided by what is in it. */
public record Photo(String name, byte[] content) {

    /** Photos with one request. */
    public static final int LIMIT = 3;

    /** Bytes of one photo. */
    public static final int SIZE_LIMIT = 15 * 1024 * 1024;
}
