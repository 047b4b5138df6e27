package org.tongxin.audit.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.tongxin.audit.AdminChange;
import org.tongxin.audit.ChangeRecord;
import org.tongxin.common.Messages;

/** The record as a list, the newest first; the search looks at who, what, which, and the values before and after. */
class ChangesPanel extends VerticalLayout {

    private final ChangeRecord record;
    private final Messages messages;
    private final ChangeTexts texts;
    private final TextField search = new TextField();
    private final Grid<AdminChange> grid = new Grid<>();

    ChangesPanel(ChangeRecord record, Messages messages, ChangeTexts texts) {
        this.record = record;
        this.messages = messages;
        this.texts = texts;
        setSizeFull();
        setPadding(false);
        search.setPlaceholder(messages.get("audit.search"));
        search.setAriaLabel(messages.get("audit.search"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        search.addClassName("audit-search");
        grid.addColumn(new ComponentRenderer<>(this::what)).setHeader(messages.get("audit.what"));
        grid.setEmptyStateText(messages.get("audit.none"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        addAndExpand(grid);
        addComponentAsFirst(search);
        refresh();
    }

    private void refresh() {
        String wanted = search.getValue().strip();
        grid.setItems(query -> record.find(wanted, texts.keysOf(wanted), query.getOffset(), query.getLimit()));
    }

    private Div what(AdminChange line) {
        Span title = new Span(texts.title(line.change()));
        title.addClassName("audit-title");
        Span who = new Span(texts.who(line));
        who.setTitle(texts.exact(line));
        who.addClassName("admin-code");
        Div what = new Div(title, who);
        what.addClassName("audit-line");
        line.change().details().forEach(detail -> {
            Div row = new Div(texts.of(line.change(), detail));
            row.addClassName("admin-roles");
            what.add(row);
        });
        return what;
    }
}
