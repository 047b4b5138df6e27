package org.tongxin.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.tongxin.common.Refused;
import org.tongxin.supervision.AreaDraft;
import org.tongxin.supervision.UnitAreas;

/** The units' areas as GeoJSON: out as they are, in after a look at what would change. */
class AreasPanel extends Div {

    private static final int LARGEST_FILE = 10 * 1024 * 1024;

    private final UnitAreas areas;
    private final SupervisionWords words;
    private final Upload upload;
    private final Div outcome = new Div();

    AreasPanel(UnitAreas areas, SupervisionWords words) {
        this.areas = areas;
        this.words = words;
        addClassName("areas-panel");
        upload = new Upload(UploadHandler.inMemory((meta, bytes) -> preview(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setUploadButton(new Button(words.get("areas.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(words.get("areas.drop")));
        upload.addFileRejectedListener(rejected -> show(error(words.get("areas.too-large", 10))));
        outcome.getElement().setAttribute("role", "status");
        Anchor export = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = areas.export().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), "areas.geojson", "application/geo+json", file.length);
                }),
                words.get("areas.export"));
        add(new Paragraph(words.get("areas.hint")), new Paragraph(export), upload, outcome);
    }

    final void preview(byte[] file) {
        upload.clearFileList();
        AreaDraft draft = areas.preview(file);
        if (!draft.problems().isEmpty()) {
            UnorderedList problems = new UnorderedList();
            draft.problems().forEach(problem -> problems.add(new ListItem(text(problem))));
            problems.addClassName("areas-problems");
            show(error(words.get("areas.refused", draft.problems().size())), problems);
            return;
        }
        long removed =
                draft.areas().values().stream().filter(area -> area.isNull()).count();
        Button apply = new Button(words.get("areas.apply"), click -> apply(draft));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setDisableOnClick(true);
        show(new Paragraph(words.get("areas.preview", draft.areas().size() - removed, removed)), apply);
    }

    private void apply(AreaDraft draft) {
        try {
            areas.apply(draft);
            outcome.removeAll();
            Notification.show(words.get("areas.done", draft.areas().size()));
        } catch (Refused refused) {
            show(error(words.messages().get(refused)));
        }
    }

    private String text(AreaDraft.Problem problem) {
        String reason = words.messages().get(problem.reason());
        return problem.feature() == 0
                ? reason
                : words.get(
                        "areas.problem", problem.feature(), problem.name().isEmpty() ? "?" : problem.name(), reason);
    }

    private void show(Component... what) {
        outcome.removeAll();
        outcome.add(what);
    }

    private static Paragraph error(String text) {
        Paragraph error = new Paragraph(text);
        error.addClassName("dialog-error");
        error.getElement().setAttribute("role", "alert");
        return error;
    }
}
