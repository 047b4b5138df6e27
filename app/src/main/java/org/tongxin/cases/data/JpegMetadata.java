package org.tongxin.cases.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The segments of a JPEG that hold metadata, without touching its pixels. */
final class JpegMetadata {

    private static final int START_OF_SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP1_EXIF = 0xE1;
    private static final int APP2_COLOURS = 0xE2;
    private static final int APP14_ADOBE = 0xEE;
    private static final int APP15 = 0xEF;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private JpegMetadata() {}

    private interface Visitor {
        void segment(int marker, int from, int to);
    }

    /** The file without metadata; what is no segment is left as it is. For photos inside a PDF. */
    static byte[] remove(byte[] jpeg) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(jpeg.length);
        kept.write(jpeg, 0, Math.min(2, jpeg.length));
        int rest = segments(jpeg, (marker, from, to) -> {
            if (!metadata(marker)) {
                kept.write(jpeg, from, to - from);
            }
        });
        kept.write(jpeg, rest, jpeg.length - rest);
        return kept.toByteArray();
    }

    /** What the camera wrote, wherever the segment stands: not every camera keeps to the order that ImageIO insists on. */
    static Optional<byte[]> exif(byte[] jpeg) {
        byte[][] found = new byte[1][];
        segments(jpeg, (marker, from, to) -> {
            int end = Math.min(from + 4 + EXIF.length, to);
            if (marker == APP1_EXIF && Arrays.equals(jpeg, from + 4, end, EXIF, 0, EXIF.length)) {
                found[0] = Arrays.copyOfRange(jpeg, from + 4, to);
            }
        });
        return Optional.ofNullable(found[0]);
    }

    /** Visits everything before the first scan and returns where it ended. */
    private static int segments(byte[] jpeg, Visitor visitor) {
        int position = Math.min(2, jpeg.length);
        while (position + 4 <= jpeg.length && (jpeg[position] & 0xFF) == 0xFF) {
            int marker = jpeg[position + 1] & 0xFF;
            int end = position + 2 + ((jpeg[position + 2] & 0xFF) << 8 | jpeg[position + 3] & 0xFF);
            if (marker == START_OF_SCAN || end > jpeg.length) {
                break;
            }
            visitor.segment(marker, position, end);
            position = end;
        }
        return position;
    }

    private static boolean metadata(int marker) {
        boolean application = marker > APP0 && marker <= APP15;
        return marker == COMMENT || application && marker != APP2_COLOURS && marker != APP14_ADOBE;
    }
}
