package org.tongxin.deadline;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Moves the one clock: for the demo, and for tests, which never sleep to wait for a deadline. */
@Service
public class TimeTravel {

    private final AdjustableClock clock;
    private final ApplicationEventPublisher events;

    TimeTravel(Clock clock, ApplicationEventPublisher events) {
        this.clock = (AdjustableClock) clock;
        this.events = events;
    }

    /** Sets how far the clock runs ahead of the machine's. */
    public void setOffset(Duration offset) {
        clock.setOffset(offset);
        events.publishEvent(new ClockMoved(offset));
    }

    public void forward(Duration by) {
        setOffset(clock.offset().plus(by));
    }
}
