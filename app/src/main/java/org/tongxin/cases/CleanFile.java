package org.tongxin.cases;

import org.jspecify.annotations.Nullable;

/**
 * A file that {@link Attachments#clean} has looked at and written anew: nothing of the uploaded bytes is left in it.
 *
 * @param mediaType by its content: {@code image/jpeg}, {@code image/png} or {@code application/pdf}
 * @param thumbnail a picture of at most 320 pixels in the same format; null for a document
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one to the other, never compared
public record CleanFile(String fileName, String mediaType, byte[] content, byte @Nullable [] thumbnail) {}
