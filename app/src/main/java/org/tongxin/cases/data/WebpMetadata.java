package org.tongxin.cases.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what a camera wrote into a WebP file: chunks of four letters, a length, and as many bytes, rounded up to an even number. */
final class WebpMetadata {

    private static final int HEADER = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private WebpMetadata() {}

    /** As in a JPEG, with its mark; empty when there is none or the file is no WebP. */
    static Optional<byte[]> exif(byte[] file) {
        if (file.length < HEADER || !"RIFF".equals(letters(file, 0)) || !"WEBP".equals(letters(file, 8))) {
            return Optional.empty();
        }
        ByteBuffer numbers = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int position = HEADER;
        while (position + 8 <= file.length) {
            int length = numbers.getInt(position + 4);
            int content = position + 8;
            if (length < 0 || length > file.length - content) {
                return Optional.empty();
            }
            if ("EXIF".equals(letters(file, position))) {
                return Optional.of(marked(file, content, length));
            }
            position = content + length + (length & 1);
        }
        return Optional.empty();
    }

    private static byte[] marked(byte[] file, int from, int length) {
        boolean already = length >= EXIF.length && "Exif".equals(letters(file, from));
        ByteBuffer exif = ByteBuffer.allocate(length + (already ? 0 : EXIF.length));
        if (!already) {
            exif.put(EXIF);
        }
        return exif.put(file, from, length).array();
    }

    private static String letters(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.US_ASCII);
    }
}
