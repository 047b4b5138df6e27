package org.tongxin.inbox.ui;

import com.vaadin.flow.component.grid.Grid;
import org.tongxin.common.Messages;

/** Gives the checkboxes of a grid's selection names for those who hear the page; the grid itself leaves them without one. */
final class SelectionNames {

    private static final String NAME = """
            const name = () => this.querySelectorAll('vaadin-grid-cell-content > vaadin-checkbox').forEach(box =>
                box.accessibleName = box.id === 'selectAllCheckbox' || box.classList.contains('vaadin-grid-select-all-checkbox') ? $1 : $0);
            new MutationObserver(name).observe(this, {childList: true, subtree: true});
            name();
            """;

    private SelectionNames() {}

    static void give(Grid<?> grid, Messages messages) {
        grid.addAttachListener(attached ->
                grid.getElement().executeJs(NAME, messages.get("inbox.select"), messages.get("inbox.select.all")));
    }
}
