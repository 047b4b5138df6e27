package org.tongxin.absence;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells open pages when a period has begun or ended: who stands in is asked of the clock, so that nothing else has to happen then. */
@Component
class Turns {

    private final AbsenceTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private Instant told;

    Turns(AbsenceTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
        this.told = clock.instant();
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT15S")
    synchronized void tell() {
        Instant now = clock.instant();
        table.turned(told, now)
                .forEach(absence -> events.publishEvent(new DeputiesChanged(absence.person(), absence.deputy())));
        told = now;
    }
}
