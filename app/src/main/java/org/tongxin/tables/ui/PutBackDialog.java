package org.tongxin.tables.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.tongxin.common.ReasonDialog;
import org.tongxin.common.Refused;
import org.tongxin.modeling.Draft;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.tables.RowChange;
import org.tongxin.tables.TableContent;
import org.tongxin.tables.TableDraft;
import org.tongxin.tables.Tables;

/** Takes a file that was edited in the Modeler: what is wrong with it, or what would be different; then asks why. */
class PutBackDialog extends Dialog {

    private static final int LIMIT = 2_000_000;

    private final Tables tables;
    private final TableTexts texts;
    private final TableDraft draft;
    private final Consumer<ModelVersion> done;
    private final Div outcome = new Div();

    PutBackDialog(Tables tables, TableTexts texts, TableDraft draft, Consumer<ModelVersion> done) {
        this.tables = tables;
        this.texts = texts;
        this.draft = draft;
        this.done = done;
        setHeaderTitle(texts.get("tables.put-back"));
        setWidth("min(44rem, 96vw)");
        Upload upload =
                new Upload(UploadHandler.inMemory((meta, bytes) -> look(bytes)).whenComplete((transfer, whole) -> {
                    if (!whole) {
                        say(texts.get("models.upload.broken-off", transfer.fileName()));
                    }
                }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LIMIT);
        upload.setUploadButton(new Button(texts.get("tables.put-back.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(texts.get("tables.put-back.drop")));
        upload.addFileRejectedListener(rejected -> say(texts.get("tables.put-back.large")));
        outcome.getElement().setAttribute("role", "status");
        Div shown = new Div(
                new Paragraph(texts.get(draft.changed() ? "tables.put-back.hint.draft" : "tables.put-back.hint")),
                upload,
                outcome);
        shown.addClassName("tables-dialog");
        add(shown);
        getFooter().add(new Button(texts.get("tables.close"), click -> close()));
    }

    private void say(String text) {
        outcome.removeAll();
        outcome.add(new Paragraph(text));
    }

    void look(byte[] file) {
        outcome.removeAll();
        try {
            Draft looked = tables.look(draft.version(), file);
            if (!looked.findings().isEmpty()) {
                findings(looked);
                return;
            }
            TableContent content = tables.read(file);
            TableWords words = texts.of(content);
            boolean sameColumns = content.columns().equals(draft.base().columns());
            if (!sameColumns) {
                outcome.add(new Paragraph(texts.get("tables.compare.columns")));
            } else {
                outcome.add(new ChangeList(words, RowChange.between(draft.base().rows(), content.rows())));
            }
            Button put = new Button(texts.get("tables.put-back.now"), click -> ask(looked));
            outcome.add(put);
        } catch (Refused refused) {
            say(texts.messages().get(refused));
        }
    }

    private void findings(Draft looked) {
        UnorderedList list = new UnorderedList();
        looked.findings()
                .all()
                .forEach(finding -> list.add(new ListItem(
                        finding.line(texts.messages(), texts.messages().locale()))));
        outcome.add(new Paragraph(texts.get("tables.put-back.refused")), list);
    }

    private void ask(Draft looked) {
        new ReasonDialog(
                        texts.messages(),
                        texts.get("tables.put-back.now"),
                        texts.get("tables.save.effect"),
                        texts.get("tables.reason"),
                        reason -> {
                            ModelVersion saved = tables.putBack(draft.version(), looked, reason);
                            Notification.show(texts.get("tables.saved", saved.version()));
                            close();
                            done.accept(saved);
                        })
                .required()
                .open();
    }
}
