package org.tongxin.cases.data;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.springframework.stereotype.Component;
import org.tongxin.cases.AttachmentLimits;
import org.tongxin.cases.CleanFile;
import org.tongxin.common.Refused;

/** Decodes a photo and writes it anew, upright, no larger than needed and without anything but its pixels. */
@Component
class PhotoCleaner {

    static final int LONG_SIDE = 2560;
    static final int THUMBNAIL = 320;

    /** A photo being decoded takes hundreds of megabytes: two at a time, the others wait. */
    private final Semaphore decoders = new Semaphore(2);

    private final AttachmentLimits limits;

    PhotoCleaner(AttachmentLimits limits) {
        this.limits = limits;
    }

    CleanFile clean(String fileName, String mediaType, String format, byte[] content) {
        decoders.acquireUninterruptibly();
        try {
            BufferedImage decoded = shrink(decode(content), LONG_SIDE);
            BufferedImage upright = upright(format.equals("jpg") ? opaque(decoded) : decoded, content);
            return new CleanFile(
                    fileName, mediaType, encode(upright, format), encode(shrink(upright, THUMBNAIL), format));
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof Refused refused ? refused : new Refused("attachment.broken");
        } finally {
            decoders.release();
        }
    }

    /** The header says how large it would be; then every row has to be there. */
    private BufferedImage decode(byte[] content) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = ImageIO.getImageReaders(stream).next();
            try {
                reader.setInput(stream, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > limits.maxMegapixels() * 1_000_000L) {
                    throw new Refused("attachment.too-many-pixels", limits.maxMegapixels());
                }
                reader.addIIOReadWarningListener(PhotoCleaner::refuseWhatIsCutOff);
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The decoder of JPEG fills missing rows with grey and only warns. */
    private static void refuseWhatIsCutOff(ImageReader source, String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        if (text.contains("premature end") || text.contains("truncated")) {
            throw new Refused("attachment.broken");
        }
    }

    /** Turned as the camera said it was held. */
    private static BufferedImage upright(BufferedImage image, byte[] content) {
        return JpegMetadata.exif(content)
                .or(() -> WebpMetadata.exif(content))
                .map(ExifUtils::getOrientationFromExif)
                .filter(orientation -> orientation != Orientation.TOP_LEFT)
                .map(orientation ->
                        ExifFilterUtils.getFilterForOrientation(orientation).apply(image))
                .orElse(image);
    }

    /** JPEG knows nothing transparent: it becomes white. */
    private static BufferedImage opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static BufferedImage shrink(BufferedImage image, int longSide) throws IOException {
        int size = Math.max(image.getWidth(), image.getHeight());
        return size <= longSide
                ? image
                : Thumbnails.of(image).size(longSide, longSide).asBufferedImage();
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Thumbnails.of(image).scale(1).outputFormat(format).outputQuality(0.85).toOutputStream(bytes);
        return bytes.toByteArray();
    }
}
