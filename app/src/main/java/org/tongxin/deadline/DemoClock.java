package org.tongxin.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Changed;
import org.tongxin.common.DemoMode;
import org.tongxin.common.Refused;
import org.tongxin.organization.CurrentPerson;

/**
 * In the demo the administrator moves everybody's time forward to see what happens when deadlines pass. It stays moved across restarts and never goes
 * back: cases have lived through it. For one node only.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
public class DemoClock implements ApplicationRunner {

    /** Whole seconds are kept; rounding down must not bring the clock to a moment before a timer's. */
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    private final DemoMode demo;
    private final AdjustableClock clock;
    private final TimeTravel travel;
    private final NextTimer timers;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    DemoClock(
            DemoMode demo,
            Clock clock,
            TimeTravel travel,
            NextTimer timers,
            Calendars calendars,
            JdbcClient jdbc,
            CurrentPerson current,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.demo = demo;
        this.clock = (AdjustableClock) clock;
        this.travel = travel;
        this.timers = timers;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether time can be moved here at all. */
    public boolean enabled() {
        return demo.enabled();
    }

    public boolean moved() {
        return !clock.offset().isZero();
    }

    public Instant now() {
        return clock.instant();
    }

    public Instant inAnHour() {
        return now().plus(Duration.ofHours(1));
    }

    /** The next timer of a running process; empty when nothing waits. */
    public Optional<Instant> nextDeadline() {
        return timers.after(now());
    }

    /**
     * @throws Refused when the calendar does not know the year
     */
    public Instant nextWorkingDay() {
        return calendars.standard().nextWorkingDay(now());
    }

    /**
     * @throws Refused outside the demo, and for a time that has passed
     */
    public void moveTo(Instant target) {
        if (!current.get().holds("administrator")) {
            throw new AccessDeniedException("Only an administrator moves the clock");
        }
        if (!demo.enabled()) {
            throw new Refused("clock.not-demo");
        }
        Instant now = now();
        if (target.isBefore(now)) {
            throw new Refused("clock.not-back");
        }
        Duration offset = clock.offset()
                .plus(Duration.between(now, target))
                .plus(ROUNDING)
                .truncatedTo(ChronoUnit.SECONDS);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into demo_clock (offset_seconds) values (?)
                            on conflict (single) do update set offset_seconds = excluded.offset_seconds
                            """).param(offset.toSeconds()).update();
            var detail = new Changed.Detail("audit.time", minute(now), minute(target));
            events.publishEvent(new Changed("clock", "", "moved", List.of(detail)));
        });
        travel.setOffset(offset);
    }

    private String minute(Instant at) {
        return at.atZone(clock.getZone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo.enabled()) {
            jdbc.sql("select offset_seconds from demo_clock")
                    .query(Long.class)
                    .optional()
                    .map(Duration::ofSeconds)
                    .ifPresent(travel::setOffset);
        }
    }
}
