package org.tongxin.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.tongxin.cases.CleanFile;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;

/** Takes files from the disk or, on a telephone, straight from the camera; says in words why one is not taken. */
public class AttachmentUpload extends Div {

    private static final int MEGABYTES = 20;

    private final Messages messages;
    private final BiFunction<String, InputStream, CleanFile> clean;
    private final Consumer<CleanFile> taken;
    private final Paragraph error = new Paragraph();

    /**
     * @param clean usually {@code attachments::clean}
     * @param taken what to do with a file that was looked at and written anew; may throw {@link Refused}
     */
    public AttachmentUpload(
            Messages messages, BiFunction<String, InputStream, CleanFile> clean, Consumer<CleanFile> taken) {
        this.messages = messages;
        this.clean = clean;
        this.taken = taken;
        addClassName("attachment-upload");
        error.addClassName("attachment-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        Upload files = upload("attachment.choose", VaadinIcon.PAPERCLIP);
        files.setDropLabel(new Span(messages.get("attachment.drop", MEGABYTES)));
        files.setAcceptedFileTypes(
                "image/jpeg", "image/png", "image/webp", "application/pdf", ".jpg", ".jpeg", ".png", ".webp", ".pdf");
        Upload camera = upload("attachment.camera", VaadinIcon.CAMERA);
        camera.setDropAllowed(false);
        camera.setAcceptedFileTypes("image/*");
        camera.getElement().setProperty("capture", "environment");
        camera.addClassName("attachment-camera");
        add(files, camera, error);
    }

    private Upload upload(String label, VaadinIcon icon) {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((metadata, bytes) -> {
            receive(metadata.fileName(), bytes);
            upload.clearFileList();
        }));
        upload.setMaxFileSize(MEGABYTES << 20);
        upload.setUploadButton(new Button(messages.get(label), icon.create()));
        upload.addFileRejectedListener(
                rejected -> wrong(messages.get("attachment.rejected", rejected.getFileName(), MEGABYTES)));
        return upload;
    }

    void receive(String fileName, byte[] bytes) {
        error.setVisible(false);
        try {
            taken.accept(clean.apply(fileName, new ByteArrayInputStream(bytes)));
        } catch (Refused refused) {
            wrong(fileName + "：" + messages.get(refused));
        }
    }

    private void wrong(String message) {
        error.setText(message);
        error.setVisible(true);
    }
}
