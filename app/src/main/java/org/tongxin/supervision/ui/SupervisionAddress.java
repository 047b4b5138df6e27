package org.tongxin.supervision.ui;

import static org.tongxin.common.AddressValues.among;
import static org.tongxin.common.AddressValues.amongOrNull;
import static org.tongxin.common.AddressValues.one;
import static org.tongxin.common.AddressValues.put;
import static org.tongxin.common.AddressValues.unit;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.supervision.Age;
import org.tongxin.supervision.By;
import org.tongxin.supervision.Measure;
import org.tongxin.supervision.SupervisionFilter;

/** Which tasks are shown and what the numbers are broken down by, as the query of the page's address. What nobody understands is left out. */
record SupervisionAddress(SupervisionFilter filter, By by, Form form) {

    private static final int LONGEST_TEXT = 100;

    static SupervisionAddress of(QueryParameters query) {
        SupervisionFilter filter = SupervisionFilter.ALL
                .with(among(Measure.values(), Measure::id, one(query, "show"), Measure.OVERDUE))
                .in(unit(query, "unit"), "true".equals(one(query, "direct")))
                .withActing(one(query, "acting"))
                .withStep(one(query, "process"), one(query, "step"))
                .from(one(query, "from"))
                .withPerson(one(query, "person"))
                .withUrgency(one(query, "urgency"))
                .withAge(amongOrNull(Age.values(), Age::id, one(query, "age")))
                .withText(text(one(query, "text")));
        return new SupervisionAddress(
                filter,
                among(By.values(), By::id, one(query, "by"), By.UNIT),
                among(Form.values(), Form::id, one(query, "form"), Form.TABLE));
    }

    QueryParameters query() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        put(values, "show", filter.measure().id());
        put(values, "unit", filter.unit() == null ? null : filter.unit().value());
        put(values, "direct", filter.direct() ? "true" : null);
        put(values, "acting", filter.acting());
        put(values, "process", filter.process());
        put(values, "step", filter.step());
        put(values, "from", filter.origin());
        put(values, "person", filter.person());
        put(values, "urgency", filter.urgency());
        put(values, "age", filter.age() == null ? null : filter.age().id());
        put(values, "text", filter.text());
        put(values, "by", by == By.UNIT ? null : by.id());
        put(values, "form", form == Form.TABLE ? null : form.id());
        return new QueryParameters(values);
    }

    SupervisionAddress with(SupervisionFilter other) {
        return new SupervisionAddress(other, by, form);
    }

    SupervisionAddress with(By other) {
        return new SupervisionAddress(filter, other, form);
    }

    SupervisionAddress with(Form other) {
        return new SupervisionAddress(filter, by, other);
    }

    /** What was typed into the search field; null when nothing was. */
    static @Nullable String text(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }
}
