package org.tongxin.inbox.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.inbox.Inbox;
import org.tongxin.inbox.InboxTab;

/** The lists by name, with how much is in each. */
class InboxTabs extends Composite<Tabs> {

    private final Map<InboxTab, Tab> tabs = new EnumMap<>(InboxTab.class);
    private final Map<InboxTab, Span> counts = new EnumMap<>(InboxTab.class);

    private @Nullable InboxTab shown;

    InboxTabs(Messages messages, Consumer<InboxTab> onSelect) {
        for (InboxTab each : InboxTab.values()) {
            Span count = new Span();
            count.addClassName("tab-count");
            count.setVisible(false);
            Tab tab = new Tab(new Span(messages.get("inbox.tab." + each.id())), count);
            tabs.put(each, tab);
            counts.put(each, count);
            getContent().add(tab);
        }
        getContent().addThemeVariants(TabsVariant.LUMO_SMALL);
        getContent().addClassName("inbox-tabs");
        getContent().addSelectedChangeListener(selected -> {
            if (selected.isFromClient()) {
                tabs.forEach((each, tab) -> {
                    if (tab == selected.getSelectedTab() && each != shown) {
                        onSelect.accept(each);
                    }
                });
            }
        });
    }

    void show(InboxTab tab) {
        shown = tab;
        getContent().setSelectedTab(tabs.get(tab));
    }

    void count(Map<InboxTab, Integer> numbers) {
        numbers.forEach((tab, number) -> {
            Span count = counts.get(tab);
            if (count != null) {
                count.setText(number > Inbox.COUNT_CAP ? Inbox.COUNT_CAP + "+" : String.valueOf(number));
                count.setVisible(number > 0);
            }
        });
    }
}
