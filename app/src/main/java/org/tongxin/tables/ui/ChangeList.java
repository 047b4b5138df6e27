package org.tongxin.tables.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongxin.tables.Row;
import org.tongxin.tables.RowChange;

/** What is different between two versions of a table, row by row, in words. */
class ChangeList extends Div {

    private final TableWords words;

    ChangeList(TableWords words, List<RowChange> changes) {
        this.words = words;
        addClassName("tables-changes");
        if (changes.isEmpty()) {
            Paragraph none = new Paragraph(words.texts().get("tables.changes.none"));
            none.addClassName("empty-state");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        changes.forEach(change -> list.add(item(change)));
        add(list);
    }

    static Span badge(TableTexts texts, RowChange.Kind kind) {
        String id = kind.name().toLowerCase(Locale.ROOT);
        Span badge = new Span(icon(kind).create(), new Span(texts.get("tables.change." + id)));
        badge.addClassNames("tables-badge", "is-" + id);
        return badge;
    }

    private static VaadinIcon icon(RowChange.Kind kind) {
        return switch (kind) {
            case ADDED -> VaadinIcon.PLUS_CIRCLE_O;
            case CHANGED -> VaadinIcon.PENCIL;
            case MOVED -> VaadinIcon.ARROWS_LONG_V;
            case REMOVED -> VaadinIcon.MINUS_CIRCLE_O;
        };
    }

    private ListItem item(RowChange change) {
        Span title = new Span(words.title(change.row()));
        title.addClassName("tables-change-title");
        ListItem item = new ListItem(badge(words.texts(), change.kind()), title);
        Row before = change.before();
        Row after = change.after();
        if (change.kind() == RowChange.Kind.CHANGED && before != null && after != null) {
            if (!before.note().equals(after.note())) {
                item.add(difference(words.texts().get("tables.note"), words.note(before), words.note(after)));
            }
            for (int i = 0; i < words.table().columns().size(); i++) {
                if (!before.cells().get(i).equals(after.cells().get(i))) {
                    item.add(difference(
                            words.label(words.table().columns().get(i)), words.cell(before, i), words.cell(after, i)));
                }
            }
        } else if (change.kind() != RowChange.Kind.MOVED) {
            item.add(new Div(sentence(change.row())));
        }
        return item;
    }

    private String sentence(Row row) {
        return IntStream.range(0, words.table().columns().size())
                .filter(i -> !row.cells().get(i).isBlank())
                .mapToObj(i -> words.texts()
                        .get(
                                "tables.gap.value",
                                words.label(words.table().columns().get(i)),
                                words.cell(row, i)))
                .collect(Collectors.joining(words.texts().get("tables.words.comma")));
    }

    private Div difference(String label, String before, String after) {
        Span old = new Span(before);
        old.addClassName("tables-old");
        Span fresh = new Span(after);
        fresh.addClassName("tables-new");
        return new Div(new Span(words.texts().get("tables.label", label)), old, new Span(" → "), fresh);
    }
}
