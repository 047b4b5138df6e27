package org.tongxin.statistics;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitCode;

/**
 * Which cases are meant, within what the person looks after. Everything that is not null restricts.
 *
 * @param unit this unit and those below it; null for all that the person looks after
 * @param direct only cases of the unit itself, of none below it
 * @param department code of the unit; {@link #NONE} for none
 * @param category code; {@link #NONE} for none
 * @param company code of the unit; {@link #NONE} for none
 * @param process of the case
 */
public record StatisticsFilter(
        Period period,
        @Nullable UnitCode unit,
        boolean direct,
        @Nullable String department,
        @Nullable String category,
        @Nullable String company,
        @Nullable String process) {

    public static final String NONE = "-";

    /** Everything in a period. */
    public static StatisticsFilter of(Period period) {
        return new StatisticsFilter(period, null, false, null, null, null, null);
    }

    public StatisticsFilter during(Period other) {
        return new StatisticsFilter(other, unit, direct, department, category, company, process);
    }

    /** The unit with all below it, or only what is its own. */
    public StatisticsFilter in(@Nullable UnitCode other, boolean onlyItself) {
        return new StatisticsFilter(period, other, onlyItself && other != null, department, category, company, process);
    }

    public StatisticsFilter withDepartment(@Nullable String other) {
        return new StatisticsFilter(period, unit, direct, other, category, company, process);
    }

    public StatisticsFilter withCategory(@Nullable String other) {
        return new StatisticsFilter(period, unit, direct, department, other, company, process);
    }

    public StatisticsFilter withCompany(@Nullable String other) {
        return new StatisticsFilter(period, unit, direct, department, category, other, process);
    }

    public StatisticsFilter withProcess(@Nullable String other) {
        return new StatisticsFilter(period, unit, direct, department, category, company, other);
    }
}
