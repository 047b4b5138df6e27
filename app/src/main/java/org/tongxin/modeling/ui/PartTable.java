package org.tongxin.modeling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelPart;

/** What a decision table or a form holds. */
class PartTable extends Div {

    private final ModelsWords words;

    PartTable(ModelsWords words, ModelKind kind, List<ModelPart> parts) {
        this.words = words;
        addClassName("models-scroll");
        getElement().setAttribute("tabindex", "0");
        List<ModelPart> rows = parts.subList(Math.min(1, parts.size()), parts.size());
        add(kind == ModelKind.TABLE ? rules(rows) : fields(rows));
    }

    private NativeTable rules(List<ModelPart> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.facts().keySet()));
        NativeTable table = table(
                words.get("models.rows", rows.size()),
                columns.stream().map(words::fact).toList());
        table.addClassName("models-rules");
        rows.forEach(row -> table.getBody()
                .addRows(row(columns.stream()
                        .map(column -> row.facts().getOrDefault(column, ""))
                        .toList())));
        return table;
    }

    private NativeTable fields(List<ModelPart> rows) {
        NativeTable table = table(
                words.get("models.fields", rows.size()),
                List.of(words.get("models.field"), words.get("models.field.type"), words.get("models.field.key")));
        rows.forEach(field ->
                table.getBody().addRows(row(List.of(words.said(field.name()), words.type(field.type()), field.id()))));
        return table;
    }

    private static NativeTable table(String caption, List<String> columns) {
        NativeTable table = new NativeTable();
        table.addClassName("models-table");
        table.setCaptionText(caption);
        NativeTableRow head = table.getHead().addRow();
        columns.forEach(column -> {
            NativeTableHeaderCell header = new NativeTableHeaderCell(column);
            header.getElement().setAttribute("scope", "col");
            head.add(header);
        });
        return table;
    }

    private static NativeTableRow row(List<String> cells) {
        NativeTableRow row = new NativeTableRow();
        new ArrayList<>(cells).forEach(cell -> row.add(new NativeTableCell(cell)));
        return row;
    }
}
