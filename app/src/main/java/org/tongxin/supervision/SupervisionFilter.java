package org.tongxin.supervision;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitCode;

/**
 * Which open tasks are meant, within what the person supervises. Everything that is not null restricts.
 *
 * @param unit this unit and those below it; null for all that the person supervises
 * @param direct only cases of the unit itself, of none below it
 * @param acting code of the unit that has to act; {@link #NONE} for none
 * @param step id of the user task, only together with the process
 * @param origin the process that was started; the task may be in one that it calls
 * @param person name of the account that has the task; {@link #NONE} while nobody has
 * @param text words of the case's number or title
 */
public record SupervisionFilter(
        Measure measure,
        @Nullable UnitCode unit,
        boolean direct,
        @Nullable String acting,
        @Nullable String process,
        @Nullable String step,
        @Nullable String origin,
        @Nullable String person,
        @Nullable String urgency,
        @Nullable Age age,
        @Nullable String text) {

    public static final String NONE = "-";

    public static final SupervisionFilter ALL =
            new SupervisionFilter(Measure.ALL, null, false, null, null, null, null, null, null, null, null);

    /** The same tasks, those of the measure. */
    public SupervisionFilter with(Measure other) {
        return new SupervisionFilter(other, unit, direct, acting, process, step, origin, person, urgency, age, text);
    }

    /** The unit with all below it, or only what is its own. */
    public SupervisionFilter in(@Nullable UnitCode other, boolean onlyItself) {
        return new SupervisionFilter(
                measure, other, onlyItself && other != null, acting, process, step, origin, person, urgency, age, text);
    }

    public SupervisionFilter withActing(@Nullable String other) {
        return new SupervisionFilter(measure, unit, direct, other, process, step, origin, person, urgency, age, text);
    }

    /** A step is known only within its process. */
    public SupervisionFilter withStep(@Nullable String ofProcess, @Nullable String other) {
        return new SupervisionFilter(
                measure,
                unit,
                direct,
                acting,
                ofProcess,
                ofProcess == null ? null : other,
                origin,
                person,
                urgency,
                age,
                text);
    }

    /** Only tasks of that process and of those that it calls. */
    public SupervisionFilter from(@Nullable String other) {
        return new SupervisionFilter(measure, unit, direct, acting, process, step, other, person, urgency, age, text);
    }

    public SupervisionFilter withPerson(@Nullable String other) {
        return new SupervisionFilter(measure, unit, direct, acting, process, step, origin, other, urgency, age, text);
    }

    public SupervisionFilter withUrgency(@Nullable String other) {
        return new SupervisionFilter(measure, unit, direct, acting, process, step, origin, person, other, age, text);
    }

    public SupervisionFilter withAge(@Nullable Age other) {
        return new SupervisionFilter(
                measure, unit, direct, acting, process, step, origin, person, urgency, other, text);
    }

    public SupervisionFilter withText(@Nullable String other) {
        return new SupervisionFilter(measure, unit, direct, acting, process, step, origin, person, urgency, age, other);
    }

    /** Whether nothing but the measure and the unit restricts, so that the numbers can be read off the indexes. */
    boolean onlyUnits() {
        return equals(ALL.with(measure).in(unit, false));
    }
}
