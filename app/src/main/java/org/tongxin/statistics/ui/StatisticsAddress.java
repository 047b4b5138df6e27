package org.tongxin.statistics.ui;

import static org.tongxin.common.AddressValues.among;
import static org.tongxin.common.AddressValues.amongOrNull;
import static org.tongxin.common.AddressValues.one;
import static org.tongxin.common.AddressValues.put;
import static org.tongxin.common.AddressValues.unit;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.statistics.Grain;
import org.tongxin.statistics.Grouping;
import org.tongxin.statistics.Measure;
import org.tongxin.statistics.Part;
import org.tongxin.statistics.Period;
import org.tongxin.statistics.StatisticsFilter;

/**
 * What the page shows, as the query of its address. What nobody understands is left out; a period that makes no sense is refused by {@link #filter}.
 *
 * @param from first day
 * @param to last day
 * @param restriction everything but the period
 * @param measure that the charts show
 * @param part whose cases are listed; null when no list is open
 * @param step a number of a step whose cases are listed instead of the measure's; null for the measure's
 * @param grain null for one that fits the period
 */
record StatisticsAddress(
        LocalDate from,
        LocalDate to,
        StatisticsFilter restriction,
        Measure measure,
        @Nullable Part part,
        @Nullable StepNumber step,
        Grouping by,
        @Nullable Grain grain) {

    static StatisticsAddress of(QueryParameters query, Clock clock) {
        Period month = Period.thisMonth(clock);
        StatisticsFilter restriction = StatisticsFilter.of(month)
                .in(unit(query, "unit"), "true".equals(one(query, "direct")))
                .withDepartment(one(query, "department"))
                .withCategory(one(query, "category"))
                .withCompany(one(query, "company"))
                .withProcess(one(query, "process"));
        return new StatisticsAddress(
                day(query, "from", month.from()),
                day(query, "to", month.to()),
                restriction,
                among(Measure.values(), Measure::id, one(query, "measure"), Measure.ON_TIME),
                amongOrNull(Part.values(), Part::id, one(query, "cases")),
                StepNumber.parse(one(query, "step")),
                among(Grouping.values(), Grouping::id, one(query, "by"), Grouping.UNIT),
                amongOrNull(Grain.values(), Grain::id, one(query, "grain")));
    }

    /**
     * What is counted.
     *
     * @throws org.tongxin.common.Refused when the period ends before it begins
     */
    StatisticsFilter filter() {
        return restriction.during(new Period(from, to));
    }

    QueryParameters query() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        put(values, "from", from.toString());
        put(values, "to", to.toString());
        put(
                values,
                "unit",
                restriction.unit() == null ? null : restriction.unit().value());
        put(values, "direct", restriction.direct() ? "true" : null);
        put(values, "department", restriction.department());
        put(values, "category", restriction.category());
        put(values, "company", restriction.company());
        put(values, "process", restriction.process());
        put(values, "measure", measure == Measure.ON_TIME ? null : measure.id());
        put(values, "cases", part == null ? null : part.id());
        put(values, "step", step == null ? null : step.toString());
        put(values, "by", by == Grouping.UNIT ? null : by.id());
        put(values, "grain", grain == null ? null : grain.id());
        return new QueryParameters(values);
    }

    StatisticsAddress during(LocalDate begin, LocalDate end) {
        return new StatisticsAddress(begin, end, restriction, measure, part, step, by, grain);
    }

    /** Without a list. */
    StatisticsAddress closed() {
        return new StatisticsAddress(from, to, restriction, measure, null, null, by, grain);
    }

    StatisticsAddress with(StatisticsFilter other) {
        return new StatisticsAddress(from, to, other, measure, part, step, by, grain);
    }

    StatisticsAddress with(Measure other) {
        return new StatisticsAddress(from, to, restriction, other, null, null, by, grain);
    }

    StatisticsAddress with(Grouping other) {
        return new StatisticsAddress(from, to, restriction, measure, part, step, other, grain);
    }

    StatisticsAddress with(@Nullable Grain other) {
        return new StatisticsAddress(from, to, restriction, measure, part, step, by, other);
    }

    /** With the list of the measure's cases open. */
    StatisticsAddress list(Measure of, Part which) {
        return new StatisticsAddress(from, to, restriction, of, which, null, by, grain);
    }

    /** With the list of the cases that had a step open. */
    StatisticsAddress list(StepNumber ofStep, Part which) {
        return new StatisticsAddress(from, to, restriction, measure, which, ofStep, by, grain);
    }

    private static LocalDate day(QueryParameters query, String name, LocalDate otherwise) {
        try {
            String text = one(query, name);
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException nonsense) {
            return otherwise;
        }
    }
}
