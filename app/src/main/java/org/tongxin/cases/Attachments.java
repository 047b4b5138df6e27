package org.tongxin.cases;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;

/** Photos and documents of cases. What may see them is asked of {@link AttachmentAccess}. */
public interface Attachments {

    /**
     * Decides by its content what an uploaded file is, and writes it anew without metadata, scripts and embedded files; photos are turned upright and
     * at most 2560 pixels wide or high. Nothing is stored: a form can hold the result until the case is opened.
     *
     * @param fileName as the browser says
     * @param upload read up to the size limit and closed
     * @throws org.tongxin.common.Refused when it is empty, too large, no photo and no PDF, broken, encrypted or has too many pixels
     */
    CleanFile clean(String fileName, InputStream upload);

    /**
     * Adds a file to a case, in the caller's transaction.
     *
     * @param uploadedBy name of an account; null for a resident without one
     * @param step id of the diagram's element; null when it comes with the case
     * @throws org.tongxin.common.Refused {@code attachment.too-many}
     */
    Attachment add(
            CaseNumber number,
            CleanFile file,
            @Nullable String uploadedBy,
            @Nullable String step,
            boolean visibleToResident);

    /** The oldest first. */
    List<Attachment> of(CaseNumber number);

    Optional<Attachment> find(UUID id);

    Optional<byte[]> content(UUID id);

    /** Empty for documents. */
    Optional<byte[]> thumbnail(UUID id);
}
