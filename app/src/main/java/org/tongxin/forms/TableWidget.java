package org.tongxin.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of what an expression gives, sortable by each column. */
final class TableWidget implements Widget {

    private final FormTexts texts;
    private final Div heading = new Div();
    private final Grid<Map<?, ?>> grid = new Grid<>();
    private final Div content = new Div(heading, grid);
    private List<Column> columns = List.of();
    private List<Map<?, ?>> rows = List.of();

    private record Column(String key, String label) {}

    TableWidget(FormTexts texts) {
        this.texts = texts;
        heading.addClassName("tx-form-heading");
        grid.addThemeVariants(
                GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES);
        grid.setEmptyStateText(texts.message("form.table.empty"));
    }

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void refresh(Instance instance, Shown shown) {
        heading.setText(texts.text(instance, "label"));
        showColumns(columns(instance));
        List<Map<?, ?>> now = new ArrayList<>();
        if (texts.model().evaluated(instance, "dataSource") instanceof List<?> list) {
            list.forEach(row -> now.add(row instanceof Map<?, ?> map ? map : Map.of()));
        }
        if (!now.equals(rows)) {
            rows = now;
            grid.setItems(now);
            int page = instance.component().property("rowCount").asInt(0);
            grid.setAllRowsVisible(page <= 0 || now.size() <= page);
        }
    }

    private List<Column> columns(Instance instance) {
        Object raw = texts.model().evaluated(instance, "columnsExpression");
        Object fixed = Json.plain(instance.component().property("columns"));
        List<Column> found = new ArrayList<>();
        if ((raw instanceof List<?> ? raw : fixed) instanceof List<?> list) {
            list.forEach(item -> {
                if (item instanceof Map<?, ?> map && map.get("key") instanceof String key) {
                    found.add(new Column(key, map.get("label") instanceof String label ? label : key));
                }
            });
        }
        return found;
    }

    private void showColumns(List<Column> now) {
        if (now.equals(columns)) {
            return;
        }
        columns = now;
        grid.removeAllColumns();
        for (Column column : now) {
            grid.addColumn(row -> text(row.get(column.key())))
                    .setHeader(texts.translations().get(column.label()))
                    .setAutoWidth(true)
                    .setComparator(Comparator.comparing(row -> row.get(column.key()), TableWidget::compare));
        }
    }

    private static int compare(@Nullable Object one, @Nullable Object other) {
        return one instanceof Number a && other instanceof Number b
                ? Double.compare(a.doubleValue(), b.doubleValue())
                : text(one).compareTo(text(other));
    }

    private static String text(@Nullable Object value) {
        return value == null
                ? ""
                : value instanceof Map || value instanceof List
                        ? Json.MAPPER.valueToTree(value).toString()
                        : String.valueOf(value);
    }
}
