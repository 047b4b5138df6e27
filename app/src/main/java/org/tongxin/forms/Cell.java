package org.tongxin.forms;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component's place in a line of 16 columns. */
final class Cell extends Div {

    private final int columns;
    private final Widget widget;

    Cell(FormComponent component, Widget widget) {
        this.widget = widget;
        columns = Math.max(0, Math.min(component.property("layout.columns").asInt(0), FormRows.COLUMNS));
        addClassNames("tx-form-cell", "tx-form-" + component.type().schemaName());
        add(widget.component());
    }

    Widget widget() {
        return widget;
    }

    void refresh(@Nullable Instance instance, Shown shown) {
        setVisible(instance != null);
        if (instance != null) {
            widget.refresh(instance, shown);
        }
    }

    /** Those without a width of their own share what the others leave. */
    static void share(List<Cell> line) {
        List<Cell> visible = line.stream().filter(Cell::isVisible).toList();
        int taken = visible.stream().mapToInt(cell -> cell.columns).sum();
        List<Cell> sharing = visible.stream().filter(cell -> cell.columns == 0).toList();
        int left = sharing.isEmpty() ? 0 : Math.max(2 * sharing.size(), FormRows.COLUMNS - taken);
        for (Cell cell : visible) {
            int place = sharing.indexOf(cell);
            int own = place < 0 ? cell.columns : left / sharing.size() + (place < left % sharing.size() ? 1 : 0);
            cell.getStyle().set("--tx-columns", String.valueOf(own));
        }
    }
}
