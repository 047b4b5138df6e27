package org.tongxin.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CleanFile;
import org.tongxin.common.Messages;
import org.tongxin.intake.Portal;

/** Photos, which nobody has to send. */
class PhotoPage extends StepPage {

    private final Draft draft;
    private final Messages messages;
    private final Div list = new Div();
    private final PhotoUpload upload;

    PhotoPage(Draft draft, Attachments attachments, Messages messages) {
        this.draft = draft;
        this.messages = messages;
        upload = new PhotoUpload(attachments, messages, this::taken);
        list.addClassName("portal-photos");
        add(new Paragraph(messages.get("portal.photo.help", Portal.PHOTOS)), list, upload);
        refresh();
    }

    private void taken(CleanFile photo) {
        if (draft.photos.size() < Portal.PHOTOS) {
            draft.photos.add(photo);
        }
        refresh();
    }

    private void refresh() {
        list.removeAll();
        draft.photos.forEach(photo -> list.add(row(photo)));
        upload.setVisible(draft.photos.size() < Portal.PHOTOS);
    }

    private Div row(CleanFile photo) {
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            draft.photos.remove(photo);
            refresh();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(messages.get("portal.photo.remove", photo.fileName()));
        return new Div(preview(photo), new Span(photo.fileName()), remove);
    }

    private static Image preview(CleanFile photo) {
        byte[] picture = photo.thumbnail() == null ? photo.content() : photo.thumbnail();
        DownloadHandler bytes = DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(picture), photo.fileName(), photo.mediaType(), picture.length));
        return new Image(bytes, photo.fileName());
    }

    @Override
    boolean valid() {
        return true;
    }
}
