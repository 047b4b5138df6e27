package org.tongxin.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CleanFile;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;

/** Takes a photo from the camera or the files; what is no photo is refused at once, in words. */
class PhotoUpload extends Div {

    private static final int SIZE_LIMIT = 20;
    private static final int MEGABYTE = 1024 * 1024;

    private final Messages messages;
    private final Attachments attachments;
    private final Consumer<CleanFile> taken;
    private final Upload upload;
    private final Paragraph error = new Paragraph();

    PhotoUpload(Attachments attachments, Messages messages, Consumer<CleanFile> taken) {
        this.messages = messages;
        this.attachments = attachments;
        this.taken = taken;
        upload = new Upload(UploadHandler.inMemory((meta, bytes) -> received(meta.fileName(), bytes)));
        // Naming these types makes phones send JPEG instead of their own formats.
        upload.setAcceptedFileTypes("image/jpeg", "image/png", "image/webp", ".webp");
        upload.setMaxFileSize(SIZE_LIMIT * MEGABYTE);
        upload.setUploadButton(new Button(messages.get("portal.photo.choose"), VaadinIcon.CAMERA.create()));
        upload.setDropLabel(new Span(messages.get("portal.photo.drop")));
        upload.addFileRejectedListener(rejected -> wrong(
                rejected.getFileName().toLowerCase(Locale.ROOT).matches(".*\\.hei[cf]")
                        ? messages.get("attachment.heic")
                        : messages.get("intake.photo.failed", SIZE_LIMIT)));
        error.addClassName("portal-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        add(upload, error);
    }

    /** What a browser sent; also the way in for tests. */
    void received(String name, byte[] bytes) {
        upload.clearFileList();
        error.setVisible(false);
        try {
            CleanFile file = attachments.clean(name, new ByteArrayInputStream(bytes));
            if (file.mediaType().startsWith("image/")) {
                taken.accept(file);
            } else {
                wrong(messages.get("intake.photo.failed", SIZE_LIMIT));
            }
        } catch (Refused refused) {
            wrong(messages.get(refused));
        }
    }

    private void wrong(String message) {
        error.setText(message);
        error.setVisible(true);
    }
}
