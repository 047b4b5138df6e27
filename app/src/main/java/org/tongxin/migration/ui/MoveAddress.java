package org.tongxin.migration.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AddressValues;

/**
 * Which plan the page shows: {@code /models?tab=running&process=…&from=1,2&to=3}. What nobody understands counts as left out.
 *
 * @param from the versions; none for all that are not the target
 * @param to 0 for the newest
 */
record MoveAddress(@Nullable String process, List<Integer> from, int to) {

    static MoveAddress of(QueryParameters query) {
        String from = AddressValues.one(query, "from");
        return new MoveAddress(
                AddressValues.one(query, "process"),
                from == null
                        ? List.of()
                        : Stream.of(from.split(","))
                                .map(MoveAddress::number)
                                .filter(number -> number > 0)
                                .toList(),
                number(AddressValues.one(query, "to")));
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    QueryParameters query() {
        return QueryParameters.simple(Map.of(
                "tab",
                RunningTab.ID,
                "process",
                String.valueOf(process),
                "from",
                String.join(",", from.stream().map(String::valueOf).toList()),
                "to",
                String.valueOf(to)));
    }

    static QueryParameters overview() {
        return QueryParameters.of("tab", RunningTab.ID);
    }
}
