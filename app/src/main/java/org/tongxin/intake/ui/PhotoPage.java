package org.tongxin.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.tongxin.common.Messages;
import org.tongxin.intake.Photo;

/** Photos, which nobody has to send; a phone offers its camera. */
class PhotoPage extends StepPage {

    private static final int MEGABYTE = 1024 * 1024;

    private final Draft draft;
    private final Messages messages;
    private final Div list = new Div();
    private final Upload upload;
    private final Paragraph error = new Paragraph();

    PhotoPage(Draft draft, Messages messages) {
        this.draft = draft;
        this.messages = messages;
        upload = new Upload(UploadHandler.inMemory((meta, bytes) -> received(meta.fileName(), bytes)));
        upload.setAcceptedFileTypes("image/*");
        upload.setMaxFileSize(Photo.SIZE_LIMIT);
        upload.setUploadButton(new Button(messages.get("portal.photo.choose"), VaadinIcon.CAMERA.create()));
        upload.setDropLabel(new Span(messages.get("portal.photo.drop")));
        upload.addFileRejectedListener(rejected -> wrong(failed()));
        error.addClassName("portal-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        list.addClassName("portal-photos");
        add(new Paragraph(messages.get("portal.photo.help", Photo.LIMIT)), list, upload, error);
        refresh();
    }

    private String failed() {
        return messages.get("intake.photo.failed", Photo.SIZE_LIMIT / MEGABYTE);
    }

    private void received(String name, byte[] bytes) {
        upload.clearFileList();
        if (draft.photos.size() >= Photo.LIMIT) {
            wrong(messages.get("intake.photo.many", Photo.LIMIT));
        } else if (bytes.length == 0) {
            wrong(failed());
        } else {
            error.setVisible(false);
            draft.photos.add(new Photo(name, bytes));
        }
        refresh();
    }

    private void refresh() {
        list.removeAll();
        draft.photos.forEach(photo -> list.add(row(photo)));
        upload.setVisible(draft.photos.size() < Photo.LIMIT);
    }

    private Div row(Photo photo) {
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            draft.photos.remove(photo);
            refresh();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(messages.get("portal.photo.remove", photo.name()));
        return new Div(VaadinIcon.PICTURE.create(), new Span(photo.name()), remove);
    }

    private void wrong(String message) {
        error.setText(message);
        error.setVisible(true);
    }

    @Override
    boolean valid() {
        return true;
    }
}
