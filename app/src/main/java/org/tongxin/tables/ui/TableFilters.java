package org.tongxin.tables.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.tongxin.tables.Row;
import org.tongxin.tables.TableDraft;

/** Which rows of a table are seen: those of a group, or those that a search finds in all of them. */
class TableFilters extends Div {

    private static final String ALL = "";

    private final TextField search = new TextField();
    private final Select<String> group = new Select<>();

    TableFilters(TableTexts texts, TableWords words, TableDraft draft, Runnable changed) {
        addClassName("tables-filters");
        search.setLabel(texts.get("tables.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        List<String> groups = draft.rows().stream().map(words::group).distinct().toList();
        group.setLabel(texts.get("tables.group"));
        group.setVisible(groups.size() > 1);
        List<String> choices = new ArrayList<>(List.of(ALL));
        choices.addAll(groups);
        group.setItems(choices);
        group.setItemLabelGenerator(each -> each.isEmpty() ? texts.get("tables.group.all") : texts.group(each));
        group.setValue(groups.size() > 1 && draft.changes().isEmpty() ? groups.get(0) : ALL);
        search.addValueChangeListener(change -> filtered(changed));
        group.addValueChangeListener(change -> filtered(changed));
        add(group, search);
    }

    /** Who searches, searches everywhere. */
    private void filtered(Runnable changed) {
        if (search.isEmpty() || ALL.equals(group.getValue())) {
            changed.run();
        } else {
            group.setValue(ALL);
        }
    }

    boolean leave(Row row, TableWords words) {
        return (ALL.equals(group.getValue()) || words.group(row).equals(group.getValue()))
                && words.contains(row, search.getValue());
    }

    /** As on the page that this one takes the place of. */
    void as(TableFilters other) {
        search.setValue(other.search.getValue());
        if (!ALL.equals(other.group.getValue())) {
            group.setValue(other.group.getValue());
        }
    }
}
