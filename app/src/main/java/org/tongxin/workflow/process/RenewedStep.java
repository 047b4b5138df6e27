package org.tongxin.workflow.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.deadline.Deadlines;
import org.tongxin.deadline.WorkingCalendar;
import org.tongxin.workflow.StepAgreements.Agreed;
import org.tongxin.workflow.StepAgreements.Stood;
import org.tongxin.workflow.StepPlan;
import org.tongxin.workflow.WorkTask;

/** A running step under the limits table as it is now. */
@Component
class RenewedStep {

    private final StepCalendar calendars;
    private final StepTimers timers;
    private final SharedTimers shared;

    RenewedStep(StepCalendar calendars, StepTimers timers, SharedTimers shared) {
        this.calendars = calendars;
        this.timers = timers;
        this.shared = shared;
    }

    Optional<StepPlan> of(WorkTask task, Instant now, Agreed agreed) {
        Instant old = task.due();
        Instant begun =
                agreed.from() == null || agreed.from().isBefore(task.created()) ? task.created() : agreed.from();
        return old == null
                ? Optional.empty()
                : calendars
                        .current(task, begun.truncatedTo(ChronoUnit.SECONDS), now)
                        .map(due -> plan(task, old, due, now, agreed));
    }

    private StepPlan plan(WorkTask task, Instant old, Deadlines.Due limit, Instant now, Agreed agreed) {
        WorkingCalendar calendar = calendars.of(task);
        Instant counted = carried(calendar, limit.deadline(), agreed.stood());
        boolean kept = counted.equals(old) || agreed.granted() && counted.isBefore(old);
        return kept
                ? new StepPlan(task, old, old, null, null, List.of())
                : moved(task, old, counted, carried(calendar, limit.warning(), agreed.stood()), now);
    }

    private static Instant carried(WorkingCalendar calendar, Instant at, List<Stood> stood) {
        Instant carried = at;
        for (Stood pause : stood) {
            if (pause.since().isBefore(carried)) {
                carried = calendar.plus(pause.until(), calendar.between(pause.since(), carried));
            }
        }
        return carried;
    }

    private StepPlan moved(WorkTask task, Instant old, Instant due, Instant warnAt, Instant now) {
        List<StepPlan.Timer> moved =
                new ArrayList<>(calendars.isShared(task) ? shared.moved(task, due, warnAt) : own(task, due, warnAt));
        for (String activity : timers.gone(task)) {
            Instant to = to(task, activity, due, warnAt);
            if (to != null && to.isAfter(now)) {
                moved.add(new StepPlan.Timer(activity, null, null, to));
            }
        }
        Optional<StepPlan.Timer> warning = moved.stream()
                .filter(timer -> calendars.isWarning(task, timer.activity()))
                .findFirst();
        return new StepPlan(
                task,
                old,
                due,
                warning.map(StepPlan.Timer::from).orElse(null),
                warning.isPresent() ? warnAt : null,
                List.copyOf(moved));
    }

    private List<StepPlan.Timer> own(WorkTask task, Instant due, Instant warnAt) {
        List<StepPlan.Timer> moved = new ArrayList<>();
        for (StepTimers.Waiting timer : timers.of(task)) {
            Instant to = to(task, timer.activity(), due, warnAt);
            if (to != null) {
                moved.add(timer.moved(to));
            }
        }
        return moved;
    }

    private @Nullable Instant to(WorkTask task, String timer, Instant due, Instant warnAt) {
        return calendars.isWarning(task, timer) ? warnAt : calendars.isDeadline(task, timer) ? due : null;
    }
}
