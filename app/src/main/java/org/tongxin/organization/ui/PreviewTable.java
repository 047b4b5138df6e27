package org.tongxin.organization.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.stream.Collectors;
import org.tongxin.common.Messages;
import org.tongxin.organization.data.Preview;

/** What a file would change, or which of its lines are wrong and why. */
class PreviewTable extends Div {

    private final Messages messages;

    PreviewTable(Messages messages, Preview preview) {
        this.messages = messages;
        Paragraph summary = new Paragraph(summary(preview));
        summary.getElement().setAttribute("aria-live", "polite");
        add(summary);
        if (!preview.importable()) {
            summary.addClassName("admin-error");
            add(problems(preview));
        } else if (!preview.changes().isEmpty()) {
            add(changes(preview));
        }
    }

    private String summary(Preview preview) {
        if (!preview.importable()) {
            return messages.get("admin.preview.bad", preview.problems().size());
        }
        long added = preview.changes().stream().filter(Preview.Change::added).count();
        long changed = preview.changes().size() - added;
        return messages.get(
                "admin.preview",
                preview.lines(),
                added,
                changed,
                preview.changes().isEmpty() ? 0 : 1);
    }

    private Grid<Preview.BadLine> problems(Preview preview) {
        Grid<Preview.BadLine> grid = new Grid<>();
        grid.addColumn(bad -> bad.number() == 0 ? messages.get("admin.preview.file") : String.valueOf(bad.number()))
                .setHeader(messages.get("admin.preview.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(bad -> wrapped(messages.get(bad.reason()))))
                .setHeader(messages.get("admin.preview.reason"));
        grid.setItems(preview.problems());
        grid.setAllRowsVisible(preview.problems().size() <= 12);
        return grid;
    }

    private Grid<Preview.Change> changes(Preview preview) {
        Grid<Preview.Change> grid = new Grid<>();
        grid.addColumn(new ComponentRenderer<>(change -> wrapped(change.name() + " " + change.subject())))
                .setHeader(messages.get("admin.preview.what"));
        grid.addColumn(new ComponentRenderer<>(change -> wrapped(text(change))))
                .setHeader(messages.get("admin.preview.change"))
                .setFlexGrow(2);
        grid.setItems(preview.changes());
        grid.setAllRowsVisible(preview.changes().size() <= 12);
        return grid;
    }

    private String text(Preview.Change change) {
        return change.added()
                ? messages.get("admin.preview.new")
                : change.details().stream()
                        .map(detail -> messages.get("admin.column." + detail.column()) + "：" + shown(detail.before())
                                + " → " + shown(detail.after()))
                        .collect(Collectors.joining("；"));
    }

    private String shown(String value) {
        return value.isEmpty() ? messages.get("admin.preview.empty") : value;
    }

    private static Div wrapped(String text) {
        Div cell = new Div(text);
        cell.addClassName("admin-roles");
        return cell;
    }
}
