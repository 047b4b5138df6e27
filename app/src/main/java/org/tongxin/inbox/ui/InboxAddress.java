package org.tongxin.inbox.ui;

import static org.tongxin.common.AddressValues.one;
import static org.tongxin.common.AddressValues.put;
import static org.tongxin.common.AddressValues.unit;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.inbox.InboxFilter;
import org.tongxin.inbox.InboxTab;

/** Which list is shown and what it is filtered by, as the query of the page's address. What nobody understands is left out. */
record InboxAddress(InboxTab tab, InboxFilter filter) {

    private static final String TAB = "tab";

    static InboxAddress of(QueryParameters query) {
        String due = one(query, "due");
        String tab = one(query, TAB);
        return new InboxAddress(
                tab == null ? InboxTab.OPEN : among(InboxTab.values(), tab, InboxTab.OPEN),
                new InboxFilter(
                        one(query, "process"),
                        one(query, "step"),
                        one(query, "urgency"),
                        unit(query, "unit"),
                        due == null ? null : amongOrNull(InboxFilter.Due.values(), due),
                        one(query, "q")));
    }

    QueryParameters query() {
        Map<String, List<String>> values = new HashMap<>();
        put(values, TAB, tab == InboxTab.OPEN ? null : tab.id());
        put(values, "process", filter.process());
        put(values, "step", filter.step());
        put(values, "urgency", filter.urgency());
        put(values, "unit", filter.unit() == null ? null : filter.unit().value());
        put(values, "due", filter.due() == null ? null : filter.due().id());
        put(values, "q", filter.text());
        return new QueryParameters(values);
    }

    InboxAddress with(InboxTab other) {
        return new InboxAddress(other, filter);
    }

    InboxAddress with(InboxFilter other) {
        return new InboxAddress(tab, other);
    }

    private static <E extends Enum<E>> E among(E[] all, String id, E otherwise) {
        E found = amongOrNull(all, id);
        return found == null ? otherwise : found;
    }

    private static <E extends Enum<E>> @Nullable E amongOrNull(E[] all, String id) {
        for (E each : all) {
            if (each.name().equals(id.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        return null;
    }
}
