package org.tongxin.inbox.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.inbox.InboxEntry;
import org.tongxin.inbox.InboxPage;
import org.tongxin.inbox.InboxTab;

/**
 * One list: loads as one scrolls, and says what would be here when it is empty. When others change something, lines never move under somebody's hand: what
 * stays in its place is written anew, otherwise a button says how much is new.
 */
class InboxList extends Composite<Div> {

    private final Grid<InboxEntry> grid = new Grid<>();
    private final Div empty = new Div();
    private final Button updates = new Button(VaadinIcon.REFRESH.create());
    private final Messages messages;
    private final EntryWords words;
    private LoadedLines lines = new LoadedLines((after, limit) -> new InboxPage(List.of(), null));
    private @Nullable String opened;
    private @Nullable InboxEntry focused;
    private boolean refreshing;
    private Runnable onSelection = () -> {};

    InboxList(Messages messages, EntryWords words, Consumer<InboxEntry> onOpen) {
        this.messages = messages;
        this.words = words;
        getContent().addClassName("inbox-list");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.setPageSize(LoadedLines.PAGE);
        grid.setPartNameGenerator(entry -> entry.id().equals(opened) ? "opened" : null);
        SelectionNames.give(grid, messages);
        grid.addItemClickListener(click -> onOpen.accept(click.getItem()));
        grid.addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        empty.addClassName("empty-state");
        updates.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        updates.addClassName("inbox-updates");
        updates.addClickListener(click -> refresh());
        updates.setVisible(false);
        Div status = new Div(updates);
        status.getElement().setAttribute("role", "status");
        getContent().add(grid, empty, status);
    }

    /** @param filtered whether an empty list may be due to the filter */
    void show(InboxTab tab, LoadedLines.Source source, boolean filtered) {
        lines = new LoadedLines(source);
        boolean bulk = tab == InboxTab.OPEN || tab == InboxTab.MINE;
        grid.setSelectionMode(bulk ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        if (bulk) {
            grid.addSelectionListener(selection -> onSelection.run());
        }
        grid.removeAllColumns();
        grid.addColumn(EntryLines.of(tab, words)).setKey("line");
        grid.setItems(lines.provider());
        grid.getLazyDataView().setItemCountUnknown();
        grid.getElement().setAttribute("aria-label", messages.get("inbox.tab." + tab.id()));
        updates.setVisible(false);
        empty.removeAll();
        empty.add(
                new H3(messages.get(filtered ? "inbox.empty.filtered" : "inbox.empty." + tab.id())),
                new Paragraph(
                        messages.get(filtered ? "inbox.empty.filtered.hint" : "inbox.empty." + tab.id() + ".hint")));
        showEmptiness();
    }

    /** Soon, and once for many changes: the list is compared with what there is now. */
    void updateSoon(Runnable also) {
        if (refreshing) {
            return;
        }
        refreshing = true;
        getElement()
                .executeJs("return new Promise(done => setTimeout(done, 300))")
                .then(done -> {
                    refreshing = false;
                    update();
                    also.run();
                });
    }

    private void update() {
        LoadedLines now = lines.now();
        int shifts = lines.shifts(now);
        if (shifts == 0) {
            refresh();
        } else {
            updates.setText(messages.get("inbox.updates", shifts));
            updates.setVisible(true);
        }
    }

    void refresh() {
        updates.setVisible(false);
        lines.forget();
        grid.getDataProvider().refreshAll();
        showEmptiness();
    }

    private void showEmptiness() {
        boolean none = lines.isEmpty();
        grid.setVisible(!none);
        empty.setVisible(none);
    }

    void markOpened(@Nullable String id) {
        if (!Objects.equals(opened, id)) {
            opened = id;
            grid.getDataProvider().refreshAll();
        }
    }

    @Nullable
    InboxEntry focused() {
        return focused;
    }

    @Nullable
    InboxEntry find(String id) {
        return lines.find(id);
    }

    @Nullable
    InboxEntry neighbour(String id) {
        return lines.neighbour(id);
    }

    Set<InboxEntry> selected() {
        return grid.getSelectedItems();
    }

    void onSelection(Runnable listener) {
        onSelection = listener;
    }

    void deselect() {
        grid.deselectAll();
    }
}
