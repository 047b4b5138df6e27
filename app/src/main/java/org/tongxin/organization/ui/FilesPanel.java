package org.tongxin.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.organization.data.Administration;
import org.tongxin.organization.data.FileKind;
import org.tongxin.organization.data.Preview;

/** Units, accounts and roles as CSV: out as they are, in after a look at what would change. */
class FilesPanel extends VerticalLayout {

    private static final int LIMIT = 20 * 1024 * 1024;

    private final Messages messages;
    private final Administration administration;
    private final Runnable imported;
    private final RadioButtonGroup<FileKind> kind = new RadioButtonGroup<>();
    private final Div export = new Div();
    private final Paragraph hint = new Paragraph();
    private final Upload upload;
    private final ErrorText error = new ErrorText();
    private final Div outcome = new Div();

    FilesPanel(Messages messages, Administration administration, Runnable imported) {
        this.messages = messages;
        this.administration = administration;
        this.imported = imported;
        setPadding(false);
        kind.setLabel(messages.get("admin.files.kind"));
        kind.setItems(FileKind.values());
        kind.setItemLabelGenerator(one -> messages.get("admin.files." + one.id()));
        kind.addValueChangeListener(change -> show(change.getValue()));
        upload = new Upload(UploadHandler.inMemory((meta, bytes) -> preview(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LIMIT);
        upload.setUploadButton(new Button(messages.get("admin.files.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(messages.get("admin.files.drop")));
        upload.addFileRejectedListener(rejected -> error.show(messages.get("admin.files.too-large")));
        outcome.setWidthFull();
        add(kind, hint, export, upload, error, outcome);
        kind.setValue(FileKind.UNITS);
    }

    private void show(FileKind chosen) {
        hint.setText(messages.get("admin.files." + chosen.id() + ".hint"));
        outcome.removeAll();
        error.setVisible(false);
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = administration.export(chosen);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file),
                            chosen.id() + ".csv",
                            "text/csv; charset=utf-8",
                            file.length);
                }),
                messages.get("admin.files.export", messages.get("admin.files." + chosen.id())));
        export.removeAll();
        export.add(link);
    }

    private void preview(byte[] file) {
        upload.clearFileList();
        error.setVisible(false);
        Preview preview = administration.preview(kind.getValue(), file);
        outcome.removeAll();
        outcome.add(new PreviewTable(messages, preview));
        if (preview.importable() && !preview.changes().isEmpty()) {
            Button apply = new Button(
                    messages.get("admin.files.apply", preview.changes().size()), click -> apply(preview));
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            outcome.add(apply);
        }
    }

    private void apply(Preview preview) {
        try {
            administration.apply(preview);
            outcome.removeAll();
            Notification.show(messages.get("admin.files.done", preview.changes().size()));
            imported.run();
        } catch (Refused refused) {
            error.show(messages.get(refused));
        }
    }
}
