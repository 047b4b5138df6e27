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
 * @param person name of the account that has the task; {@link #NONE} while nobody has
 */
public record SupervisionFilter(
        Measure measure,
        @Nullable UnitCode unit,
        boolean direct,
        @Nullable String acting,
        @Nullable String process,
        @Nullable String step,
        @Nullable String person,
        @Nullable String urgency,
        @Nullable Age age) {

    public static final String NONE = "-";

    public static final SupervisionFilter ALL =
            new SupervisionFilter(Measure.ALL, null, false, null, null, null, null, null, null);

    /** The same tasks, those of the measure. */
    public SupervisionFilter with(Measure other) {
        return new SupervisionFilter(other, unit, direct, acting, process, step, person, urgency, age);
    }

    /** The unit with all below it, or only what is its own. */
    public SupervisionFilter in(@Nullable UnitCode other, boolean onlyItself) {
        return new SupervisionFilter(
                measure, other, onlyItself && other != null, acting, process, step, person, urgency, age);
    }

    public SupervisionFilter withActing(@Nullable String other) {
        return new SupervisionFilter(measure, unit, direct, other, process, step, person, urgency, age);
    }

    /** A step is known only within its process. */
    public SupervisionFilter withStep(@Nullable String ofProcess, @Nullable String other) {
        return new SupervisionFilter(
                measure, unit, direct, acting, ofProcess, ofProcess == null ? null : other, person, urgency, age);
    }

    public SupervisionFilter withPerson(@Nullable String other) {
        return new SupervisionFilter(measure, unit, direct, acting, process, step, other, urgency, age);
    }

    public SupervisionFilter withUrgency(@Nullable String other) {
        return new SupervisionFilter(measure, unit, direct, acting, process, step, person, other, age);
    }

    public SupervisionFilter withAge(@Nullable Age other) {
        return new SupervisionFilter(measure, unit, direct, acting, process, step, person, urgency, other);
    }
}
