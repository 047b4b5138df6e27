package org.tongxin.cases.data;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.tongxin.cases.AttachmentLimits;
import org.tongxin.cases.CleanFile;
import org.tongxin.common.Refused;

/** Reads an upload up to the limit and hands it to whoever knows its type, which its content alone decides. */
@Component
class FileCleaner {

    private static final int NAME = 100;

    private final Tika tika = new Tika();
    private final AttachmentLimits limits;
    private final PhotoCleaner photos;
    private final PdfCleaner documents;

    FileCleaner(AttachmentLimits limits, PhotoCleaner photos, PdfCleaner documents) {
        this.limits = limits;
        this.photos = photos;
        this.documents = documents;
    }

    CleanFile clean(String fileName, InputStream upload) {
        byte[] content = read(upload);
        String type = tika.detect(content);
        return switch (type) {
            case "image/jpeg" -> photos.clean(name(fileName, ".jpg"), type, "jpg", content);
            case "image/png" -> photos.clean(name(fileName, ".png"), type, "png", content);
            case "image/webp" -> photos.clean(name(fileName, ".jpg"), "image/jpeg", "jpg", content);
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence" ->
                throw new Refused("attachment.heic");
            case "application/pdf" -> documents.clean(name(fileName, ".pdf"), content);
            default -> throw new Refused("attachment.type");
        };
    }

    private byte[] read(InputStream upload) {
        long limit = limits.maxSize().toBytes();
        try (upload) {
            byte[] content = upload.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE));
            if (content.length == 0) {
                throw new Refused("attachment.empty");
            }
            if (content.length > limit) {
                throw new Refused("attachment.too-large", limits.maxSize().toMegabytes());
            }
            return content;
        } catch (IOException interrupted) {
            throw new Refused("attachment.interrupted");
        }
    }

    /** The name without folders and what is no name, with the ending of what the file really is. */
    static String name(String fileName, String ending) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\"<>:|?*]", "").strip();
        String stem = plain.replaceFirst("(?<=.)\\.[A-Za-z0-9]{1,5}$", "").replaceFirst("^\\.+", "");
        int length = stem.codePointCount(0, stem.length());
        String kept = stem.substring(0, stem.offsetByCodePoints(0, Math.min(length, NAME)));
        return (kept.isEmpty() ? "file" : kept) + ending;
    }
}
